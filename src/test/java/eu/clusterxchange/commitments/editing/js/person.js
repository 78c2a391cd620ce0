import { EditingSession } from '/js/editing/editing-session.js';
import { apply } from '/js/editing/text-operation.js';
import { diff } from '/js/editing/text-diff.js';

/** Somebody who writes in the form without looking left or right, and remembers what was written and what came back. */
export class Person {
  givenBack = '';
  #with;
  #mirror = new Map();

  /** @param {object} given network, time, random, form, accountId, marks: what everybody together wrote and removed */
  constructor(given) {
    this.#with = given;
    this.#enter(null);
  }

  /** Closes the page and opens it again, with what had not been confirmed. */
  restart() {
    this.connection.down();
    this.session.close();
    this.#enter(JSON.parse(JSON.stringify(this.session.pending())));
    this.connection.up();
  }

  #enter(pending) {
    const { network, time, random, form, accountId } = this.#with;
    this.connection = network.connect(accountId);
    this.session = new EditingSession({
      channel: this.connection,
      scheduler: time,
      newId: () => random.uuid(),
      accountId,
      commitmentId: 'c',
      form,
    });
    this.state = null;
    this.session.on('state', (state) => (this.state = state.state));
    this.session.on('change', (change) => this.#hear(change));
    this.session.on('rows', () => this.#forget((path) => this.session.value(path) === undefined));
    this.session.on('opened', () => this.#forget(() => true));
    this.session.on('given-back', ({ text }) => (this.givenBack += text));
    this.session.restore(pending);
    this.session.open();
  }

  /** Who listens and carries every change into a text of his own has the text of the view. */
  #hear({ field, operation }) {
    if (operation === null || !this.#mirror.has(field)) return;
    const text = apply(this.#mirror.get(field), operation);
    if (text !== this.session.value(field)) throw new Error(`told ${JSON.stringify(operation)} for ${field}, has another text`);
    this.#mirror.set(field, text);
  }

  #forget(isGone) {
    for (const path of [...this.#mirror.keys()]) if (isGone(path)) this.#mirror.delete(path);
  }

  act() {
    const { random } = this.#with;
    if (!this.session.mayEdit) return;
    const days = this.session.rows('agenda');
    const dice = random.below(100);
    if (dice < 66) return this.#type(this.#someText(days));
    if (dice < 72) return void this.session.set('mode', random.of(['A', 'B', null]));
    if (dice < 80) return this.#insert('agenda', days);
    if (dice < 86 && days.length > 0) {
      const sessions = `agenda.${random.of(days)}.sessions`;
      return this.#insert(sessions, this.session.rows(sessions));
    }
    if (dice < 91 && days.length > 0) return void this.session.removeRow('agenda', random.of(days));
    if (days.length > 1) this.session.moveRow('agenda', random.of(days), random.of([null, ...days]));
  }

  #insert(path, rows) {
    const { random, marks } = this.#with;
    const text = random.chance(0.5) ? marks.write(1) : '';
    const id = this.session.insertRow(path, random.of([null, ...rows]), text === '' ? {} : { title: text });
    if (id !== null && random.chance(0.5)) this.#type(`${path}.${id}.title`);
  }

  #someText(days) {
    const { random } = this.#with;
    if (days.length === 0 || random.chance(0.6)) return random.of(['objective', 'note']);
    const day = `agenda.${random.of(days)}`;
    const sessions = this.session.rows(`${day}.sessions`);
    return sessions.length > 0 && random.chance(0.5) ? `${day}.sessions.${random.of(sessions)}.title` : `${day}.title`;
  }

  #type(path) {
    const { random, marks } = this.#with;
    const before = this.session.value(path);
    this.#mirror.set(path, before);
    const letters = Array.from(before);
    const at = random.below(letters.length + 1);
    const end = random.chance(0.3) ? Math.min(letters.length, at + 1 + random.below(3)) : at;
    const typed = end === at || random.chance(0.3) ? marks.write(1 + random.below(3)) : '';
    marks.remove(letters.slice(at, end));
    const head = letters.slice(0, at).join('') + typed;
    this.session.changeText(path, diff(before, head + letters.slice(end).join(''), head.length));
  }
}
