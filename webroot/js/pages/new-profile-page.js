import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { live } from '/webjars/lit-html/directives/live.js';
import { draft } from '../drafts.js';
import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { errorSummary } from '../ui/error-summary.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';

const KINDS = { VO: ['VO'], HO: ['HO'], BOTH: ['VO', 'HO'] };
const NAMES = ['organisation', 'organisationType', 'country', 'registrationNumber'];
const REQUIRED = ['kind', 'organisation', 'organisationType', 'country'];

/** What kind of profile, for which organisation: enough to begin the draft that the wizard fills. */
export default class NewProfilePage {
  title = t('newProfile.title');
  complaints = {};
  problem = null;
  busy = false;

  constructor(app, params, redraw) {
    Object.assign(this, { app, redraw });
    this.kept = draft(`new-profile.${app.session.account.id}`);
    this.values = { ...this.registered(), ...this.restored() };
  }

  /** What the person said at registration need not be said again. */
  registered() {
    const { organisation, country } = this.app.session.person ?? {};
    return organisation ? { organisation, country } : {};
  }

  restored() {
    try {
      return JSON.parse(this.kept.read() || '{}');
    } catch {
      return {};
    }
  }

  open() {
    return this.app.reference.load();
  }

  set(name, value) {
    this.values = { ...this.values, [name]: value };
    delete this.complaints[name];
    // Who can only host has no choice to make, but must not find one made for a visitor.
    if (this.hostsOnly && this.values.kind !== 'HO') this.values.kind = undefined;
    this.kept.write(JSON.stringify(this.values));
    this.redraw();
  }

  get hostsOnly() {
    return this.app.reference.find('organisationTypes', this.values.organisationType)?.visits === false;
  }

  view() {
    const faults = [...NAMES, 'kind'].filter((name) => this.complaints[name]);
    return html`
      <a class="back-link" href="/profiles">${icon('left')}${t('menu.myProfiles')}</a>
      <h1>${t('newProfile.title')}</h1>
      <p class="lead">${t('newProfile.lead')}</p>
      <form class="new-profile" novalidate @submit=${(event) => this.submitted(event)}>
        ${errorSummary(
          t('wizard.faults', { count: faults.length }),
          faults.map((name) => ({ id: `f-${name}`, label: t(`profile.field.${name}`), text: this.complaints[name] })),
        )}
        <section class="card mb-3" aria-labelledby="group-organisation">
          <div class="card-body">
            <h2 id="group-organisation">${t('newProfile.organisation')}</h2>
            <div class="profile-fields">
              ${this.text('organisation', 200, 'organization')} ${this.choice('organisationType', 'organisationTypes')}
              ${this.choice('country', 'countries')} ${this.text('registrationNumber', 40)}
            </div>
          </div>
        </section>
        ${this.kinds()} ${problemNotice(this.problem)}
        <div class="wizard-buttons">
          <a class="btn btn-outline-primary" href="/profiles">${t('action.cancel')}</a>
          <button class="btn btn-primary" ?disabled=${this.busy}>
            ${this.busy ? html`<span class="spinner" aria-hidden="true"></span> ${t('action.working')}` : t('newProfile.create')}
          </button>
        </div>
      </form>`;
  }

  kinds() {
    const { hostsOnly } = this;
    const complaint = this.complaints.kind;
    return html`<fieldset class="card mb-3" aria-describedby=${complaint ? 'f-kind-complaint' : nothing}>
      <div class="card-body">
        <legend><h2>${t('newProfile.kind')}</h2></legend>
        ${hostsOnly ? html`<p class="alert alert-warning" role="status">${t('organisation.hostsOnlyText')}</p>` : nothing}
        ${complaint ? html`<p class="invalid-feedback d-block" id="f-kind-complaint">${icon('warning')} ${complaint}</p>` : nothing}
        <div class="kind-cards">
          ${Object.keys(KINDS).map((kind, index) => {
            const barred = hostsOnly && kind !== 'HO';
            const chosen = this.values.kind === kind;
            return html`<div class="choice-card ${chosen ? 'chosen' : ''} ${barred ? 'barred' : ''}">
              <input class="form-check-input" type="radio" name="kind" id=${index === 0 ? 'f-kind' : `f-kind-${kind}`} value=${kind}
                .checked=${live(chosen)} ?disabled=${barred} @change=${() => this.set('kind', kind)}>
              <label for=${index === 0 ? 'f-kind' : `f-kind-${kind}`}>
                <strong>${t(`newProfile.kind.${kind}`)}</strong>
                <span class="d-block">${t(`newProfile.kindText.${kind}`)}</span>
              </label>
            </div>`;
          })}
        </div>
      </div>
    </fieldset>`;
  }

