import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { has, listed, t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { problemNotice } from '../ui/problem-notice.js';

/**
 * Where the link at the end of a mail leads. It needs no session; a button is pressed first, because programs that check
 * mails follow every link in them.
 */
export default class UnsubscribePage {
  title = t('unsubscribe.title');
  ended = null;

  constructor(app, params, redraw) {
    Object.assign(this, { app, redraw });
    this.token = params.query.get('token') ?? '';
  }

  /** The token begins with what the mail was about. */
  get matters() {
    return this.token.split('.')[0].split('-').filter((matter) => has(`matter.${matter}`));
  }

  async end(all) {
    if (this.busy) return;
    Object.assign(this, { busy: all ? 'all' : 'some', problem: null });
    this.redraw();
    try {
      ({ matters: this.ended } = await this.app.api.post('/api/unsubscriptions', { token: this.token, all }));
    } catch (error) {
      this.problem = asProblem(error);
    }
    this.busy = null;
    this.redraw();
  }

  view() {
    return html`<div class="row"><div class="col-12 col-lg-8">
      <h1>${t(this.ended ? 'unsubscribe.done' : 'unsubscribe.title')}</h1>
      ${this.ended ? this.done() : this.question()}
      <p class="mt-4">${t('unsubscribe.otherwise')} <a href="/notifications/settings">${t('notificationSettings.title')}</a></p>
    </div></div>`;
  }

  question() {
    if (this.matters.length === 0) return html`<p class="lead">${t('unsubscribe.noToken')}</p>`;
    return html`<p class="lead">${t('unsubscribe.lead')}</p>
      ${problemNotice(this.problem)}
      <div class="d-grid gap-2 d-md-block mt-3">
        ${this.button('some', false, t('unsubscribe.some', { matters: named(this.matters) }))}
        ${this.button('all', true, t('unsubscribe.all'))}
      </div>`;
  }

  button(name, all, label) {
    return html`<button
      type="button" class="btn ${all ? 'btn-outline-primary' : 'btn-primary'} me-md-2" ?disabled=${Boolean(this.busy)}
      @click=${() => this.end(all)}>
      ${this.busy === name ? html`<span class="spinner" aria-hidden="true"></span> ${t('action.working')}` : label}
    </button>`;
  }

  done() {
    return html`<p class="lead" role="status">${t('unsubscribe.doneText', { matters: named(this.ended) })}</p>
      ${this.ended.length < 4
        ? html`${problemNotice(this.problem)} ${this.button('all', true, t('unsubscribe.all'))}`
        : nothing}`;
  }
}

function named(matters) {
  return listed(matters.map((matter) => t(`matter.${matter}`)));
}
