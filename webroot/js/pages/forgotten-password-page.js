import { html } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { MailSent } from '../mail-sent.js';
import { formField } from '../ui/form-field.js';
import { Form } from '../ui/form.js';
import { problemNotice } from '../ui/problem-notice.js';

const PATH = '/api/accounts/password-mails';

export default class ForgottenPasswordPage {
  constructor(app, params, redraw) {
    this.app = app;
    this.form = new Form({ names: ['login'], redraw, submit: (values) => this.ask(values) });
    this.sent = new MailSent({ app, redraw, path: PATH });
  }

  get title() {
    return t(this.sent.to ? 'mailSent.title' : 'forgotten.title');
  }

  async ask({ login }) {
    const { linkHours } = await this.app.api.post(PATH, { login });
    this.sent.went({ to: login.trim(), login, linkHours });
  }

  afterDraw() {
    this.sent.drawn();
  }

  view() {
    if (this.sent.to) return this.sent.view(t('forgotten.sent', { login: this.sent.to }));
    const { busy, problem, complaints, submitted } = this.form;
    return html`<div class="row"><div class="col-12 col-lg-7">
      <h1>${t('forgotten.title')}</h1>
      <p class="lead">${t('forgotten.lead')}</p>
      <form class="card card-body" novalidate @submit=${submitted}>
        ${formField({ name: 'login', label: t('signIn.login'), autocomplete: 'username', complaint: complaints.login })}
        ${problemNotice(problem)}
        <button class="btn btn-primary" ?disabled=${busy}>
          ${busy ? html`<span class="spinner" aria-hidden="true"></span> ${t('action.working')}` : t('forgotten.button')}
        </button>
      </form>
      <p class="mt-3"><a href="/sign-in">${t('signIn.title')}</a></p>
    </div></div>`;
  }
}
