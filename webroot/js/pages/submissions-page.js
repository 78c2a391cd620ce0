import { html } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { t } from '../i18n.js';
import { waitingSince } from '../profiles/waiting-since.js';

/** What waits for validation, the longest waiting first; new ones come without asking. */
export default class SubmissionsPage {
  constructor(app, params, redraw) {
    Object.assign(this, { app, redraw });
  }

  get title() {
    const { count } = this.app.submissions;
    return count > 0 ? `(${count}) ${t('menu.submissions')}` : t('menu.submissions');
  }

  async open() {
    await Promise.all([this.app.submissions.load(), this.app.reference.load()]);
    this.unobserve = this.app.submissions.observe(this.redraw);
  }

  close() {
    this.unobserve?.();
  }

  view() {
    const { waiting } = this.app.submissions;
    return html`
      <h1>${t('menu.submissions')}</h1>
      <p class="section-text">${t('submissions.text')}</p>
      ${waiting.length > 0
        ? html`<ul class="rows" aria-label=${t('menu.submissions')}>
            ${repeat(waiting, ({ profile }) => profile.id, (submission) => html`<li>${this.row(submission)}</li>`)}
          </ul>`
        : html`<div class="empty"><h2>${t('submissions.empty')}</h2><p class="mb-0">${t('submissions.emptyText')}</p></div>`}`;
  }

  row({ profile, submittedAt }) {
    const { reference, session } = this.app;
    const about = [
      t(`side.${profile.side}`),
      reference.name('organisationTypes', profile.organisationType),
      reference.name('countries', profile.country),
      profile.sector ? reference.name('sectors', profile.sector) : null,
      session.role === 'SUPPORT_OFFICE' ? profile.partnership?.name : null,
    ].filter(Boolean);
    return html`<a class="row-link" href="/submissions/${profile.id}">
      <span><span class="title">${profile.organisation}</span> <span class="muted small d-block">${about.join(' · ')}</span></span>
      <span class="side">${waitingSince(submittedAt)}</span>
    </a>`;
  }
}
