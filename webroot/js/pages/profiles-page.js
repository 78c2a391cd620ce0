import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { date, t } from '../i18n.js';
import { Participation } from '../participation.js';
import { profilePill, returnNotice } from '../profiles/profile-heading.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';

/** My Profiles: where everybody who takes part begins, and sees what stands in which state. */
export default class ProfilesPage {
  title = t('menu.myProfiles');

  constructor(app, params, redraw) {
    this.app = app;
    this.participation = new Participation({ ...app, wanted: ['profiles'] });
    this.participation.observe(redraw);
  }

  open() {
    return Promise.all([this.participation.load(), this.app.reference.load()]);
  }

  close() {
    this.participation.close();
  }

  view() {
    const { profiles, problem } = this.participation;
    return html`
      <div class="page-head">
        <h1>${t('menu.myProfiles')}</h1>
        ${profiles.length > 0 ? html`<a class="btn btn-outline-primary" href="/profiles/new">${icon('plus')} ${t('profiles.create')}</a>` : nothing}
      </div>
      ${problemNotice(problem)}
      ${profiles.length > 0
        ? html`<ul class="list-unstyled row g-3">
            ${repeat(profiles, ({ id }) => id, (profile) => html`<li class="col-12 col-lg-6">${this.card(profile)}</li>`)}
          </ul>`
        : this.empty()}`;
  }

  card(profile) {
    const { id, side, organisation, organisationType, country, city, partnership, isPartner } = profile;
    const { reference } = this.app;
    const about = [reference.name('organisationTypes', organisationType), [city, reference.name('countries', country)].filter(Boolean).join(', ')];
    return html`<article class="card h-100 profile-card" aria-labelledby="profile-${id}">
      <div class="card-body">
        <div class="section-head">
          <p class="side-mark ${side}">${t(`side.${side}`)}</p>
          ${profilePill(profile)}
        </div>
        <h2 id="profile-${id}"><a href="/profiles/${id}">${organisation}</a></h2>
        <p class="muted mb-2">${about.join(' · ')} ${isPartner ? html`<span class="pill">${t('profile.isPartner')}</span>` : nothing}</p>
        ${returnNotice(profile)}
        <p class="mb-2">${this.state(profile)}</p>
        <p class="muted mb-0">${t('party.partnership')}: ${partnership ? partnership.name : t(profile.automaticAssignment ? 'partnership.automatic' : 'partnership.none')}</p>
        <div class="buttons">${this.buttons(profile)}</div>
      </div>
    </article>`;
  }

  /** Where it stands and what comes next, in a sentence. */
  state({ status, missing = [], submittedAt, publishedAt }) {
    if (status === 'DRAFT') return missing.length > 0 ? t('profiles.draftMissing', { count: missing.length }) : t('profiles.draftComplete');
    if (status === 'REVIEW') return t('profiles.review', { date: date(submittedAt.slice(0, 10)) });
    if (status === 'PUBLISHED') return t('profiles.published', { date: date(publishedAt.slice(0, 10)) });
    return t(`profile.state.own.${status}`);
  }

  buttons({ id, allowedActions, missing = [] }) {
    const may = (action) => allowedActions.includes(action);
    const main = may('find-match')
      ? html`<a class="btn btn-primary" href="/profiles/${id}/catalogue">${t('action.find-match')}</a>`
      : may('edit')
        ? html`<a class="btn btn-primary" href="/profiles/${id}/step/${missing[0]?.step ?? 5}">${icon('pencil')} ${t('action.edit')}</a>`
        : nothing;
    return html`${main}<a class="btn btn-outline-primary" href="/profiles/${id}">${icon('eye')} ${t('action.view')}</a>`;
  }

  empty() {
    return html`<section class="empty">
      <h2>${t('profiles.empty')}</h2>
      <p class="section-text mx-auto">${t('profiles.emptyText')}</p>
      <ol class="phases">
        ${['create', 'submit', 'match', 'exchange'].map((phase) => html`<li>${t(`profiles.phase.${phase}`)}</li>`)}
      </ol>
      <a class="btn btn-primary" href="/profiles/new">${icon('plus')} ${t('profiles.create')}</a>
    </section>`;
  }
}
