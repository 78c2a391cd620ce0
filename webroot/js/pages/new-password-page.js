import { html } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { passwordField } from '../ui/form-field.js';
import { Form } from '../ui/form.js';
import { problemNotice } from '../ui/problem-notice.js';

/** Where the link in the mail about a forgotten password leads. */
export default class NewPasswordPage {
  title = t('newPassword.title');

  constructor(app, params, redraw) {
    this.app = app;
    this.token = new URLSearchParams(location.hash.slice(1)).get('token');
    this.form = new Form({ names: ['password'], redraw, submit: (values) => this.choose(values) });
  }

  async choose({ password }) {
    const { login } = await this.app.api.post('/api/accounts/password', { token: this.token, password });
    await this.app.router.go(`/sign-in?${new URLSearchParams({ why: 'newPassword', login })}`, { replace: true });
  }

  view() {
    return html`<div class="row"><div class="col-12 col-lg-7">
      <h1>${t('newPassword.title')}</h1>
      <p class="lead">${t(this.token ? 'newPassword.lead' : 'link.missing')}</p>
      ${this.token ? this.fields() : ''}
      <p class="mt-3"><a href="/forgotten-password">${t('newPassword.again')}</a></p>
    </div></div>`;
  }

  fields() {
    const { busy, problem, complaints, submitted } = this.form;
    return html`<form class="card card-body" novalidate @submit=${submitted}>
      ${passwordField({
        name: 'password', label: t('newPassword.label'), help: t('setup.passwordHelp'), autocomplete: 'new-password',
        complaint: complaints.password,
      })}
      ${problemNotice(problem)}
      <button class="btn btn-primary" ?disabled=${busy}>
        ${busy ? html`<span class="spinner" aria-hidden="true"></span> ${t('action.working')}` : t('newPassword.button')}
      </button>
    </form>`;
  }
}
