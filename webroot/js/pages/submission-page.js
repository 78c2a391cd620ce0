import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { eligibility } from '../profiles/eligibility.js';
import { profileActions } from '../profiles/profile-actions.js';
import { profileHeading, profileName } from '../profiles/profile-heading.js';
import { profileSections } from '../profiles/profile-sections.js';
import { waitingSince } from '../profiles/waiting-since.js';
import { announce } from '../ui/announce.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';
import { refusedActions } from '../ui/refused-actions.js';

const MARKS = { met: 'check', against: 'cross', look: 'eye' };
const DECISIONS = ['publish', 'return'];

/** One submitted profile beside the rules it has to meet; decide, and the next one is offered. */
export default class SubmissionPage {
  decided = null;

  constructor(app, { id }, redraw) {
    Object.assign(this, { app, id, redraw });
    this.actions = profileActions({ api: app.api, account: app.session.account });
  }

  get title() {
    return this.profile ? t('submission.title', { name: this.profile.organisation }) : t('menu.submissions');
  }

  async open() {
    const { submissions, reference, notifications } = this.app;
    await Promise.all([this.load(), submissions.load(), reference.load()]);
    this.unobserve = submissions.observe(this.redraw);
    this.unhint = notifications.hints.observe(
      ({ type, id }) => (type === 'everything' || (type === 'profile' && id === this.id)) && this.refetch(),
    );
  }

  close() {
    this.unobserve?.();
    this.unhint?.();
  }

  async load() {
    this.profile = await this.app.api.get(`/api/profiles/${this.id}`);
  }

  async refetch() {
    try {
      await this.load();
      this.problem = null;
    } catch (error) {
      // One may lose sight of a profile by sending it back; what was decided stays on the screen.
      if (this.decided) return;
      this.problem = asProblem(error);
    }
    this.redraw();
  }

  view() {
    const { profile, app } = this;
    return html`
      <a class="back-link" href="/submissions">${icon('left')}${t('menu.submissions')}</a>
      ${profileHeading(profile)} ${problemNotice(this.problem, { retry: () => this.refetch() })} ${this.outcome()}
      <div class="row g-3">
        <div class="col-12 col-lg-5 order-lg-2">
          <div class="beside">${this.decision()} ${this.checklist()}</div>
        </div>
        <div class="col-12 col-lg-7 order-lg-1">${profileSections(profile, app.reference, { gaps: true })}</div>
      </div>`;
  }

  checklist() {
    const { profile, app } = this;
    return html`<section class="card mb-3" aria-labelledby="checklist-title">
      <div class="card-body">
        <h2 id="checklist-title">${t('eligibility.title')}</h2>
        <ul class="checklist">
          ${eligibility(profile, app.reference).map(
            ({ state, text }) => html`<li class=${state}>${icon(MARKS[state])}<span><strong>${t(`eligibility.state.${state}`)}:</strong> ${text}</span></li>`,
          )}
        </ul>
        <p class="muted mb-0">${profile.partnership ? t('eligibility.partnership', { partnership: profile.partnership.name }) : nothing} ${profile.assignmentReason ? t('eligibility.assigned', { reason: profile.assignmentReason }) : nothing}</p>
      </div>
    </section>`;
  }

  decision() {
    const { profile } = this;
    const may = (action) => profile.allowedActions.includes(action);
    const refused = (profile.refusedActions ?? []).filter(({ action }) => DECISIONS.includes(action));
    if (this.decided) return nothing;
    if (!DECISIONS.some(may)) {
      return html`<p class="alert alert-info" role="status">${t(`submission.state.${profile.status}`)}</p>${refusedActions(refused)}`;
    }
    return html`<section class="card mb-3" aria-labelledby="decision-title">
      <div class="card-body">
        <div class="section-head"><h2 id="decision-title">${t('decision.title')}</h2>${profile.submittedAt ? html`<span>${waitingSince(profile.submittedAt)}</span>` : nothing}</div>
        <p>${t('submission.text')}</p>
        <div class="d-grid gap-2">
          ${may('publish') ? html`<button type="button" class="btn btn-primary" @click=${() => this.decide('publish')}>${icon('check')} ${t('action.publish')}</button>` : nothing}
          ${may('return') ? html`<button type="button" class="btn btn-outline-danger" @click=${() => this.decide('return')}>${t('action.return')}</button>` : nothing}
        </div>
        ${refusedActions(refused)}
      </div>
    </section>`;
  }

  async decide(action) {
    const done = await this.actions[action](this.profile, (changed) => {
      this.decided = action;
      this.profile = changed;
    });
    if (!done) return;
    announce(t(`${action}Profile.done`));
    this.redraw();
    await this.app.submissions.load().catch(() => {});
    requestAnimationFrame(() => document.getElementById('outcome')?.focus());
  }

  /** What was decided, and the next one in the row. */
  outcome() {
    if (!this.decided) return nothing;
    const next = this.app.submissions.after(this.id);
    return html`<section class="card next-step mb-3" id="outcome" tabindex="-1">
      <div class="card-body">
        <h2>${t(`${this.decided}Profile.done`)}</h2>
        ${next
          ? html`<p>${t('submission.next', { name: profileName(next) })}</p>
              <a class="btn btn-primary" href="/submissions/${next.id}">${t('submission.toNext')}</a>`
          : html`<p class="mb-0">${t('submission.last')}</p>`}
      </div>
    </section>`;
  }
}
