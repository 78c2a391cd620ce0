import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { day, listed, t } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';
import { messageLine, outgoingLine, statusLine } from './chat-line.js';

const SAME_BREATH = 5 * 60_000;
const NEAR = 60;

/** Draws the talk and keeps the reader's place: at the end while at the end, else where the reader is. */
export class ChatLog {
  atEnd = true;
  unseen = 0;

  constructor({ room, redraw }) {
    Object.assign(this, { room, redraw });
  }

  view() {
    const { room } = this;
    const { lines } = room.conversation;
    this.newest = lines.findLast((line) => line.type === 'message');
    return html`<div class="chat-frame">
      <div
        class="chat-log" id="chat-log" role="log" tabindex="0" aria-label=${t('chat.log')} aria-live=${room.ready ? 'polite' : 'off'}
        aria-busy=${room.loadingEarlier ? 'true' : 'false'} @scroll=${(event) => this.scrolled(event.target)}>
        ${this.start(lines)} ${repeat(lines, (line) => line.seq, (line, index) => this.line(line, lines[index - 1]))}
        ${repeat(room.outbox.entries, (entry) => entry.clientMessageId, (entry) => this.outgoing(entry))}
      </div>
      ${this.unseen > 0
        ? html`<button type="button" class="btn btn-sm btn-primary to-end" @click=${() => this.toEnd()}>
            ${icon('down')} ${t('chat.newBelow', { count: this.unseen })}
          </button>`
        : nothing}
      <p class="typing" aria-live="off">${this.typing()}</p>
    </div>`;
  }

  start(lines) {
    const { room } = this;
    if (!room.ready) return html`<p class="muted text-center"><span class="spinner" aria-hidden="true"></span> ${t('chat.loading')}</p>`;
    if (room.hasEarlier) {
      return html`<p class="text-center">
          <button type="button" class="btn btn-sm btn-outline-primary" ?disabled=${room.loadingEarlier} @click=${() => room.earlier()}>
            ${room.loadingEarlier ? html`<span class="spinner" aria-hidden="true"></span> ${t('action.working')}` : t('chat.earlier')}
          </button>
        </p>
        ${problemNotice(room.earlierProblem)}`;
    }
    return lines.length === 0 && room.outbox.entries.length === 0
      ? html`<p class="muted text-center py-4">${t('chat.empty')}</p>`
      : html`<p class="muted text-center small">${t('chat.beginning')}</p>`;
  }

  line(line, previous) {
    const { room } = this;
    const at = line.postedAt ?? line.at;
    const before = previous?.postedAt ?? previous?.at;
    const newDay = at && (!before || new Date(at).toDateString() !== new Date(before).toDateString());
    const firstNew = line.seq > room.newFrom && (previous?.seq ?? 0) <= room.newFrom && room.newFrom > 0;
    const follows =
      !newDay && !firstNew && line.type === 'message' && previous?.type === 'message' &&
      previous.author.accountId === line.author.accountId && new Date(at) - new Date(before) < SAME_BREATH;
    return html`
      ${newDay ? html`<p class="day-line"><span>${day(at)}</span></p>` : nothing}
      ${firstNew ? html`<p class="day-line new"><span>${t('chat.new')}</span></p>` : nothing}
      ${line.type === 'message'
        ? messageLine(line, { own: line.author.accountId === room.account.id, follows })
        : statusLine(line)}
      ${line === this.newest ? this.readMark(line) : nothing}`;
  }

  outgoing(entry) {
    const { outbox, state } = this.room;
    return outgoingLine(entry, {
      connected: state === 'registered',
      retry: () => outbox.retry(entry),
      discard: () => outbox.remove(entry.clientMessageId),
    });
  }

  /** Below the last message, when it is ours: who has read it. */
  readMark({ author, seq: written }) {
    if (author.accountId !== this.room.account.id || this.room.outbox.entries.length > 0) return nothing;
    const names = [...this.room.readers]
      .filter(([accountId, { name, seq }]) => accountId !== this.room.account.id && name && seq >= written)
      .map(([, { name }]) => name);
    return html`<p class="read-mark">${icon('check')} ${names.length > 0 ? t('chat.readBy', { names: listed(names) }) : t('chat.delivered')}</p>`;
  }

  typing() {
    const { names } = this.room.typing;
    return names.length === 0 ? nothing : t('chat.typing', { count: names.length, names: listed(names) });
  }

  get element() {
    return document.getElementById('chat-log');
  }

  scrolled(log) {
    this.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    if (this.atEnd && this.unseen > 0) {
      this.unseen = 0;
      this.redraw();
    }
    if (log.scrollTop < NEAR && log.scrollHeight > log.clientHeight) this.room.earlier();
    this.noteSeen();
  }

  arrived(event) {
    // Who looks on while a line arrives needs no mark that it is new.
    if (this.watched && event?.seq === this.room.newFrom + 1) this.room.newFrom = event.seq;
    if (!this.atEnd && event?.type === 'message' && event.author.accountId !== this.room.account.id) this.unseen += 1;
  }

  /** Lines added above must not push what is being read: the distance to the end is what stays. */
  beforeDraw() {
    const log = this.element;
    this.fromEnd = log ? log.scrollHeight - log.scrollTop : 0;
  }

  afterDraw() {
    const log = this.element;
    if (!log) return;
    const { oldest } = this.room.conversation;
    if (this.atEnd) log.scrollTop = log.scrollHeight;
    else if (oldest < this.drawnOldest) log.scrollTop = log.scrollHeight - this.fromEnd;
    this.drawnOldest = oldest;
    this.noteSeen();
  }

  toEnd() {
    this.atEnd = true;
    this.unseen = 0;
    this.redraw();
  }

  get watched() {
    return this.atEnd && document.visibilityState === 'visible';
  }

  noteSeen() {
    if (this.room.ready && this.watched) this.room.seen();
  }
}
