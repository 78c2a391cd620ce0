import { cross, isText, removedRow, withOperation, withoutRefused } from './pending.js';

/** @typedef {import('./content.js').Content} Content */
/** @typedef {import('./content.js').Operation} Operation */

/**
 * An edit on its way: `sent` as it went out, to be sent again word for word, and `now` as it applies to what has been
 * confirmed since.
 * @typedef {object} Flight
 * @property {string} editId
 * @property {number} epoch
 * @property {number} base
 * @property {readonly Operation[]} sent
 * @property {readonly Operation[]} now
 * @property {boolean} [saved] the server has said so
 * @property {Set<number>} [reported] indexes of operations that were given back
 */

/** An edit has no more operations than this. */
const MOST_OPERATIONS = 200;

/**
 * One client's copy: what the log says, the edit in flight, the buffer of what was changed since, and the view that is all
 * three in this order. Pure state; knows no network.
 */
export class Replica {
  /** @type {Flight|null} */
  flight = null;
  /** @type {readonly Operation[]} made on the flight, or on the confirmed content when nothing flies */
  buffer = [];
  /** How the last edit of the log changes the texts of the view, by field. */
  deltas = new Map();
  /** Removed rows and who removed them. Ids are never used twice, so one map serves the whole form. */
  removed = new Map();

  /** @param {string} accountId @param {Content} content @param {number} revision */
  constructor(accountId, content, revision) {
    this.accountId = accountId;
    this.confirmed = content;
    this.view = content;
    this.revision = revision;
  }

  /** @param {Operation} operation a change made here */
  change(operation) {
    this.view = this.view.execute(operation);
    this.buffer = withOperation(this.buffer, operation);
    this.deltas = new Map();
  }

  /** Puts the buffer into flight. @returns {Flight} */
  takeOff(editId, epoch) {
    const sent = this.buffer.slice(0, MOST_OPERATIONS);
    this.buffer = this.buffer.slice(MOST_OPERATIONS);
    this.flight = { editId, epoch, base: this.revision, sent, now: sent, saved: false, reported: new Set() };
    return this.flight;
  }

  /**
   * Moves what is pending over an edit that the confirmed content has, or is about to get.
   * @returns {{landed: Flight|null, late: {operation: Operation, by: string, index?: number}[]}} the flight if this edit is
   *   it, and what came too late for its row
   */
  rebase(edit) {
    const author = authorOf(edit);
    const landed = this.flight?.editId === edit.editId && author === this.accountId ? this.flight : null;
    const late = [];
    let shown = edit.operations;
    if (landed) {
      landed.sent.forEach((operation, index) => this.#ifLate(operation, (by) => late.push({ operation, by, index })));
      this.flight = null;
    } else {
      const first = this.accountId < author;
      if (this.flight) [this.flight.now, shown] = cross(this.flight.now, shown, first);
      [this.buffer, shown] = cross(this.buffer, shown, first);
    }
    for (const { remove } of edit.operations) if (remove !== undefined) this.removed.set(remove, author);
    this.buffer = this.buffer.filter(
      (operation) => !this.#ifLate(operation, (by) => late.push({ operation, by })),
    );
    this.deltas = new Map(landed ? [] : shown.filter(isText).map(({ field, text }) => [field, text]));
    return { landed, late };
  }

  /** The next edit of the log, over which everything pending has been moved. */
  advance(edit) {
    this.confirmed = this.confirmed.executeAll(edit.operations);
    this.revision = edit.revision;
    this.#show();
  }

  /** Takes up what an earlier replica left, made on the content of `revision`. */
  takeUp({ revision, flight, buffer, removed }) {
    this.revision = revision;
    this.removed = new Map(removed);
    this.buffer = buffer;
    this.flight = flight && { ...flight, reported: new Set() };
  }

  /** What was taken up has been moved over all that is in the confirmed content. */
  arrive(revision) {
    this.revision = revision;
    this.#show();
  }

  /** The flight was not executed and may go out anew, as it is now and together with the buffer. */
  bringHome() {
    this.buffer = this.buffer.reduce(withOperation, this.flight.now);
    this.flight = null;
  }

  /** The flight was refused. @returns {readonly Operation[]} what in the buffer stood on it alone */
  crash() {
    const { kept, lost } = withoutRefused(this.buffer, this.flight.now, this.confirmed);
    this.flight = null;
    this.buffer = kept;
    this.deltas = new Map();
    this.#show();
    return lost;
  }

  /** Lets go of all that is pending. */
  clear() {
    this.flight = null;
    this.buffer = [];
  }

  /** What is pending, as plain JSON. */
  left() {
    const { revision, flight, buffer } = this;
    if (!flight && buffer.length === 0) return null;
    if (!flight) return { revision, flight, buffer, removed: [] };
    const { editId, epoch, base, sent, now } = flight;
    const gone = new Set(sent.map((operation) => removedRow(operation, this.removed)));
    const removed = [...this.removed].filter(([id]) => gone.has(id));
    return { revision, flight: { editId, epoch, base, sent, now }, buffer, removed };
  }

  /** How many changes the server has not said it has. */
  get unsent() {
    return this.buffer.length + (this.flight && !this.flight.saved ? this.flight.sent.length : 0);
  }

  #show() {
    this.view = this.confirmed.executeAll(this.flight?.now ?? []).executeAll(this.buffer);
  }

  #ifLate(operation, tell) {
    const row = removedRow(operation, this.removed);
    if (row === undefined) return false;
    tell(this.removed.get(row));
    return true;
  }
}

/** @returns {string} account id of who made an edit */
export function authorOf({ author }) {
  return typeof author === 'object' ? author.accountId : author;
}
