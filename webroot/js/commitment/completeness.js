const CALM = 900;
const LONGEST = 4_000;

/**
 * What the server finds missing in a commitment, asked for anew when typing pauses. The rules stand on the server alone; a
 * question that fails is asked again with the next change.
 */
export class Completeness {
  /** @type {{epoch: number, revision: number, filled: number, required: number, faults: object[], warnings: object[]}|null} */
  found = null;

  constructor({ api, commitmentId, changed, now = () => performance.now() }) {
    Object.assign(this, { api, commitmentId, changed, now });
  }

  /** Something changed: asks soon, and not later than the longest wait although people go on typing. */
  due() {
    this.since ??= this.now();
    const patience = Math.max(0, Math.min(CALM, this.since + LONGEST - this.now()));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), patience);
  }

  /** The form is about to be opened anew, or to be somebody else's: then nothing is asked of this one. */
  wait() {
    clearTimeout(this.timer);
    this.since = undefined;
  }

  async ask() {
    if (this.asking) return this.due();
    this.asking = true;
    this.since = undefined;
    try {
      const found = await this.api.get(`/api/commitments/${this.commitmentId}/completeness`);
      if (this.closed) return;
      this.found = found;
      this.changed();
    } catch {
      // What was found last stays; the page itself tells of a lost connection.
    } finally {
      this.asking = false;
    }
  }

  /** How many faults are in the fields of a section. */
  faultsIn(section) {
    const names = new Set(section.fields.map(({ path }) => path));
    return (this.found?.faults ?? []).filter(({ path }) => names.has(path.split('.')[0])).length;
  }

  close() {
    this.closed = true;
    clearTimeout(this.timer);
  }
}
