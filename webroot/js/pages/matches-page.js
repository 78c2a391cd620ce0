import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { proposalCards } from '../catalogue/proposal-cards.js';
import { moment, t } from '../i18n.js';
import { counterpart, counterpartName } from '../parties.js';
import { Participation } from '../participation.js';
import { matchesTitle } from '../titles.js';
import { organisationType, place } from '../ui/party-card.js';
import { problemNotice } from '../ui/problem-notice.js';
import { statusPill } from '../ui/status-pill.js';

const CLOSED = ['REJECTED', 'CLOSED'];

export default class MatchesPage {
  showClosed = false;

  constructor(app, params, redraw) {
    this.app = app;
    this.redraw = redraw;
    this.participation = new Participation({ ...app, wanted: ['matches', 'conversations', 'proposals'] });
    this.participation.observe(redraw);
  }

  get title() {
    const unread = this.participation.conversations.reduce((sum, { unread }) => sum + unread, 0);
    const title = matchesTitle(this.app.session);
    return unread > 0 ? `(${unread}) ${title}` : title;
  }

  open() {
    return this.participation.load();
  }

  close() {
    this.participation.close();
  }

  view() {
    const open = this.sorted((match) => !CLOSED.includes(match.status));
    const closed = this.sorted((match) => CLOSED.includes(match.status));
    return html`
      <div class="page-head">
        <h1>${matchesTitle(this.app.session)}</h1>
        ${closed.length > 0
          ? html`<div class="form-check form-switch">
              <input class="form-check-input" type="checkbox" role="switch" id="show-closed" .checked=${this.showClosed}
                @change=${(event) => this.toggle(event.target.checked)}>
              <label class="form-check-label" for="show-closed">${t('matches.showClosed', { count: closed.length })}</label>
            </div>`
          : nothing}
      </div>
      ${problemNotice(this.participation.problem)}
      ${proposalCards(this.participation.proposals, this.app)}
      ${open.length > 0 ? this.list(open) : this.empty()}
      ${this.showClosed && closed.length > 0
        ? html`<h2 class="mt-4">${t('matches.closed')}</h2>${this.list(closed)}`
        : nothing}`;
  }

  toggle(shown) {
    this.showClosed = shown;
    this.redraw();
  }

  /** The latest talk first: this list is where people look for an answer. */
  sorted(chosen) {
    const latest = (match) => this.participation.conversationOf(match.id)?.last?.postedAt ?? '';
    return this.participation.matches.filter(chosen).sort((one, two) => latest(two).localeCompare(latest(one)));
  }

  list(matches) {
    return html`<ul class="rows">
      ${repeat(matches, (match) => match.id, (match) => html`<li>${this.row(match)}</li>`)}
    </ul>`;
  }

  row(match) {
    const { unread = 0, last } = this.participation.conversationOf(match.id) ?? {};
    return html`<a class="row-link ${unread > 0 ? 'unread' : ''}" href="/matches/${match.id}">
      <span>
        <span class="title">${counterpartName(match)}</span>
        <span class="muted small d-block">
          ${[...about(match), t(`mode.${match.mode}`)].join(' · ')}
        </span>
        <span class="clip ${unread > 0 ? 'fw-bold' : 'muted'}">
          ${last ? `${last.author?.name ?? last.author}: ${last.text}` : t('matches.noTalk')}
        </span>
      </span>
      <span class="side">
        ${statusPill('match', match.status)}
        <span class="d-flex align-items-center gap-2">
          ${last ? html`<span class="muted small">${moment(last.postedAt)}</span>` : nothing}
          ${unread > 0
            ? html`<span class="count">${unread}<span class="visually-hidden"> ${t('matches.unread', { count: unread })}</span></span>`
            : nothing}
        </span>
      </span>
    </a>`;
  }

  empty() {
    return html`<div class="empty">
      <h2>${t('matches.empty')}</h2>
      <p>${t('matches.emptyText')}</p>
      ${this.app.session.role === 'USER' ? html`<a class="btn btn-primary" href="/profiles">${t('matches.find')}</a>` : nothing}
    </div>`;
  }
}

/** To a participant who the others are; to a Partnership for which side it is here. */
function about(match) {
  const other = counterpart(match);
  if (other) return [organisationType(other), place(other)];
  return match.relation === 'SUPPORT_OFFICE' ? [] : [t(`relation.${match.relation}`)];
}
