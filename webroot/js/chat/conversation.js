/**
 * The known part of a conversation: stored events by `seq`, and what they add up to. Pages of the past and events of the
 * present may come in any order; an edit may be known before the message that it changes.
 */
export class Conversation {
  #events = new Map();
  #lines = null;

  add(events) {
    for (const event of events) this.#events.set(event.seq, event);
    this.#lines = null;
  }

  get oldest() {
    return this.#events.size === 0 ? null : Math.min(...this.#events.keys());
  }

  hasMessageOf(clientMessageId) {
    return [...this.#events.values()].some((event) => event.clientMessageId === clientMessageId && !event.target);
  }

  /** Messages (with `edited` or `deleted` set) and status lines, in order of `seq`. */
  get lines() {
    this.#lines ??= fold([...this.#events.values()].sort((one, two) => one.seq - two.seq));
    return this.#lines;
  }
}

function fold(events) {
  const lines = new Map();
  for (const event of events) {
    if (event.type === 'message' || event.type === 'status') lines.set(event.seq, event);
    const changed = lines.get(event.target);
    if (!changed) continue;
    if (event.type === 'edited') lines.set(event.target, { ...changed, text: event.text, edited: true });
    if (event.type === 'deleted') lines.set(event.target, { ...changed, text: '', deleted: true });
  }
  return [...lines.values()];
}
