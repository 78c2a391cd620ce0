import { listed, t } from '../i18n.js';
import { announce } from '../ui/announce.js';

const GATHER = 2_000;

/**
 * Says in words who came, who left and who writes in which section: once, gathered over two seconds, never per keystroke.
 * Also remembers the names of all who were here.
 */
export class PresenceWords {
  names = new Map();

  /** `nameOf(path)` gives the title of the section in which a field stands. */
  constructor({ self, nameOf }) {
    this.self = self.toLowerCase();
    this.nameOf = nameOf;
    this.places = null;
  }

  heard(people) {
    const places = new Map();
    for (const { accountId, name, field } of people) {
      this.names.set(accountId, name);
      if (accountId !== this.self) places.set(accountId, this.nameOf(field) ?? places.get(accountId) ?? null);
    }
    this.current = places;
    this.timer ??= setTimeout(() => this.say(), GATHER);
  }

  say() {
    this.timer = undefined;
    const before = this.places ?? new Map();
    const named = (ids) => listed(ids.map((id) => this.names.get(id)));
    const came = [...this.current.keys()].filter((id) => !before.has(id));
    const left = [...before.keys()].filter((id) => !this.current.has(id));
    if (came.length > 0) announce(t('presence.came', { count: came.length, names: named(came) }));
    if (left.length > 0) announce(t('presence.left', { count: left.length, names: named(left) }));
    for (const [id, place] of this.current) {
      if (place && place !== before.get(id)) announce(t('presence.writes', { name: this.names.get(id), place }));
    }
    // Who only looks away for a moment is not announced again on return to the same section.
    this.places = new Map([...this.current].map(([id, place]) => [id, place ?? before.get(id) ?? null]));
  }

  close() {
    clearTimeout(this.timer);
  }
}
