import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { date, t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { profileActions } from '../profiles/profile-actions.js';
import { profileHeading, profileName, returnNotice } from '../profiles/profile-heading.js';
import { profileSections } from '../profiles/profile-sections.js';
import { announce } from '../ui/announce.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';
import { refusedActions } from '../ui/refused-actions.js';

/** Steps of a profile that are asked here; the others have pages of their own. */
const ASKED = ['unpublish', 'recover', 'delete'];

export default class ProfilePage {
  constructor(app, { id }, redraw) {
    Object.assign(this, { app, id, redraw });
    this.actions = profileActions({ api: app.api, account: app.session.account });
  }

  get title() {
    return this.profile ? profileName(this.profile) : t('profile.title');
  }

  async open() {
    await Promise.all([this.load(), this.app.reference.load()]);
    this.unhint = this.app.notifications.hints.observe(
      ({ type, id }) => (type === 'everything' || (type === 'profile' && id === this.id)) && this.refetch(),
    );
  }

  close() {
    this.unhint?.();
  }

  async load() {
    this.profile = await this.app.api.get(`/api/profiles/${this.id}`);
  }

  async refetch() {
    if (this.gone) return;
    try {
      await this.load();
      this.problem = null;
    } catch (error) {
      this.problem = asProblem(error);
    }
    this.redraw();
  }

  view() {
    const { profile, app } = this;
    const gaps = profile.holder && profile.status === 'DRAFT';
    return html`
      <a class="back-link" href=${this.backTo.path}>${icon('left')}${this.backTo.words}</a>
      ${profileHeading(profile)} ${problemNotice(this.problem, { retry: () => this.refetch() })} ${returnNotice(profile)}
      <div class="row g-3">
        <div class="col-12 col-lg-4 order-lg-2">${this.next()} ${this.partnership()}</div>
        <div class="col-12 col-lg-8 order-lg-1">${profileSections(profile, app.reference, { gaps })}</div>
      </div>`;
  }

  get backTo() {
    const { role } = this.app.session;
    if (this.profile.holder) return { path: '/profiles', words: t('menu.myProfiles') };
    if (role === 'USER') return { path: '/matches', words: t('menu.myMatches') };
    return { path: role === 'EC' ? '/' : '/submissions', words: t(role === 'EC' ? 'menu.home' : 'menu.submissions') };
  }

  may(action) {
    return this.profile.allowedActions.includes(action);
  }

  /** Where it stands, what comes next and what can be done now. */
  next() {
    const { profile, id } = this;
    const { allowedActions, status, holder, missing = [] } = profile;
    // That a draft cannot be unpublished needs no words.
    const refused = (profile.refusedActions ?? []).filter(({ action }) => action === 'delete' || (action === 'unpublish' && status === 'PUBLISHED'));
    if (allowedActions.length === 0 && refused.length === 0 && !holder) return nothing;
    const inWizard = this.may('edit');
    return html`<section class="card mb-3" aria-labelledby="next-title">
      <div class="card-body">
        <h2 id="next-title">${t('profile.next')}</h2>
        <p>${t(`profile.state.${holder ? 'own' : 'other'}.${status}`)}</p>
        <div class="d-grid gap-2">
          ${inWizard
            ? html`<a class="btn btn-primary" href="/profiles/${id}/step/${missing[0]?.step ?? 5}">${icon('pencil')} ${t(missing.length > 0 ? 'action.edit' : 'action.toSubmit')}</a>`
            : nothing}
          ${this.may('find-match') ? html`<a class="btn btn-primary" href="/profiles/${id}/catalogue">${t('action.find-match')}</a>` : nothing}
          ${this.may('publish') || this.may('return') ? html`<a class="btn btn-primary" href="/submissions/${id}">${t('action.check')}</a>` : nothing}
          ${ASKED.filter((action) => this.may(action)).map(
            (action) => html`<button type="button" class="btn ${action === 'recover' ? 'btn-primary' : 'btn-outline-danger'}" @click=${() => this.ask(action)}>
              ${t(`action.${action}`)}
            </button>`,
          )}
        </div>
        ${refusedActions(refused)}
      </div>
    </section>`;
  }

  partnership() {
    const { partnership, assignmentReason, automaticAssignment, submittedAt, publishedAt } = this.profile;
    return html`<section class="card mb-3" aria-labelledby="partnership-title">
      <div class="card-body">
        <h2 id="partnership-title">${t('party.partnership')}</h2>
        <p class="mb-1">${partnership?.name ?? t(automaticAssignment ? 'partnership.automaticLater' : 'partnership.none')}</p>
        ${assignmentReason ? html`<p class="muted mb-1">${assignmentReason}</p>` : nothing}
        <dl class="facts mt-2">
          ${submittedAt ? html`<dt>${t('profile.submittedAt')}</dt><dd>${date(submittedAt.slice(0, 10))}</dd>` : nothing}
          ${publishedAt ? html`<dt>${t('profile.publishedAt')}</dt><dd>${date(publishedAt.slice(0, 10))}</dd>` : nothing}
        </dl>
      </div>
    </section>`;
  }

  async ask(action) {
    const { profile } = this;
    this.gone = action === 'delete';
    const done = await this.actions[action](profile, (changed) => (this.profile = changed));
    if (!done) {
      this.gone = false;
      return;
    }
    announce(t(`${action}Profile.done`));
    if (action === 'delete') await this.app.router.go(this.backTo.path);
    else this.redraw();
  }
}
