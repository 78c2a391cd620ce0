import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { days, t } from '../i18n.js';
import { counterpartName, isParty } from '../parties.js';
import { Participation } from '../participation.js';
import { exchangesTitle } from '../titles.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';
import { statusPill } from '../ui/status-pill.js';

export default class ExchangesPage {
  constructor(app, params, redraw) {
    this.title = exchangesTitle(app.session);
    this.participation = new Participation({ ...app, wanted: ['exchanges'] });
    this.participation.observe(redraw);
  }

  open() {
    return this.participation.load();
  }

  close() {
    this.participation.close();
  }

  view() {
    const { exchanges, problem } = this.participation;
    return html`
      <div class="page-head"><h1>${this.title}</h1></div>
      ${problemNotice(problem)}
      ${exchanges.length > 0
        ? html`<ul class="rows">
            ${repeat(exchanges, (exchange) => exchange.id, (exchange) => html`<li>${row(exchange)}</li>`)}
          </ul>`
        : html`<div class="empty">
            <h2>${t('exchanges.empty')}</h2>
            <p>${t('exchanges.emptyText')}</p>
            <a href="/matches">${t('exchanges.toMatches')}</a>
          </div>`}`;
  }
}

function row(exchange) {
  return html`<a class="row-link" href="/exchanges/${exchange.id}">
    <span>
      <span class="title">${counterpartName(exchange)}</span>
      <span class="muted small d-block">
        ${exchange.reference} · ${t(`mode.${exchange.mode}`)}${isParty(exchange.relation) ? nothing : ` · ${t(`relation.${exchange.relation}`)}`}
        ${exchange.group ? html` · ${icon('group')} ${t('exchanges.inGroup', { name: exchange.group.name })}` : nothing}
        ${exchange.plannedStart ? html` · ${days(exchange.plannedStart, exchange.plannedEnd)}` : nothing}
      </span>
    </span>
    <span class="side">${statusPill('exchange', exchange.status)}</span>
  </a>`;
}
