import { shift } from './text-position.js';
import { authorOf } from './replica.js';

const SHORTEST_PAUSE = 200;
const HEARTBEAT = 10_000;
const MEMORY = 300;

/**
 * @typedef {object} Person
 * @property {string} id connection
 * @property {string} accountId
 * @property {string} name
 * @property {string} relation
 * @property {string} [field]
 * @property {[number, number]} [selection]
 * @property {number} revision
 */

/**
 * Who is here and where. A selection is said in the confirmed text of its revision, without what its owner has not sent
 * yet; so every listener can carry it through the edits that follow, the owner's own among them.
 */
export class Presence {
  /** @type {Map<string, Person>} */
  #people = new Map();
  #recent = [];
  #own = {};
  #sentAt = -Infinity;
  #cancel = null;
  #send;
  #scheduler;

  /** @param {(place: object) => void} send @param {import('./line.js').Scheduler} scheduler */
  constructor(send, scheduler) {
    this.#send = send;
    this.#scheduler = scheduler;
  }

  /** @returns {Person[]} */
  get people() {
    return [...this.#people.values()];
  }

  /** A new connection is nobody yet: says anew where oneself is. */
  again() {
    if (this.#own.revision !== undefined) this.#sayIn(0);
  }

  /** Says where oneself is, at most every 200 ms, and again every 10 s. */
  point(place) {
    this.#own = place;
    this.#sayIn(Math.max(0, this.#sentAt + SHORTEST_PAUSE - this.#scheduler.now()));
  }

  /** @param {{people?: Person[], left?: string[]}} event */
  heard({ people = [], left = [] }) {
    for (const id of left) this.#people.delete(id);
    for (const person of people) {
      const known = { ...person };
      for (const edit of this.#recent) carry(known, person.accountId, edit);
      this.#people.set(person.id, known);
    }
  }

  /** Carries everybody's place through an edit of the log. */
  applied(edit) {
    this.#recent.push(edit);
    if (this.#recent.length > MEMORY) this.#recent.shift();
    for (const person of this.#people.values()) carry(person, person.accountId, edit);
    if (this.#own.revision !== undefined) carry(this.#own, this.#own.accountId, edit);
  }

  clear() {
    this.#cancel?.();
    this.#cancel = null;
    this.#people.clear();
    this.#recent = [];
    this.#own = {};
  }

  #sayIn(delay) {
    this.#cancel?.();
    this.#cancel = this.#scheduler.after(delay, () => {
      this.#sentAt = this.#scheduler.now();
      const { field, selection, revision } = this.#own;
      this.#send({ revision, field, selection });
      this.#sayIn(HEARTBEAT);
    });
  }
}

function carry(person, accountId, edit) {
  if (edit.revision <= person.revision) return;
  const change = person.selection && edit.operations.find(({ field, text }) => text && field === person.field);
  const behind = authorOf(edit) === accountId;
  if (change) person.selection = person.selection.map((position) => shift(change.text, position, behind));
  person.revision = edit.revision;
}
