/** Time that passes only when nothing else is left to do; what falls due at one instant runs in the order it was asked for. */
export class SimulatedTime {
  /** The latest first, so that the next is taken from the end. */
  #queue = [];
  #now = 0;

  now() {
    return this.#now;
  }

  after(delay, action) {
    const entry = { at: this.#now + delay, action };
    let low = 0;
    let high = this.#queue.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#queue[middle].at > entry.at) low = middle + 1;
      else high = middle;
    }
    this.#queue.splice(low, 0, entry);
    return () => {
      entry.action = null;
    };
  }

  /** Runs the next action. What it promises goes on before the next step. @returns {boolean} false when nothing was left */
  step() {
    let entry;
    do entry = this.#queue.pop();
    while (entry && entry.action === null);
    if (!entry) return false;
    this.#now = entry.at;
    entry.action();
    return true;
  }
}
