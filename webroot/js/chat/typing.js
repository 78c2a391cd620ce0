const STILL_TYPING = 4_000;
const TELL_EVERY = 2_500;

/** Who is typing now. A sign of typing holds for four seconds; ours is repeated while keys are pressed. */
export class Typing {
  constructor({ tell, changed }) {
    this.tell = tell;
    this.changed = changed;
    this.people = new Map();
    this.toldAt = 0;
  }

  get names() {
    return [...this.people.values()].map(({ name }) => name);
  }

  keyPressed() {
    if (Date.now() - this.toldAt < TELL_EVERY) return;
    this.toldAt = Date.now();
    this.tell();
  }

  heard({ accountId, name }) {
    clearTimeout(this.people.get(accountId)?.timer);
    this.people.set(accountId, { name, timer: setTimeout(() => this.stopped(accountId), STILL_TYPING) });
    this.changed();
  }

  stopped(accountId) {
    const person = this.people.get(accountId);
    if (!person) return;
    clearTimeout(person.timer);
    this.people.delete(accountId);
    this.changed();
  }

  sent() {
    this.toldAt = 0;
  }

  close() {
    for (const { timer } of this.people.values()) clearTimeout(timer);
    this.people.clear();
  }
}
