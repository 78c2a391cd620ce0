import { Line } from './line.js';
import { Listeners } from './listeners.js';
import { LiveForm } from './live-form.js';
import { Presence } from './presence.js';
import { isIdentity, normalise } from './text-operation.js';

/**
 * @typedef {{epoch: number, revision: number, flight: object|null, buffer: readonly object[],
 *   removed: [string, string][]}} Pending
 */

/**
 * One person's live copy of a commitment. A change is in the view at once, in the buffer until the edit before it is
 * confirmed, in flight until the log brings it back. What was typed is either confirmed or given back.
 *
 * Tells: `opened` {revision, mayEdit, readOnlyReason?, movedTo?, parties, again} · `change` {field, operation (null for a scalar),
 * mine, before, author?, editId?} · `rows` {rows, mine} · `edit` the edits of the log in order · `state` {state:
 * saved|saving|offline|read-only, unsent} · `given-back` {@link import('./given-back.js').GivenBack} · `overridden` {field,
 * by, value, now} · `presence` {people} · `status` {status?, by?, reason?, problem?} · `comment`.
 * A listener must not change the content while it hears something.
 */
export class EditingSession {
  #listeners = new Listeners();
  #presence;
  #form;
  #newId;
  #accountId;

  /**
   * @param {object} with
   * @param {import('./line.js').Channel} with.channel
   * @param {import('./line.js').Scheduler} with.scheduler
   * @param {() => string} with.newId random UUID
   * @param {string} with.accountId
   * @param {string} with.commitmentId
   * @param {import('./form.js').Form} with.form
   * @param {(commitmentId: string) => Promise<object>} [with.readContent] reads by REST what is too large for the channel
   */
  constructor({ channel, scheduler, newId, accountId, commitmentId, form, readContent }) {
    const line = new Line(channel, scheduler);
    const tell = (kind, event) => this.#listeners.emit(kind, event);
    this.#newId = newId;
    this.#accountId = accountId.toLowerCase();
    this.#presence = new Presence((place) => line.send('commitment.presence', { commitmentId, ...place }), scheduler);
    const given = { newId, accountId: this.#accountId, commitmentId, form, readContent };
    this.#form = new LiveForm(given, line, this.#presence, tell);
  }

  /** @returns {() => void} stops listening */
  on(kind, listener) {
    return this.#listeners.on(kind, listener);
  }

  /** @returns {Promise<void>} when the form is open or its opening was refused; waits for the connection as long as it takes */
  open() {
    return this.#form.open();
  }

  /** For good. {@link pending} tells what is still not confirmed. */
  close() {
    this.#form.close();
    this.#presence.clear();
  }

  /** @returns {boolean} false when the text may not be changed now */
  changeText(path, operation) {
    const text = normalise(operation);
    return isIdentity(text) ? this.#form.mayEdit : this.#form.change({ field: path, text });
  }

  /** @returns {boolean} false when the field may not be changed now */
  set(path, value) {
    return this.#form.change({ field: path, set: value });
  }

  /**
   * @param {object} [value] cells by name; nested rows get ids where they have none
   * @returns {string|null} id of the new row; null when the rows may not be changed now
   */
  insertRow(rows, after = null, value = {}) {
    const insert = this.#newId();
    return this.#form.change({ rows, insert, after, value: this.#withIds(value) }) ? insert : null;
  }

  removeRow(rows, id) {
    return this.#form.change({ rows, remove: id });
  }

  moveRow(rows, id, after = null) {
    return this.#form.change({ rows, move: id, after });
  }

  /** A text or scalar as this person sees it; undefined when it is not there. */
  value(path) {
    return this.#form.copy?.replica.view.value(path);
  }

  /** @returns {readonly string[]|undefined} ids in order */
  rows(path) {
    return this.#form.copy?.replica.view.rows(path);
  }

  /** The whole form as this person sees it, in the shape of the wire. */
  content() {
    return this.#form.copy?.replica.view.toWire();
  }

  get mayEdit() {
    return this.#form.mayEdit;
  }

  get revision() {
    return this.#form.copy?.replica.revision;
  }

  /** Says that this person is in a field, and where in its text. */
  point(path, selection) {
    if (!this.#form.isOpen) return;
    this.#presence.point({
      accountId: this.#accountId,
      field: path,
      selection: selection?.map((position) => this.#form.copy.inConfirmed(path, position)),
      revision: this.revision,
    });
  }

  /** Everybody who is here; with a path the others in that field, their selections as they stand in the view. */
  people(path) {
    if (path === undefined) return this.#presence.people;
    return this.#presence.people
      .filter(({ field, accountId }) => field === path && accountId !== this.#accountId)
      .map((person) => ({ ...person, selection: person.selection?.map((at) => this.#form.copy.inView(path, at)) }));
  }

  /** @returns {Pending|null} what has not been confirmed, as plain JSON */
  pending() {
    if (this.#form.kept) return this.#form.kept;
    const left = this.#form.copy?.replica.left();
    return left ? { epoch: this.#form.epoch, ...left } : null;
  }

  /** Takes up what an earlier session left; before {@link open}. @param {Pending|null} pending */
  restore(pending) {
    this.#form.kept = pending;
  }

  #withIds(cells) {
    const entries = Object.entries(cells).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((row) => ({ id: this.#newId(), ...this.#withIds(row) })) : value,
    ]);
    return Object.fromEntries(entries);
  }
}
