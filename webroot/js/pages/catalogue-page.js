import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { catalogueFilters } from '../catalogue/catalogue-filters.js';
import { CatalogueQuery } from '../catalogue/catalogue-query.js';
import { counterpartCard } from '../catalogue/counterpart-card.js';
import { Counterparts } from '../catalogue/counterparts.js';
import { beginning } from '../catalogue/initiation.js';
import { t } from '../i18n.js';
import { announce } from '../ui/announce.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';

/** The opposite side of a published profile. The filters stand in the address, so that it can be shared and gone back to. */
export default class CataloguePage {
  constructor(app, { id, query }, redraw) {
    Object.assign(this, { app, id, redraw });
    this.query = new CatalogueQuery(query);
    this.unfolded = this.query.count > 0;
    this.counterparts = new Counterparts({ api: app.api, profileId: id, redraw });
  }

  get title() {
    return t('catalogue.title');
  }

  async open() {
    const { api, reference } = this.app;
    const [profile, { partnerships }] = await Promise.all([api.get(`/api/profiles/${this.id}`), api.get('/api/partnerships'), reference.load()]);
    Object.assign(this, { profile, partnerships });
    if (profile.status !== 'PUBLISHED') return;
    await this.ask(this.query);
    this.unhint = this.app.notifications.hints.observe(
      ({ type }) => (type === 'match' || type === 'everything') && this.counterparts.ask(this.query),
    );
  }

  close() {
    this.unhint?.();
  }

  async ask(query) {
    this.query = query;
    if (await this.counterparts.ask(query)) announce(this.count());
  }

  /** Another question: told to the address first, so that going back leads to the one before. */
  asked(form) {
    const query = CatalogueQuery.ofForm(form);
    this.app.router.note(query.address(location.pathname));
    return this.ask(query);
  }

  clear() {
    this.app.router.note(location.pathname);
    return this.ask(new CatalogueQuery(new URLSearchParams()));
  }

  async more() {
    const first = await this.counterparts.more();
    this.redraw();
    await Promise.resolve();
    if (first) document.querySelector(`#counterpart-${CSS.escape(first.profile.profileId)} a`)?.focus();
  }

  count() {
    return t('catalogue.count', { count: this.counterparts.total });
  }

  view() {
    const { profile } = this;
    return html`
      <a class="back-link" href="/profiles/${this.id}">${icon('left')}${profile.organisation}</a>
      <div class="page-head">
        <h1>${t('catalogue.title')}</h1>
        <p class="muted mb-0">${t(`catalogue.for.${profile.side}`, { name: profile.organisation })}</p>
      </div>
      ${profile.status === 'PUBLISHED' ? this.catalogue() : this.notYet()}`;
  }

  catalogue() {
    const { counterparts, query, app } = this;
    return html`
      ${catalogueFilters({
        query,
        reference: app.reference,
        partnerships: this.partnerships,
        unfolded: this.unfolded,
        asked: (form) => this.asked(form),
        clear: () => this.clear(),
        fold: (open) => (this.unfolded = open),
      })}
      ${problemNotice(counterparts.problem, { retry: () => this.ask(query) })}
      <p class="result-count">
        <strong>${this.count()}</strong>
        ${counterparts.busy ? html`<span class="spinner ms-2" role="img" aria-label=${t('page.loading')}></span>` : nothing}
      </p>
      ${counterparts.total === 0 ? this.nobody() : this.list()}`;
  }

  list() {
    const { found, next, busy } = this.counterparts;
    return html`<ul class="list-unstyled row g-3 counterparts">
        ${repeat(
          found,
          ({ profile }) => profile.profileId,
          (counterpart) => html`<li class="col-12 col-md-6 col-xl-4">
            ${counterpartCard(counterpart, {
              href: `/profiles/${this.id}/catalogue/${counterpart.profile.profileId}`,
              begin: beginning(this.app, this.profile, counterpart),
            })}
          </li>`,
        )}
      </ul>
      ${next
        ? html`<p class="text-center mt-3">
            <button type="button" class="btn btn-outline-primary" ?disabled=${busy} @click=${() => this.more()}>${t('catalogue.more')}</button>
          </p>`
        : nothing}`;
  }

  nobody() {
    const filtered = this.query.count > 0;
    return html`<section class="empty">
      <h2>${t(filtered ? 'catalogue.none' : 'catalogue.empty')}</h2>
      <p>${t(filtered ? 'catalogue.noneText' : 'catalogue.emptyText')}</p>
      ${filtered ? html`<button type="button" class="btn btn-primary" @click=${() => this.clear()}>${t('catalogue.clearAll')}</button>` : nothing}
    </section>`;
  }

  notYet() {
    const { holder, status } = this.profile;
    return html`<section class="empty">
      <h2>${t('catalogue.notPublished')}</h2>
      <p>${t(holder && status === 'DRAFT' ? 'catalogue.notSubmittedText' : 'catalogue.notPublishedText')}</p>
      <a class="btn btn-primary" href="/profiles/${this.id}">${t('catalogue.toProfile')}</a>
    </section>`;
  }
}
