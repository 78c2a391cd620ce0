import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { commitmentCard } from '../exchange/commitment-card.js';
import { Documents } from '../exchange/documents.js';
import { documentsPanel } from '../exchange/documents-panel.js';
import { groupCard } from '../exchange/group-card.js';
import { Readiness } from '../exchange/readiness.js';
import { days, t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { exchangesTitle } from '../titles.js';
import { announce } from '../ui/announce.js';
import { icon } from '../ui/icon.js';
import { fact, partyCard } from '../ui/party-card.js';
import { problemNotice } from '../ui/problem-notice.js';
import { statusPill } from '../ui/status-pill.js';

export default class ExchangePage {
  constructor(app, { id }, redraw) {
    Object.assign(this, { app, id, redraw });
    this.decided = (exchange, words) => this.show(exchange, words);
    this.documents = new Documents({ api: app.api, redraw });
    this.readiness = new Readiness({ api: app.api, decided: this.decided, redraw });
  }

  get title() {
    return this.exchange?.reference ?? t('exchange.title');
  }

  async open() {
    await this.load();
    this.unsubscribe = this.app.live.subscribe(
      `exchange.${this.id}`,
      (event) => this.heard(event),
      (state, problem) => this.lost(problem),
    );
    this.unhint = this.app.notifications.hints.observe(
      ({ type, id }) => (type === 'everything' || (type === 'exchange' && id === this.id)) && this.refetch(),
    );
    this.unhintDocuments = this.app.notifications.hints.observe(
      ({ type, id }) => type === 'commitment' && id === this.exchange.commitmentId && this.documents.refresh(),
    );
  }

  close() {
    this.unsubscribe?.();
    this.unhint?.();
    this.unhintDocuments?.();
    this.documents.close();
  }

  async load() {
    this.exchange = await this.app.api.get(`/api/exchanges/${this.id}`);
    await Promise.all([this.readiness.load(this.exchange), this.documents.load(this.exchange.commitmentId)]);
  }

  /** What a command answered is shown at once; the hint that follows finds nothing new. */
  async show(exchange, words) {
    this.exchange = exchange;
    this.readiness.listed = false;
    announce(words);
    await this.refetch();
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

  /** The head of an exchange's stream is its version: a higher one means that news were missed. */
  heard({ type, seq }) {
    if (type === 'document') this.documents.refresh();
    if (type === 'changed' || (type === 'head' && seq > this.exchange.version)) this.refetch();
  }

  lost(problem) {
    if (!problem) return;
    this.problem = problem;
    this.redraw();
  }

  view() {
    const { exchange, decided } = this;
    const { api, session } = this.app;
    const draft = exchange.status === 'DRAFT';
    const frozenOnce = this.documents.versions.length > 0;
    return html`
      <a class="back-link" href="/exchanges">${icon('left')}${exchangesTitle(session)}</a>
      <div class="page-head">
        <h1>${t('exchange.heading', { reference: exchange.reference })}</h1>
        ${statusPill('exchange', exchange.status)}
      </div>
      ${problemNotice(this.problem, { retry: () => this.refetch() })}
      <div class="row g-3">
        <div class="col-12 ${draft ? 'col-lg-6' : ''}">${commitmentCard({ api, account: session.account, exchange, decided })}</div>
        ${draft
          ? html`<div class="col-12 col-lg-6">${this.readiness.view(exchange)}</div>
              <div class="col-12 empty-gone">${this.readiness.faults(exchange)}</div>`
          : nothing}
        ${frozenOnce ? this.papers() : nothing}
        <div class="col-12 col-md-6 col-xl-4">${partyCard(t('party.host'), exchange.host)}</div>
        <div class="col-12 col-md-6 col-xl-4">${partyCard(t('party.visitor'), exchange.visitor)}</div>
        <div class="col-12 col-xl-4">${this.details()}</div>
        ${frozenOnce ? nothing : this.papers()}
        <div class="col-12 empty-gone">${groupCard({ api, exchange, decided })}</div>
      </div>`;
  }

  papers() {
    return html`<div class="col-12">${documentsPanel(this.documents, this.exchange)}</div>`;
  }

  details() {
    const { reference, mode, matchId, relation, plannedStart, plannedEnd } = this.exchange;
    return html`<section class="card h-100">
      <div class="card-body">
        <h2 class="mb-3">${t('exchange.details')}</h2>
        <dl class="facts">
          ${fact('exchange.reference', reference)} ${fact('exchange.mode', t(`mode.${mode}`))}
          ${fact('exchange.dates', plannedStart ? days(plannedStart, plannedEnd) : null)}
          ${fact('exchange.relation', t(`relation.${relation}`))}
        </dl>
        ${matchId ? html`<p class="mt-3 mb-0"><a href="/matches/${matchId}">${t('exchange.toMatch')}</a></p>` : nothing}
      </div>
    </section>`;
  }
}
