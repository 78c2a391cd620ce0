const PAGE = 500;
const MOST_AHEAD = 1000;

/**
 * Brings edits into the order of their revisions: each once, without gaps, whatever the network does to them. What is
 * missing is asked for in pages.
 */
export class EditOrder {
  #ahead = new Map();
  #asking = null;
  #stopped = false;
  #ask;
  #apply;
  #lost;

  /**
   * @param {number} revision the last one that is known
   * @param {object} to
   * @param {(request: {revision: number, limit: number}) => Promise<{edits: object[], head: number, caughtUp: boolean}>} to.ask
   * @param {(edit: object) => void} to.apply
   * @param {(problem: object) => void} to.lost the log cannot be followed any longer
   */
  constructor(revision, { ask, apply, lost }) {
    this.revision = revision;
    this.#ask = ask;
    this.#apply = apply;
    this.#lost = lost;
  }

  accept(edit) {
    if (this.#stopped || edit.revision <= this.revision) return;
    // What does not fit is asked for again later.
    if (this.#ahead.size < MOST_AHEAD || edit.revision === this.revision + 1) this.#ahead.set(edit.revision, edit);
    this.#drain();
    if (this.#ahead.size > 0) this.catchUp();
  }

  /** @param {number} head the last revision the server has */
  heardOf(head) {
    if (head > this.revision) this.catchUp();
  }

  /** @returns {Promise<void>} when the server had nothing more */
  catchUp() {
    this.#asking ??= this.#readOn().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  stop() {
    this.#stopped = true;
  }

  async #readOn() {
    try {
      for (let caughtUp = false; !caughtUp && !this.#stopped; ) {
        const page = await this.#ask({ revision: this.revision, limit: PAGE });
        for (const edit of page.edits) this.accept(edit);
        caughtUp = page.edits.length === 0 || (page.caughtUp && this.#ahead.size === 0);
      }
    } catch (problem) {
      this.#fail(problem);
    }
  }

  #drain() {
    for (let next; !this.#stopped && (next = this.#ahead.get(this.revision + 1)); ) {
      this.#ahead.delete(next.revision);
      this.revision = next.revision;
      try {
        this.#apply(next);
      } catch (error) {
        this.#fail(error);
      }
    }
    for (const revision of this.#ahead.keys()) if (revision <= this.revision) this.#ahead.delete(revision);
  }

  #fail(problem) {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#lost(problem);
  }
}
