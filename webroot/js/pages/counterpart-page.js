import { html } from '/webjars/lit-html/lit-html.js';
import { beginButton, obstacleLine } from '../catalogue/counterpart-card.js';
import { beginning } from '../catalogue/initiation.js';
import { scoreTerms } from '../catalogue/score-terms.js';
import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { profileSections } from '../profiles/profile-sections.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';

/** One organisation of a catalogue: what it says of itself, and how well the two complement each other. */
export default class CounterpartPage {
  constructor(app, { id, counterpartId }, redraw) {
    Object.assign(this, { app, id, counterpartId, redraw });
  }

  get title() {
    return this.counterpart?.profile.organisation ?? t('catalogue.title');
  }

  async open() {
    const [own] = await Promise.all([this.app.api.get(`/api/profiles/${this.id}`), this.load(), this.app.reference.load()]);
    this.own = own;
    this.unhint = this.app.notifications.hints.observe(({ type }) => (type === 'match' || type === 'everything') && this.refetch());
  }

  close() {
    this.unhint?.();
  }

  async load() {
    this.counterpart = await this.app.api.get(`/api/profiles/${this.id}/counterparts/${this.counterpartId}`);
  }

  async refetch() {
    try {
      await this.load();
      this.problem = null;
    } catch (error) {
      this.problem = asProblem(error);
    }
    this.redraw();
  }

  view() {
    const { counterpart, app } = this;
    const { profile } = counterpart;
    return html`
      <a class="back-link" href="/profiles/${this.id}/catalogue" @click=${(event) => this.back(event)}>${icon('left')}${t('catalogue.title')}</a>
      <div class="page-head">
        <h1>${profile.organisation}</h1>
        <p class="muted mb-0">${t(`side.${profile.side}`)}</p>
      </div>
      ${problemNotice(this.problem, { retry: () => this.refetch() })}
      <div class="row g-3">
        <div class="col-12 col-lg-5 order-lg-2 d-grid gap-3 align-content-start">${this.next()} ${scoreTerms(counterpart)}</div>
        <div class="col-12 col-lg-7 order-lg-1">${profileSections(profile, app.reference)}</div>
      </div>`;
  }

  /** Back to the list as it was left, when that is where one came from. */
  back(event) {
    if (!this.app.router.cameFrom(`/profiles/${this.id}/catalogue`)) return;
    event.preventDefault();
    history.back();
  }

  next() {
    const { app, counterpart, own } = this;
    return html`<section class="card" aria-labelledby="initiate-next">
      <div class="card-body">
        <h2 id="initiate-next">${t('catalogue.next')}</h2>
        ${counterpart.obstacle ? obstacleLine(counterpart) : html`<p>${t('catalogue.nextText')}</p>`}
        <div class="d-grid">${beginButton(counterpart, beginning(app, own, counterpart))}</div>
      </div>
    </section>`;
  }
}
