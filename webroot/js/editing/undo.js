import { compose, invert, isIdentity, transform } from './text-operation.js';

const SAME_RUN = 800;
const DEEPEST = 100;

/**
 * Takes back one's own typing, field by field, and leaves alone what the others wrote since: what would take it back is
 * carried through their edits.
 */
export class OwnUndo {
  /** @type {Map<string, {undo: object[], redo: object[], typedAt: number}>} */
  #fields = new Map();
  #session;
  #now;
  #turning = false;
  #stop;

  /** @param {import('./editing-session.js').EditingSession} session @param {() => number} now milliseconds */
  constructor(session, now) {
    this.#session = session;
    this.#now = now;
    const stops = [
      session.on('change', (change) => this.#hear(change)),
      session.on('opened', () => this.#fields.clear()),
    ];
    this.#stop = () => stops.forEach((stop) => stop());
  }

  /** @returns {boolean} whether there was something to take back */
  undo(field) {
    return this.#turn(field, 'undo', 'redo');
  }

  redo(field) {
    return this.#turn(field, 'redo', 'undo');
  }

  close() {
    this.#stop();
  }

  #turn(field, from, to) {
    const { [from]: stack = [], [to]: other = [] } = this.#fields.get(field) ?? {};
    while (stack.length > 0) {
      const operation = stack.pop();
      const text = this.#session.value(field);
      if (isIdentity(operation) || text === undefined) continue;
      this.#fields.get(field).typedAt = -Infinity;
      this.#turning = true;
      const done = this.#session.changeText(field, operation);
      this.#turning = false;
      if (done) other.push(invert(operation, text));
      return done;
    }
    return false;
  }

  #hear({ field, operation, mine, before }) {
    if (operation === null || this.#turning) return;
    if (mine) {
      this.#record(field, invert(operation, before));
    } else if (this.#fields.has(field)) {
      const stacks = this.#fields.get(field);
      stacks.undo = carried(stacks.undo, operation);
      stacks.redo = carried(stacks.redo, operation);
    }
  }

  #record(field, inverse) {
    const stacks = this.#fields.get(field) ?? { undo: [], redo: [], typedAt: -Infinity };
    this.#fields.set(field, stacks);
    const now = this.#now();
    if (now - stacks.typedAt < SAME_RUN && stacks.undo.length > 0) stacks.undo.push(compose(inverse, stacks.undo.pop()));
    else stacks.undo.push(inverse);
    if (stacks.undo.length > DEEPEST) stacks.undo.shift();
    stacks.redo = [];
    stacks.typedAt = now;
  }
}

/** The top of the stack applies to the text as it is, every other to what the one above it leaves. */
function carried(stack, operation) {
  let theirs = operation;
  return stack.reduceRight((result, ours) => {
    result.unshift(transform(ours, theirs, true));
    theirs = transform(theirs, ours, false);
    return result;
  }, []);
}
