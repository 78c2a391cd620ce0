import { html } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { errorSummary } from '../ui/error-summary.js';
import { choiceField, formField, passwordField, tickField } from '../ui/form-field.js';
import { Form } from '../ui/form.js';
import { problemNotice } from '../ui/problem-notice.js';
import { MailSent } from '../mail-sent.js';

const TITLES = ['Ms', 'Mr', 'Mx', 'Dr', 'Prof.'];
const NAMES = [
  'title', 'firstName', 'lastName', 'email', 'emailConfirmation', 'organisation', 'country', 'login', 'password', 'privacyConsent',
];
const OPTIONAL = ['visible', 'monthlyNewsletter', 'quarterlyNewsletter'];
const STORED = ['you', 'use', 'seen', 'gone'];

/** Opens an account; what follows is in the mail. */
export default class RegisterPage {
  countries = [];

  constructor(app, params, redraw) {
    this.app = app;
    this.form = new Form({ names: NAMES, optional: OPTIONAL, redraw, submit: (values) => this.register(values) });
    this.sent = new MailSent({ app, redraw, path: '/api/accounts/confirmation-mails' });
  }

  get title() {
    return t(this.sent.to ? 'mailSent.title' : 'register.title');
  }

  async open() {
    if (this.app.session.signedIn) {
      this.app.router.go('/', { replace: true });
      return;
    }
    this.countries = (await this.app.api.get('/api/reference')).countries;
  }

  async register(values) {
    const { linkHours } = await this.app.api.post('/api/accounts', values);
    this.sent.went({ to: values.email.trim(), login: values.login, linkHours });
  }

  afterDraw() {
    this.sent.drawn();
  }

  view() {
    if (this.sent.to) return this.sent.view(t('register.sent', { email: this.sent.to, hours: this.sent.linkHours }));
    const { busy, problem, complaints, submitted } = this.form;
    const wrong = NAMES.filter((name) => complaints[name]).map((name) => ({ id: name, label: labelOf(name), text: complaints[name] }));
    return html`<div class="row"><div class="col-12 col-lg-8">
      <h1>${t('register.heading')}</h1>
      <p class="lead">${t('register.lead')}</p>
      <p>${t('register.haveOne')} <a href="/sign-in">${t('signIn.title')}</a></p>
      <form class="card card-body" novalidate @submit=${submitted}>
        ${wrong.length > 1 ? errorSummary(t('register.wrong', { count: wrong.length }), wrong) : ''}
        ${this.person(complaints)} ${this.organisation(complaints)} ${this.access(complaints)} ${this.consent(complaints)}
        ${problemNotice(problem)}
        <button class="btn btn-primary mt-3" ?disabled=${busy}>
          ${busy ? html`<span class="spinner" aria-hidden="true"></span> ${t('register.working')}` : t('register.button')}
        </button>
      </form>
    </div></div>`;
  }

  person(complaints) {
    return html`<fieldset>
      <legend class="h5">${t('register.person')}</legend>
      <div class="row">
        <div class="col-12 col-sm-4">${choiceField({
          name: 'title', label: labelOf('title'), autocomplete: 'honorific-prefix', complaint: complaints.title,
          entries: TITLES.map((title) => ({ code: title, name: title })),
        })}</div>
        <div class="col-12 col-sm">${this.text('firstName', complaints, { autocomplete: 'given-name', maxlength: 60, capitals: 'words' })}</div>
        <div class="col-12 col-sm">${this.text('lastName', complaints, { autocomplete: 'family-name', maxlength: 60, capitals: 'words' })}</div>
      </div>
      ${this.text('email', complaints, { type: 'email', autocomplete: 'email', maxlength: 254, help: t('register.emailHelp') })}
      ${this.text('emailConfirmation', complaints, { type: 'email', autocomplete: 'email', maxlength: 254 })}
    </fieldset>`;
  }

  organisation(complaints) {
    const noted = this.countries.find((country) => country.note);
    return html`<fieldset>
      <legend class="h5 mt-3">${t('register.theOrganisation')}</legend>
      ${this.text('organisation', complaints, { autocomplete: 'organization', maxlength: 200, capitals: 'words' })}
      ${choiceField({
        name: 'country', label: t('register.country'), autocomplete: 'country', complaint: complaints.country,
        help: t('register.countryHelp'), entries: this.countries,
      })}
      ${noted ? html`<p class="form-text">* ${noted.note}</p>` : ''}
    </fieldset>`;
  }

  access(complaints) {
    return html`<fieldset>
      <legend class="h5 mt-3">${t('register.access')}</legend>
      ${this.text('login', complaints, { autocomplete: 'username', maxlength: 64, help: t('register.loginHelp') })}
      ${passwordField({
        name: 'password', label: t('register.password'), help: t('setup.passwordHelp'), autocomplete: 'new-password',
        complaint: complaints.password,
      })}
    </fieldset>`;
  }

  consent(complaints) {
    const tick = (name, more) => tickField({ name, label: t(`register.${name}`), complaint: complaints[name], ...more });
    return html`<fieldset>
      <legend class="h5 mt-3">${t('register.wishes')}</legend>
      ${tick('visible')} ${tick('monthlyNewsletter')} ${tick('quarterlyNewsletter')}
    </fieldset>
    <fieldset>
      <legend class="h5 mt-3">${t('register.privacy')}</legend>
      <details class="question mb-2">
        <summary>${t('register.stored')}</summary>
        <ul class="mb-0">${STORED.map((what) => html`<li>${t(`register.stored.${what}`)}</li>`)}</ul>
      </details>
      ${tick('privacyConsent', { required: true })}
    </fieldset>`;
  }

  text(name, complaints, more) {
    return formField({ name, label: t(`register.${name}`), complaint: complaints[name], ...more });
  }
}

/** The title of a person has another key than the title of the page. */
function labelOf(name) {
  return t(name === 'title' ? 'register.personTitle' : `register.${name}`);
}
