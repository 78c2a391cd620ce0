import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { problemNotice } from '../ui/problem-notice.js';

const MAIL = ['AT_ONCE', 'DAILY', 'OFF'];
const PUSH = ['AT_ONCE', 'OFF'];

/** For each matter, when a mail comes and whether devices show it. What was chosen stays when saving fails. */
export class PreferencesPart {
  busy = false;
  problem = null;
  saved = false;

  constructor({ api, redraw }) {
    Object.assign(this, { api, redraw });
  }

  async load() {
    ({ preferences: this.preferences } = await this.api.get('/api/notification-preferences'));
  }

  async save(event) {
    event.preventDefault();
    if (this.busy) return;
    Object.assign(this, { busy: true, problem: null, saved: false });
    this.redraw();
    const asked = this.preferences;
    try {
      await this.api.put('/api/notification-preferences', { preferences: asked });
      this.saved = this.preferences === asked;
    } catch (error) {
      this.problem = asProblem(error);
    }
    this.busy = false;
    this.redraw();
  }

  choose(matter, channel, value) {
    this.preferences = this.preferences.map((one) => (one.matter === matter ? { ...one, [channel]: value } : one));
    this.saved = false;
    this.redraw();
  }

  view() {
    return html`<form class="card" novalidate @submit=${(event) => this.save(event)}>
      <div class="card-body">
        <h2>${t('notificationSettings.what')}</h2>
        <p class="muted">${t('notificationSettings.whatText')}</p>
        ${this.preferences.map((preference) => this.matter(preference))}
        ${problemNotice(this.problem)}
        <div class="d-flex flex-wrap align-items-center gap-3">
          <button class="btn btn-primary" ?disabled=${this.busy}>
            ${this.busy
              ? html`<span class="spinner" aria-hidden="true"></span> ${t('notificationSettings.saving')}`
              : t('notificationSettings.save')}
          </button>
          <span role="status">${this.saved ? t('notificationSettings.saved') : nothing}</span>
        </div>
      </div>
    </form>`;
  }

  matter({ matter, mail, push }) {
    return html`<fieldset class="mb-4">
      <legend class="h6 fw-bold mb-1">${t(`matter.${matter}`)}</legend>
      <p class="muted small mb-2">${t(`matter.${matter}.text`)}</p>
      <div class="row g-2">
        ${this.select({ matter, channel: 'mail', options: MAIL, chosen: mail })}
        ${this.select({ matter, channel: 'push', options: PUSH, chosen: push })}
      </div>
    </fieldset>`;
  }

  select({ matter, channel, options, chosen }) {
    const id = `${channel}-${matter}`;
    return html`<div class="col-12 col-sm-6">
      <label class="form-label" for=${id}>${t(`notificationSettings.${channel}`)}</label>
      <select class="form-select" id=${id} @change=${(event) => this.choose(matter, channel, event.target.value)}>
        ${options.map(
          (option) => html`<option value=${option} ?selected=${option === chosen}>
            ${t(`notificationSettings.${channel}.${option}`)}
          </option>`,
        )}
      </select>
    </div>`;
  }
}
