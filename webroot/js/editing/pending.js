import { compose, invert, isIdentity, transform } from './text-operation.js';
import { rowsOnPath } from './form.js';

/** @typedef {import('./content.js').Operation} Operation */
/** @typedef {import('./content.js').Content} Content */

/**
 * The operations with one more behind them. Typing in one field becomes one operation and only the last value of a
 * scalar counts, because an edit may change a text once, and nobody needs to see the steps.
 * @param {readonly Operation[]} pending
 * @param {Operation} operation
 * @returns {readonly Operation[]}
 */
export function withOperation(pending, operation) {
  const index = pending.findIndex((other) => other.field !== undefined && other.field === operation.field);
  if (index < 0) return [...pending, operation];
  const merged =
    operation.text === undefined ? operation : { field: operation.field, text: compose(pending[index].text, operation.text) };
  const nothing = merged.text && isIdentity(merged.text);
  return nothing ? pending.toSpliced(index, 1) : pending.with(index, merged);
}

/**
 * Pending operations and executed ones, made on the same content, each as it applies after the other. Only text meets
 * text; everything else is executed anew on what it finds.
 * @param {readonly Operation[]} pending
 * @param {readonly Operation[]} executed
 * @param {boolean} first whether pending inserts stand left of executed ones at the same place
 * @returns {[pending: readonly Operation[], executed: readonly Operation[]]}
 */
export function cross(pending, executed, first) {
  if (pending.length === 0) return [pending, executed];
  const theirs = new Map(executed.filter(isText).map(({ field, text }) => [field, text]));
  if (theirs.size === 0) return [pending, executed];
  const crossed = new Map();
  const ours = pending.map((operation) => {
    const other = isText(operation) && theirs.get(operation.field);
    if (!other) return operation;
    crossed.set(operation.field, transform(other, operation.text, !first));
    return { field: operation.field, text: transform(operation.text, other, first) };
  });
  return [
    ours,
    executed.map((operation) =>
      isText(operation) && crossed.has(operation.field)
        ? { field: operation.field, text: crossed.get(operation.field) }
        : operation,
    ),
  ];
}

/**
 * Splits operations made behind `refused` ones into those that still apply to `content`, on which the refused were made,
 * and those that do not.
 * @param {readonly Operation[]} later
 * @param {readonly Operation[]} refused
 * @param {Content} content
 * @returns {{kept: readonly Operation[], lost: readonly Operation[]}}
 */
export function withoutRefused(later, refused, content) {
  const undone = refused
    .filter((operation) => isText(operation) && content.finds(operation))
    .map(({ field, text }) => ({ field, text: invert(text, content.value(field)) }));
  const [based] = cross(later, undone, true);
  const kept = [];
  const lost = [];
  let result = content;
  for (const operation of based) {
    if (!result.finds(operation)) {
      lost.push(operation);
    } else {
      kept.push(operation);
      result = result.execute(operation);
    }
  }
  return { kept, lost };
}

/**
 * The row through which an operation comes too late, or undefined.
 * @param {Operation} operation
 * @param {{has(id: string): boolean}} removed ids of removed rows
 */
export function removedRow(operation, removed) {
  const ids = operation.field === undefined ? [...rowsOnPath(operation.rows), operation.move, operation.remove] : rowsOnPath(operation.field);
  return ids.find((id) => id !== undefined && removed.has(id));
}

/** @param {Operation} operation */
export function isText(operation) {
  return operation.text !== undefined;
}
