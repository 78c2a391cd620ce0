import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { fact, partyCard, place } from '../ui/party-card.js';
import { problemNotice } from '../ui/problem-notice.js';
import { refusedActions } from '../ui/refused-actions.js';
import { exchangesTitle } from '../titles.js';
import { statusPill } from '../ui/status-pill.js';
import { asProblem } from '../problem.js';

export default class ExchangePage {
  constructor(app, { id }, redraw) {
    Object.assign(this, { app, id, redraw });
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
  }

  close() {
    this.unsubscribe?.();
    this.unhint?.();
  }

  async load() {
    this.exchange = await this.app.api.get(`/api/exchanges/${this.id}`);
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
    if (type === 'changed' || (type === 'head' && seq > this.exchange.version)) this.refetch();
  }

  lost(problem) {
    if (!problem) return;
    this.problem = problem;
    this.redraw();
  }

  view() {
    const { exchange } = this;
    return html`
      <a class="back-link" href="/exchanges">${icon('left')}${exchangesTitle(this.app.session)}</a>
      <div class="page-head">
        <h1>${t('exchange.heading', { reference: exchange.reference })}</h1>
        ${statusPill('exchange', exchange.status)}
      </div>
      ${problemNotice(this.problem, { retry: () => this.refetch() })}
      <div class="row g-3">
        <div class="col-12 col-lg-8">${this.commitment()}</div>
        <div class="col-12 col-lg-4">${this.details()}</div>
        <div class="col-12 col-lg-6">${partyCard(t('party.host'), exchange.host)}</div>
        <div class="col-12 col-lg-6">${partyCard(t('party.visitor'), exchange.visitor)}</div>
        ${exchange.group ? html`<div class="col-12">${this.group()}</div>` : nothing}
      </div>`;
  }

  commitment() {
    const { id, allowedActions, refusedActions: refused } = this.exchange;
    const edits = allowedActions.includes('edit-commitment');
    const opens = edits || allowedActions.includes('watch-commitment');
    return html`<section class="card next-step h-100">
      <div class="card-body">
        <h2 class="h4">${t('commitment.title')}</h2>
        <p>${t(edits ? 'exchange.editText' : opens ? 'exchange.watchText' : 'exchange.noCommitment')}</p>
        ${opens
          ? html`<a class="btn btn-primary" href="/exchanges/${id}/commitment">
              ${icon(edits ? 'pencil' : 'eye')} ${t(edits ? 'action.edit-commitment' : 'action.watch-commitment')}
            </a>`
          : nothing}
        ${edits ? nothing : refusedActions(refused)}
      </div>
    </section>`;
  }

  group() {
    const { group } = this.exchange;
    return html`<section class="card">
      <div class="card-body">
        <p class="muted mb-1">${t('exchange.group')}</p>
        <h2>${group.name}</h2>
        <p>${t('exchange.groupText')}</p>
        <ul class="rows">
          ${group.members.map(({ exchangeId, reference, visitor }) => {
            const here = exchangeId === this.id;
            return html`<li class="px-3 py-2">
              <strong>${visitor.organisation}</strong> <span class="muted">${place(visitor)} · ${reference}</span>
              ${here ? html`<span class="pill quiet">${t('exchange.thisOne')}</span>` : nothing}
            </li>`;
          })}
        </ul>
      </div>
    </section>`;
  }

  details() {
    const { reference, mode, matchId, relation } = this.exchange;
    return html`<section class="card h-100">
      <div class="card-body">
        <h2 class="mb-3">${t('exchange.details')}</h2>
        <dl class="facts">
          ${fact('exchange.reference', reference)} ${fact('exchange.mode', t(`mode.${mode}`))}
          ${fact('exchange.relation', t(`relation.${relation}`))}
        </dl>
        ${matchId ? html`<p class="mt-3 mb-0"><a href="/matches/${matchId}">${t('exchange.toMatch')}</a></p>` : nothing}
      </div>
    </section>`;
  }
}
