import { asProblem } from '../problem.js';

/** The result of one query, page after page. Of two answers that overtake each other only the later question counts. */
export class Counterparts {
  found = [];
  total = 0;

  constructor({ api, profileId, redraw }) {
    Object.assign(this, { api, profileId, redraw });
  }

  /** Shows what was there until the answer comes. A Problem is thrown only when nothing could be shown yet. */
  async ask(query) {
    const turn = (this.turn = {});
    this.busy = true;
    this.redraw();
    try {
      const page = await this.api.get(query.apiPath(this.profileId));
      if (turn !== this.turn) return false;
      Object.assign(this, { query, found: page.counterparts, total: page.total, next: page.next, problem: null });
      return true;
    } catch (error) {
      if (!this.query) throw error;
      if (turn === this.turn) this.problem = asProblem(error);
      return false;
    } finally {
      if (turn === this.turn) this.busy = false;
      this.redraw();
    }
  }

  /** @returns the first of those that came, or nothing */
  async more() {
    const { turn, query } = this;
    this.busy = true;
    this.redraw();
    try {
      const page = await this.api.get(query.apiPath(this.profileId, this.next));
      if (turn !== this.turn) return undefined;
      const known = new Set(this.found.map(({ profile }) => profile.profileId));
      const fresh = page.counterparts.filter(({ profile }) => !known.has(profile.profileId));
      Object.assign(this, { found: [...this.found, ...fresh], total: page.total, next: page.next, problem: null });
      return fresh[0];
    } catch (error) {
      if (turn === this.turn) this.problem = asProblem(error);
      return undefined;
    } finally {
      if (turn === this.turn) this.busy = false;
      this.redraw();
    }
  }
}
