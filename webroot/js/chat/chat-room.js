import { newId } from '../ids.js';
import { OrderedStream } from '../live/ordered-stream.js';
import { asProblem } from '../problem.js';
import { Conversation } from './conversation.js';
import { Outbox } from './outbox.js';
import { Typing } from './typing.js';

const PAGE = 50;
const READ_CALM = 300;

/** The talk of one match: what was said, what is on its way, who is typing, who has read how far. */
export class ChatRoom {
  conversation = new Conversation();
  readers = new Map();
  state = 'closed';
  ready = false;
  hasEarlier = false;

  /** `readUpTo` is our own mark when the page was opened; `changed(event?)` asks for drawing. */
  constructor({ live, account, matchId, readUpTo, changed, onStatus }) {
    Object.assign(this, { live, account, matchId, readUpTo, changed, onStatus });
    this.newFrom = readUpTo;
    this.typing = new Typing({ tell: () => live.send('chat.typing', { matchId }), changed });
    this.outbox = new Outbox({
      name: `outbox.${account.id}.${matchId}`,
      newId,
      changed,
      post: (clientMessageId, text) => live.request('chat.post', { matchId, clientMessageId, text }),
    });
    this.stream = new OrderedStream({
      live,
      address: `match.${matchId}`,
      start: (head) => this.begin(head),
      since: (after) => this.since(after),
      apply: (event) => this.applied(event),
      unstored: (event) => this.heard(event),
      onState: (state, problem) => this.stateChanged(state, problem),
    });
  }

  open() {
    this.stream.open();
    return this;
  }

  close() {
    this.stream.close();
    this.outbox.close();
    this.typing.close();
    clearTimeout(this.readTimer);
  }

  async begin(head) {
    if (head > 0) {
      const { messages, readers = [] } = await this.history({ before: head + 1 });
      this.take(messages);
      for (const reader of readers) this.markRead(reader);
    }
    this.ready = true;
    this.outbox.flush();
    this.changed();
    return head;
  }

  async since(after) {
    const { messages, head, caughtUp } = await this.history({ after });
    return { events: messages, head, caughtUp };
  }

  history(range) {
    return this.live.request('chat.history', { matchId: this.matchId, limit: PAGE, ...range });
  }

  async earlier() {
    if (this.loadingEarlier || !this.hasEarlier) return;
    this.loadingEarlier = true;
    this.earlierProblem = null;
    this.changed();
    try {
      const { messages } = await this.history({ before: this.conversation.oldest });
      this.take(messages);
      if (messages.length === 0) this.hasEarlier = false;
    } catch (error) {
      this.earlierProblem = asProblem(error);
    }
    this.loadingEarlier = false;
    this.changed();
  }

  take(messages) {
    this.conversation.add(messages);
    this.hasEarlier = (this.conversation.oldest ?? 1) > 1;
    this.settle();
  }

  /** What is in the conversation is no longer on its way, whether or not its reply arrived. */
  settle() {
    for (const { clientMessageId } of [...this.outbox.entries]) {
      if (this.conversation.hasMessageOf(clientMessageId)) this.outbox.remove(clientMessageId);
    }
  }

  applied(event) {
    this.conversation.add([event]);
    if (event.type === 'message') {
      this.settle();
      this.typing.stopped(event.author.accountId);
      if (event.author.accountId === this.account.id) this.newFrom = event.seq;
      else this.markRead({ accountId: event.author.accountId, name: event.author.name, seq: event.seq });
    }
    if (event.type === 'status') this.onStatus(event);
    this.changed(event);
  }

  heard(event) {
    if (event.type === 'typing' && event.accountId !== this.account.id) this.typing.heard(event);
    if (event.type === 'read') {
      this.markRead(event);
      this.changed();
    }
  }

  /** A mark never goes back. */
  markRead({ accountId, name, seq }) {
    const known = this.readers.get(accountId);
    this.readers.set(accountId, { name: name ?? known?.name ?? this.nameOf(accountId), seq: Math.max(seq, known?.seq ?? 0) });
  }

  nameOf(accountId) {
    return this.conversation.lines.find((line) => line.author?.accountId === accountId)?.author.name;
  }

  stateChanged(state, problem) {
    this.state = state;
    this.problem = problem;
    if (state === 'registered') this.outbox.flush();
    this.changed();
  }

  /** The newest line is on the screen before the person's eyes. */
  seen() {
    const seq = this.stream.position ?? 0;
    if (seq <= this.readUpTo || this.readTimer) return;
    this.readTimer = setTimeout(() => {
      this.readTimer = undefined;
      this.tellRead(this.stream.position);
    }, READ_CALM);
  }

  async tellRead(seq) {
    try {
      await this.live.request('chat.read', { matchId: this.matchId, seq });
      this.readUpTo = Math.max(this.readUpTo, seq);
    } catch (error) {
      // Told again with the next line that is seen; a missing mark costs a badge, not a message.
      asProblem(error);
    }
  }

  post(text) {
    this.typing.sent();
    this.outbox.add(text);
  }
}
