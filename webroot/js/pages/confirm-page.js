import { html } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { Form } from '../ui/form.js';
import { problemNotice } from '../ui/problem-notice.js';

/** Where the link in the confirmation mail leads. It asks for a click: mail filters open links too. */
export default class ConfirmPage {
  title = t('confirm.title');

  constructor(app, params, redraw) {
    this.app = app;
    this.token = new URLSearchParams(location.hash.slice(1)).get('token');
    this.form = new Form({ names: [], redraw, submit: () => this.confirm() });
  }

  async confirm() {
    const { login } = await this.app.api.post('/api/accounts/confirmation', { token: this.token });
    await this.app.router.go(`/sign-in?${new URLSearchParams({ why: 'confirmed', login })}`, { replace: true });
  }

  view() {
    const { busy, problem, submitted } = this.form;
    return html`<div class="row"><div class="col-12 col-lg-7">
      <h1>${t('confirm.title')}</h1>
      <p class="lead">${t(this.token ? 'confirm.lead' : 'link.missing')}</p>
      ${problemNotice(problem)}
      ${this.token && !problem
        ? html`<form @submit=${submitted}>
            <button class="btn btn-primary" ?disabled=${busy}>
              ${busy ? html`<span class="spinner" aria-hidden="true"></span> ${t('action.working')}` : t('confirm.button')}
            </button>
          </form>`
        : html`<p class="mt-3"><a href="/sign-in">${t('signIn.title')}</a></p>`}
    </div></div>`;
  }
}
