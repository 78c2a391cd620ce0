import { html } from '/webjars/lit-html/lit-html.js';
import { ChatLog } from '../chat/chat-log.js';
import { ChatRoom } from '../chat/chat-room.js';
import { Composer } from '../chat/composer.js';
import { t } from '../i18n.js';
import { matchDecision } from '../match-decision.js';
import { matchProgress } from '../match-progress.js';
import { counterpart, counterpartName, isParty } from '../parties.js';
import { asProblem } from '../problem.js';
import { matchesTitle } from '../titles.js';
import { announce } from '../ui/announce.js';
import { icon } from '../ui/icon.js';
import { partyCard } from '../ui/party-card.js';
import { problemNotice } from '../ui/problem-notice.js';
import { inWords } from '../ui/refused-actions.js';
import { statusPill } from '../ui/status-pill.js';

export default class MatchPage {
  constructor(app, { id }, redraw) {
    Object.assign(this, { app, id, redraw });
    this.seen = () => this.log?.noteSeen();
  }

  get title() {
    return this.match ? t('match.heading', { name: counterpartName(this.match) }) : t('match.title');
  }

  async open() {
    const [, { conversations }] = await Promise.all([this.load(), this.app.api.get('/api/conversations')]);
    const { account } = this.app.session;
    this.room = new ChatRoom({
      live: this.app.live,
      account,
      matchId: this.id,
      readUpTo: conversations.find(({ matchId }) => matchId === this.id)?.readUpTo ?? 0,
      changed: (event) => this.changed(event),
      onStatus: () => this.refetch(),
    });
    this.log = new ChatLog({ room: this.room, redraw: this.redraw });
    this.composer = new Composer({
      name: `message.${account.id}.${this.id}`,
      redraw: this.redraw,
      keyPressed: () => this.room.typing.keyPressed(),
      post: (text) => this.post(text),
    });
    this.unhint = this.app.notifications.hints.observe(
      ({ type, id }) => (type === 'everything' || (type === 'match' && id === this.id)) && this.refetch(),
    );
    document.addEventListener('visibilitychange', this.seen);
    this.room.open();
  }

  close() {
    this.room?.close();
    this.unhint?.();
    this.resized?.disconnect();
    document.removeEventListener('visibilitychange', this.seen);
  }

  async load() {
    this.match = await this.app.api.get(`/api/matches/${this.id}`);
  }

  async refetch() {
    const before = this.match.status;
    try {
      await this.load();
      this.problem = null;
    } catch (error) {
      this.problem = asProblem(error);
    }
    // Who is writing is not torn away: the way to the exchange stands beside the chat.
    if (this.cameToExchange(before) && this.composer.text.trim() === '') return this.toExchanges();
    this.redraw();
  }

  /** The second validation was given just now, and this person takes part. */
  cameToExchange(before) {
    return before !== 'VALIDATED' && this.match.status === 'VALIDATED' && isParty(this.match.relation);
  }

  toExchanges() {
    announce(t('validate.exchange'));
    return this.app.router.go('/exchanges');
  }

  changed(event) {
    this.log?.arrived(event);
    this.redraw();
  }

  post(text) {
    this.room.post(text);
    this.log.toEnd();
  }

  decided(match, said) {
    const before = this.match.status;
    this.match = match;
    if (this.cameToExchange(before)) return this.toExchanges();
    announce(said);
    this.redraw();
  }

  beforeDraw() {
    this.log.beforeDraw();
  }

  afterDraw() {
    this.log.afterDraw();
  }

  shown() {
    const chat = document.querySelector('.chat');
    const { style } = document.documentElement;
    // What stands above the chat changes its height with the width of the window.
    this.resized = new ResizeObserver(() => {
      style.setProperty('--chat-top', `${Math.round(chat.getBoundingClientRect().top + scrollY)}px`);
      this.log.afterDraw();
    });
    this.resized.observe(document.body);
    this.log.afterDraw();
  }

  view() {
    const { match } = this;
    return html`
      <a class="back-link" href="/matches">${icon('left')}${matchesTitle(this.app.session)}</a>
      <div class="page-head">
        <h1>${counterpartName(match)}</h1>
        ${statusPill('match', match.status)}
      </div>
      ${problemNotice(this.problem, { retry: () => this.refetch() })}
      <div class="row g-3">
        <div class="col-12 col-lg-8">${this.chat()}</div>
        <div class="col-12 col-lg-4 d-grid gap-3 align-content-start">
          ${matchDecision({ api: this.app.api, account: this.app.session.account, match, decided: (...news) => this.decided(...news) })}
          ${matchProgress(match)} ${this.parties()}
        </div>
      </div>`;
  }

  chat() {
    const closed = this.match.refusedActions?.find(({ action }) => action === 'post');
    const reason = closed ? inWords(closed.reason) : this.room.state === 'refused' ? (this.room.problem?.words ?? '') : null;
    return html`<section class="card chat" aria-labelledby="chat-title">
      <h2 id="chat-title" class="chat-title">${t('chat.title')}</h2>
      ${this.log.view()} ${reason === null ? this.composer.view() : this.readOnly(reason)}
    </section>`;
  }

  readOnly(reason) {
    return html`<p class="composer closed mb-0">${icon('lock')} ${t('chat.readOnly')} ${reason}</p>`;
  }

  parties() {
    const other = counterpart(this.match);
    if (other) return partyCard(t(this.match.relation === 'HO' ? 'party.visitor' : 'party.host'), other, 2, { profile: true });
    return html`${partyCard(t('party.host'), this.match.host, 2, { profile: true })} ${partyCard(t('party.visitor'), this.match.visitor, 2, { profile: true })}`;
  }
}
