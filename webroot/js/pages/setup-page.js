import { html } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { formField, passwordField } from '../ui/form-field.js';
import { Form } from '../ui/form.js';
import { problemNotice } from '../ui/problem-notice.js';

const NAMES = ['name', 'login', 'email', 'password'];

/** The first account of a new installation, opened by the one-time link that the server wrote when it started. */
export default class SetupPage {
  title = t('setup.title');

  constructor(app, params, redraw) {
    this.app = app;
    // A fragment is not sent to servers nor written to their logs; the query is read for links typed by hand.
    this.token = new URLSearchParams(location.hash.slice(1)).get('token') ?? params.query.get('token');
    this.form = new Form({ names: NAMES, redraw, submit: (values) => this.create(values) });
  }

  async create(values) {
    await this.app.api.post('/api/setup', { token: this.token, ...values });
    await this.app.session.signIn(values.login, values.password);
    await this.app.watch.signedIn('/');
  }

  view() {
    return html`<div class="row"><div class="col-12 col-lg-7">
      <h1>${t('setup.title')}</h1>
      <p class="lead">${t(this.token ? 'setup.lead' : 'setup.noToken')}</p>
      ${this.token ? this.fields() : html`<p><a href="/sign-in">${t('signIn.title')}</a></p>`}
    </div></div>`;
  }

  fields() {
    const { busy, problem, complaints, submitted } = this.form;
    return html`<form class="card card-body" novalidate @submit=${submitted}>
      ${formField({ name: 'name', label: t('setup.name'), autocomplete: 'name', complaint: complaints.name })}
      ${formField({ name: 'login', label: t('register.login'), autocomplete: 'username', complaint: complaints.login })}
      ${formField({ name: 'email', type: 'email', label: t('setup.email'), autocomplete: 'email', complaint: complaints.email })}
      ${passwordField({
        name: 'password', label: t('signIn.password'), help: t('setup.passwordHelp'),
        autocomplete: 'new-password', complaint: complaints.password,
      })}
      ${problemNotice(problem)}
      <button class="btn btn-primary mt-3" ?disabled=${busy}>
        ${busy ? html`<span class="spinner" aria-hidden="true"></span> ${t('action.working')}` : t('setup.button')}
      </button>
    </form>`;
  }
}
