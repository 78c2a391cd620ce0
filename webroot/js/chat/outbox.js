import { draft } from '../drafts.js';
import { Backoff } from '../live/backoff.js';
import { asProblem } from '../problem.js';

/**
 * Messages on their way, sent one after the other so that they keep their order. Each keeps its id until it is seen in the
 * conversation, across retries, reconnects and reloads of the tab; so the server can tell a repetition from a new message.
 *
 * An entry is `{clientMessageId, text, state: waiting | sending | sent | failed, problem?}`.
 */
export class Outbox {
  constructor({ name, post, newId, changed }) {
    this.kept = draft(name);
    this.post = post;
    this.newId = newId;
    this.changed = changed;
    this.backoff = new Backoff();
    this.entries = restored(this.kept.read());
  }

  add(text) {
    this.entries.push({ clientMessageId: this.newId(), text, state: 'waiting' });
    this.keep();
    this.flush();
  }

  retry(entry) {
    entry.state = 'waiting';
    entry.problem = undefined;
    this.keep();
    this.flush();
  }

  remove(clientMessageId) {
    this.entries = this.entries.filter((entry) => entry.clientMessageId !== clientMessageId);
    this.keep();
  }

  async flush() {
    if (this.flushing || this.closed) return;
    this.flushing = true;
    clearTimeout(this.later);
    for (let entry; !this.closed && (entry = this.entries.find(({ state }) => state === 'waiting')); ) {
      if (!(await this.deliver(entry))) break;
    }
    this.flushing = false;
  }

  /** @returns whether the next one may go */
  async deliver(entry) {
    entry.state = 'sending';
    this.keep();
    try {
      await this.post(entry.clientMessageId, entry.text);
      entry.state = 'sent';
      this.backoff.reset();
    } catch (error) {
      const problem = asProblem(error);
      entry.state = problem.passing ? 'waiting' : 'failed';
      entry.problem = problem.passing ? undefined : problem;
      if (problem.passing) this.later = setTimeout(() => this.flush(), this.backoff.next());
    }
    this.keep();
    return entry.state !== 'waiting';
  }

  keep() {
    this.kept.write(this.entries.length > 0 ? JSON.stringify(this.entries) : '');
    this.changed();
  }

  close() {
    this.closed = true;
    clearTimeout(this.later);
  }
}

/** What was under way when the tab was closed may or may not have arrived: its id settles that. */
function restored(text) {
  const entries = text ? JSON.parse(text) : [];
  return entries.map(({ clientMessageId, text: words, state }) => ({
    clientMessageId,
    text: words,
    state: state === 'failed' ? 'failed' : 'waiting',
  }));
}