  text(name, maximum, autocomplete = 'off') {
    return this.field(name, (look) => html`<input class="form-control ${look.invalid}" id="f-${name}" name=${name} maxlength=${maximum}
      autocomplete=${autocomplete} .value=${live(this.values[name] ?? '')} aria-invalid=${look.ariaInvalid} aria-describedby=${look.describedBy}
      @input=${(event) => this.set(name, event.target.value)}>`);
  }

  choice(name, list) {
    return this.field(name, (look) => html`<select class="form-select ${look.invalid}" id="f-${name}" name=${name} aria-invalid=${look.ariaInvalid}
      aria-describedby=${look.describedBy} @change=${(event) => this.set(name, event.target.value)}>
      <option value="" .selected=${live(!this.values[name])}>${t('field.choose')}</option>
      ${this.app.reference.all(list).map(
        (entry) => html`<option value=${entry.code} .selected=${live(this.values[name] === entry.code)}>${entry.name}</option>`,
      )}
    </select>`);
  }

  field(name, control) {
    const complaint = this.complaints[name];
    const look = {
      invalid: complaint ? 'is-invalid' : '',
      ariaInvalid: complaint ? 'true' : 'false',
      describedBy: complaint ? `f-${name}-help f-${name}-complaint` : `f-${name}-help`,
    };
    return html`<div class="profile-field">
      <label class="form-label" for="f-${name}">${t(`profile.field.${name}`)}${REQUIRED.includes(name)
        ? nothing
        : html` <span class="required">${t('field.optional')}</span>`}</label>
      <p class="form-text mt-0 mb-1" id="f-${name}-help">${t(`profile.help.${name}`)}</p>
      <div class="field-control">
        ${control(look)}
        ${complaint ? html`<p class="invalid-feedback d-block mb-0" id="f-${name}-complaint">${icon('warning')} ${complaint}</p>` : nothing}
      </div>
    </div>`;
  }

  async submitted(event) {
    event.preventDefault();
    if (this.busy) return;
    this.problem = null;
    this.complaints = Object.fromEntries(
      REQUIRED.filter((name) => !this.values[name]?.trim()).map((name) => [name, t(`newProfile.required.${name}`)]),
    );
    if (Object.keys(this.complaints).length === 0) await this.create();
    this.redraw();
    requestAnimationFrame(() => document.getElementById('error-summary')?.focus());
  }

  async create() {
    const { kind, registrationNumber, ...values } = this.values;
    const number = registrationNumber?.trim();
    this.busy = true;
    this.redraw();
    try {
      const { profiles } = await this.app.api.post('/api/profiles', {
        sides: KINDS[kind],
        ...values,
        ...(number ? { registrationNumber: number } : {}),
      });
      this.kept.clear();
      await this.app.router.go(`/profiles/${profiles[0].id}/step/1`);
    } catch (error) {
      this.refused(asProblem(error));
    } finally {
      this.busy = false;
    }
  }

  refused(problem) {
    const places = { ...Object.fromEntries(NAMES.map((name) => [`/${name}`, name])), '/sides': 'kind' };
    for (const { pointer, detail } of problem.errors) {
      const name = places[pointer] ?? (pointer.startsWith('/sides') ? 'kind' : null);
      if (name) this.complaints[name] = detail;
    }
    if (Object.keys(this.complaints).length > 0) return;
    // One profile of a kind for one organisation: what to change is the kind or the organisation.
    if (problem.status === 409) this.complaints.kind = problem.words;
    else this.problem = problem;
  }
}
