/** @typedef {import('./text-operation.js').TextOperation} TextOperation */

/**
 * Where a position stands after an operation. An insert at the very position leaves it before the new text, unless
 * `behind`: so a caret does not run along with somebody else's typing, and does with one's own.
 * @param {TextOperation} operation
 */
export function shift(operation, position, behind = false) {
  let at = 0;
  let result = position;
  for (const part of operation) {
    if (typeof part === 'string') {
      if (at < position || (behind && at === position)) result += part.length;
    } else if (part > 0) {
      at += part;
    } else {
      result -= Math.max(0, Math.min(position - at, -part));
      at -= part;
    }
  }
  return result;
}

/**
 * Where a position after the operation stood before it; inside inserted text that is the place of the insert.
 * @param {TextOperation} operation
 */
export function shiftBack(operation, position) {
  let at = 0;
  let result = position;
  for (const part of operation) {
    if (typeof part === 'string') {
      result -= Math.max(0, Math.min(position - at, part.length));
      at += part.length;
    } else if (part > 0) {
      at += part;
    } else if (at < position) {
      result -= part;
    }
  }
  return result;
}
