import { differences } from './content-differences.js';
import { diff } from './text-diff.js';
import { givenBack } from './given-back.js';
import { isText } from './pending.js';
import { authorOf } from './replica.js';
import { shift, shiftBack } from './text-position.js';

/** @typedef {import('./content.js').Operation} Operation */
/** @typedef {import('./replica.js').Flight} Flight */
/** @typedef {{reason: string, detail?: string, by?: string}} Why */

/** A replica that tells what changes in its view, and gives back what cannot stay in it. */
export class WorkingCopy {
  #tell;

  /** @param {import('./replica.js').Replica} replica @param {(kind: string, event: object) => void} tell */
  constructor(replica, tell) {
    this.replica = replica;
    this.#tell = tell;
  }

  /** @param {Operation} operation a change made here @returns {boolean} false when there is nothing it could change */
  change(operation) {
    if (!this.replica.view.finds(operation)) return false;
    this.#showing({ mine: true }, operation, () => this.replica.change(operation));
    return true;
  }

  /** The next edit of the log. */
  apply(edit) {
    const author = authorOf(edit);
    const draft = this.replica.view;
    let moved;
    this.#showing({ mine: false, author, editId: edit.editId }, null, () => {
      moved = this.replica.rebase(edit);
      this.replica.advance(edit);
    });
    this.reportLate(moved, draft);
    for (const { field, by, value } of edit.overrides ?? []) {
      // Not by its index: that counts the operations as they were sent.
      const winner = edit.operations.find((operation) => operation.field === field);
      if (by === this.replica.accountId) this.#tell('overridden', { field, by: author, value, now: winner?.set });
    }
    this.#tell('edit', edit);
  }

  /** The flight was refused. @param {Why} why */
  crash(why) {
    this.giveBack(this.replica.flight.sent, why);
    const draft = this.replica.view;
    let lost;
    this.#showing({ mine: false }, null, () => {
      lost = this.replica.crash();
    });
    this.giveBack(lost, why, draft);
  }

  /** Gives back all that is pending, the flight only if it was not saved. @param {Why} why */
  surrender(why) {
    const { replica } = this;
    if (replica.flight && !replica.flight.saved) replica.bringHome();
    this.giveBack(replica.buffer, why);
    replica.clear();
  }

  /** @param {readonly Operation[]} operations @param {Why} why */
  giveBack(operations, why, draft = this.replica.view) {
    for (const operation of operations)
      for (const item of givenBack(operation, why, draft)) this.#tell('given-back', item);
  }

  /** One operation of a flight: the reply may tell of it before the log does, or after. @param {Flight} flight */
  giveBackOnce(flight, index, why, draft = this.replica.view) {
    if (flight.reported.has(index)) return;
    flight.reported.add(index);
    this.giveBack([flight.sent[index]], why, draft);
  }

  /** What came too late for its row. */
  reportLate({ landed, late }, draft) {
    for (const { operation, by, index } of late) {
      const why = { reason: 'row-removed', by };
      if (index === undefined) this.giveBack([operation], why, draft);
      else this.giveBackOnce(landed, index, why, draft);
    }
  }

  /** Where a position of the view stands in the confirmed text. */
  inConfirmed(field, position) {
    return this.#pendingIn(field).reduceRight((at, text) => shiftBack(text, at), position);
  }

  /** Where a position of the confirmed text stands in the view. */
  inView(field, position) {
    return this.#pendingIn(field).reduce((at, text) => shift(text, at), position);
  }

  #pendingIn(field) {
    const { flight, buffer } = this.replica;
    return [flight?.now ?? [], buffer].flatMap((operations) =>
      operations.filter((operation) => isText(operation) && operation.field === field).map(({ text }) => text),
    );
  }

  /** Does something to the replica, then tells how the view differs; `operation` is the change where it is known. */
  #showing(origin, operation, action) {
    const { replica } = this;
    const before = replica.view;
    action();
    for (const difference of differences(before, replica.view)) {
      if (difference.rows !== undefined) {
        this.#tell('rows', { rows: difference.rows, ...origin });
      } else {
        const { field, kind, before: was, after: is } = difference;
        const known = operation?.text ?? replica.deltas.get(field);
        this.#tell('change', { field, operation: kind === 'text' ? (known ?? diff(was, is)) : null, before: was, ...origin });
      }
    }
  }
}
