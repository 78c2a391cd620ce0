import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';

const PHASES = ['registration', 'matching', 'building', 'finalisation'];
const QUESTIONS = ['who', 'long', 'money', 'countries'];

/** What ClusterXchange is, for whoever comes by. */
export default class PortalPage {
  title = t('portal.title');

  constructor(app) {
    this.session = app.session;
  }

  view() {
    return html`
      <div class="portal-lead">
        <h1>${t('portal.heading')}</h1>
        <p class="lead">${t('portal.lead')}</p>
        <p class="d-flex flex-wrap gap-2 mb-0">
          <a class="btn btn-primary btn-lg" href="/register">${t('register.title')}</a>
          <a class="btn btn-outline-primary btn-lg" href="/sign-in">${t('signIn.title')}</a>
        </p>
        ${this.session.demo ? html`<p class="mt-3 mb-0"><a href="/sign-in">${t('portal.demo')}</a></p>` : nothing}
      </div>
      <section class="mt-4" aria-labelledby="phases-title">
        <h2 id="phases-title">${t('portal.phases')}</h2>
        <ol class="phases">
          ${PHASES.map((phase) => html`<li>
            <h3>${t(`portal.${phase}.title`)}</h3>
            <p class="mb-0">${t(`portal.${phase}.text`)}</p>
          </li>`)}
        </ol>
      </section>
      <section class="mt-4" aria-labelledby="questions-title">
        <h2 id="questions-title">${t('portal.questions')}</h2>
        ${QUESTIONS.map((question) => html`<details class="question">
          <summary>${t(`portal.${question}.question`)}</summary>
          <p class="mb-0">${t(`portal.${question}.answer`)}</p>
        </details>`)}
      </section>
      <section class="mt-4" aria-labelledby="contact-title">
        <h2 id="contact-title">${t('portal.contact')}</h2>
        <p class="mb-0">${t('portal.contactText')}
          <a href="mailto:${t('contact.email')}">${t('contact.email')}</a>,
          <a class="text-nowrap" href="tel:${t('contact.phone').replaceAll(' ', '')}">${t('contact.phone')}</a>
          ${t('contact.hours')}</p>
      </section>`;
  }
}
