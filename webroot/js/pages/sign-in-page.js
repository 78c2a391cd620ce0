import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { initials } from '../shell.js';
import { formField, passwordField } from '../ui/form-field.js';
import { Form } from '../ui/form.js';
import { problemNotice } from '../ui/problem-notice.js';

/** Those who exchange first: they are what a newcomer wants to be. */
const GROUPS = [['USER'], ['PARTNERSHIP'], ['SUPPORT_OFFICE', 'EC']];

export default class SignInPage {
  title = t('signIn.title');
  accounts = [];

  constructor(app, params, redraw) {
    this.app = app;
    this.redraw = redraw;
    this.returnPath = params.query.get('return');
    this.why = params.query.get('why');
    this.login = params.query.get('login');
    this.form = new Form({ names: ['login', 'password'], redraw, submit: (values) => this.signIn(values) });
  }

  get comesFromMail() {
    return ['confirmed', 'newPassword'].includes(this.why);
  }

  async open() {
    if (this.app.session.signedIn) {
      this.app.watch.signedIn(this.returnPath);
      return;
    }
    // Who comes from a mail has an account, and is not to search for its form below the others.
    if (!this.app.session.demo || this.comesFromMail) return;
    const demo = await this.app.api.get('/api/demo').catch((problem) => {
      if (problem.status !== 404) throw problem;
    });
    this.accounts = demo?.accounts ?? [];
  }

  async signIn({ login, password }) {
    this.login = login;
    this.resent = false;
    await this.app.session.signIn(login, password);
    await this.app.watch.signedIn(this.returnPath);
  }

  async sendAgain() {
    try {
      await this.app.api.post('/api/accounts/confirmation-mails', { login: this.login });
      this.resent = true;
    } catch (error) {
      this.form.problem = asProblem(error);
    }
    this.redraw();
  }

  view() {
    return html`
      <div class="row justify-content-center g-4">
        <div class="col-12">
          <h1>${t('signIn.title')}</h1>
          <p class="lead mb-0">${t('signIn.lead')}</p>
          ${this.notice()}
        </div>
        ${this.accounts.length > 0 ? html`<div class="col-12 col-lg-7">${this.demoAccounts()}</div>` : nothing}
        <div class="col-12 col-lg-5">${this.ownAccount()}</div>
      </div>`;
  }

  notice() {
    if (this.why === 'ended') return html`<p class="alert alert-warning mt-3" role="status">${t('signIn.ended')}</p>`;
    return this.comesFromMail ? html`<p class="alert alert-success mt-3" role="status">${t(`signIn.${this.why}`)}</p>` : nothing;
  }

  demoAccounts() {
    return html`<section class="card" aria-labelledby="demo-title">
      <div class="card-body">
        <h2 id="demo-title">${t('signIn.demoTitle')}</h2>
        <p class="muted">${t('signIn.demoText')}</p>
        ${GROUPS.map((roles) => this.demoGroup(roles))}
      </div>
    </section>`;
  }

  demoGroup(roles) {
    const accounts = this.accounts.filter(({ role }) => roles.includes(role));
    if (accounts.length === 0) return nothing;
    return html`<h3 class="mt-3 mb-2">${t(`signIn.group.${roles[0]}`)}</h3>
      <ul class="list-unstyled row g-2 mb-0">
        ${accounts.map((account) => html`<li class="col-12 col-md-6 d-flex">${this.demoAccount(account)}</li>`)}
      </ul>`;
  }

  demoAccount(account) {
    return html`<button
      type="button" class="btn btn-outline-primary account-choice" ?disabled=${this.form.busy}
      @click=${() => this.continueAs(account)}>
      <span class="avatar" aria-hidden="true">${initials(account.name)}</span>
      <strong>${t('signIn.continueAs', { name: account.name })}</strong>
      <span class="small">${account.about ?? t(`role.${account.role}`)}</span>
    </button>`;
  }

  continueAs(account) {
    this.form.complaints = {};
    return this.form.attempt(account);
  }

  ownAccount() {
    const { busy, problem, complaints, submitted } = this.form;
    return html`<section class="card" aria-labelledby="own-title">
      <form class="card-body" novalidate @submit=${submitted}>
        <h2 id="own-title" class="mb-3">${t('signIn.ownTitle')}</h2>
        ${formField({ name: 'login', label: t('signIn.login'), autocomplete: 'username', complaint: complaints.login, value: this.login })}
        ${passwordField({
          name: 'password', label: t('signIn.password'),
          autocomplete: 'current-password', complaint: complaints.password,
        })}
        ${this.outcome(problem)}
        <button class="btn btn-primary w-100 mt-3" ?disabled=${busy}>
          ${busy ? html`<span class="spinner" aria-hidden="true"></span> ${t('signIn.working')}` : t('signIn.button')}
        </button>
        <p class="mt-3 mb-1"><a href="/forgotten-password">${t('signIn.forgotten')}</a></p>
        <p class="mb-0">${t('signIn.noAccount')} <a href="/register">${t('register.title')}</a></p>
      </form>
    </section>`;
  }

  /** Who has not confirmed can have the mail sent again. */
  outcome(problem) {
    if (this.resent) return html`<p class="alert alert-success" role="status">${t('register.sentAgain')}</p>`;
    const unconfirmed = problem?.type === '/problems/unconfirmed';
    return problemNotice(problem, unconfirmed ? { retry: () => this.sendAgain(), label: t('register.sendAgain') } : {});
  }
}
