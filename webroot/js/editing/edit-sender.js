import { reasonOf } from './given-back.js';

/** @typedef {import('./replica.js').Flight} Flight */

/** What may be written differently and sent again; every other refusal means that this copy's time is over. */
const REFUSED_EDIT = [400, 413, 422];

/** Sends what is pending, one edit at a time, and acts on what the server says to it. */
export class EditSender {
  #copy;
  #epoch;
  #newId;
  #ask;
  #stale;
  #ended;
  #changed;
  #stopped = false;
  /** While nothing may leave; what is on its way stays on its way. */
  paused = false;

  /**
   * @param {import('./working-copy.js').WorkingCopy} copy
   * @param {number} epoch
   * @param {object} to
   * @param {() => string} to.newId
   * @param {(address: string, body: object) => Promise<any>} to.ask
   * @param {() => void} to.stale the base is too old, the log must be read first
   * @param {(problem: object) => void} to.ended nothing can be sent on this copy any longer
   * @param {() => void} to.changed an answer came
   */
  constructor(copy, epoch, { newId, ask, stale, ended, changed }) {
    this.#copy = copy;
    this.#epoch = epoch;
    this.#newId = newId;
    this.#ask = ask;
    this.#stale = stale;
    this.#ended = ended;
    this.#changed = changed;
  }

  flush() {
    const { replica } = this.#copy;
    if (this.#stopped || this.paused || replica.flight || replica.buffer.length === 0) return;
    this.send(replica.takeOff(this.#newId(), this.#epoch));
  }

  /** @param {Flight} flight the same flight may go out again, word for word */
  send(flight) {
    const { editId, epoch, base, sent } = flight;
    flight.outcome = this.#ask('commitment.edit', { epoch, base, editId, operations: sent }).then(
      (reply) => this.#saved(flight, reply),
      (problem) => this.#refused(flight, problem),
    );
  }

  stop() {
    this.#stopped = true;
  }

  #saved(flight, { revision, superseded = [] }) {
    flight.saved = true;
    for (const { index, reason, by } of superseded) this.#copy.giveBackOnce(flight, index, { reason, by });
    if (this.#stopped) return;
    const { replica } = this.#copy;
    // The log went past this edit and it was not recognised: this copy cannot be trusted.
    if (replica.flight === flight && revision <= replica.revision) this.#ended({ type: '/problems/resync' });
    this.#changed();
  }

  #refused(flight, problem) {
    const { replica } = this.#copy;
    if (this.#stopped || replica.flight !== flight) return;
    const reason = reasonOf(problem);
    if (reason === 'stale-base') {
      replica.bringHome();
      this.#stale();
    } else if (REFUSED_EDIT.includes(problem.status)) {
      this.#copy.crash({ reason, detail: problem.detail });
      this.flush();
    } else {
      this.#ended(problem);
    }
    this.#changed();
  }
}
