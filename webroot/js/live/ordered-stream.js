import { asProblem } from '../problem.js';
import { Backoff } from './backoff.js';

/**
 * The stored events of one stream, each once and in order of `seq`, whatever the network does: an event out of turn waits
 * while the missing ones are asked for with `since(after)` → `{events, head, caughtUp}`.
 *
 * `start(firstHead → position)` is asked once, after the registration holds; events up to that position count as known.
 */
export class OrderedStream {
  constructor({ live, address, start, since, apply, unstored = () => {}, onState = () => {} }) {
    Object.assign(this, { live, address, since, apply, unstored, onState, begin: start });
    this.position = null;
    this.head = 0;
    this.early = new Map();
    this.backoff = new Backoff();
  }

  open() {
    this.unsubscribe = this.live.subscribe(
      this.address,
      (event) => this.received(event),
      (state, problem) => this.onState(state, problem),
    );
    return this;
  }

  close() {
    this.closed = true;
    clearTimeout(this.retry);
    this.unsubscribe?.();
  }

  received(event) {
    if (event.type === 'head') {
      this.head = Math.max(this.head, event.seq);
    } else if (Number.isSafeInteger(event.seq) && event.type !== 'read') {
      this.head = Math.max(this.head, event.seq);
      if (this.position === null || event.seq > this.position) this.early.set(event.seq, event);
    } else {
      this.unstored(event);
      return;
    }
    if (this.position !== null) this.advance();
    if (this.position === null || this.position < this.head) this.catchUp();
  }

  advance() {
    for (const seq of this.early.keys()) if (seq <= this.position) this.early.delete(seq);
    for (let next; (next = this.early.get(this.position + 1)); ) {
      this.early.delete(next.seq);
      this.position = next.seq;
      this.apply(next);
    }
  }

  async catchUp() {
    if (this.catching || this.closed) return;
    this.catching = true;
    try {
      if (this.position === null) this.position = await this.begin(this.head);
      this.advance();
      while (this.position < this.head && !this.closed) {
        const before = this.position;
        const { events, head } = await this.since(this.position);
        this.head = Math.max(this.head, head ?? 0);
        for (const event of events) if (event.seq > this.position) this.early.set(event.seq, event);
        this.advance();
        // A page without progress would be asked for for ever; the next head tries again.
        if (this.position === before) break;
      }
      this.backoff.reset();
    } catch (error) {
      const problem = asProblem(error);
      if (this.closed) return;
      if (problem.passing) this.retry = setTimeout(() => this.needsMore() && this.catchUp(), this.backoff.next());
      else this.onState('refused', problem);
    } finally {
      this.catching = false;
    }
  }

  needsMore() {
    return this.position === null || this.position < this.head;
  }
}
