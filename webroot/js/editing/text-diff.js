/** @typedef {import('./text-operation.js').TextOperation} TextOperation */

import { normalise } from './text-operation.js';

/**
 * The one change that makes `after` of `before`. The caret tells which of several equal places was typed at: what stands
 * behind it was there already. Never splits a surrogate pair.
 * @param {number} [caret] position in `after` behind what was typed; without it the change is as far left as it can be
 * @returns {TextOperation}
 */
export function diff(before, after, caret = after.length) {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let tail = equalTail(before, after, Math.min(shorter, after.length - caret));
  let head = equalHead(before, after, shorter - tail);
  tail = equalTail(before, after, shorter - head);
  if (splits(before, head) || splits(after, head)) head--;
  if (splits(before, before.length - tail) || splits(after, after.length - tail)) tail--;
  const parts = [head, after.slice(head, after.length - tail), head + tail - before.length];
  return normalise(parts.filter((part) => part !== 0 && part !== ''));
}

function equalHead(before, after, most) {
  let length = 0;
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length++;
  return length;
}

function equalTail(before, after, most) {
  let length = 0;
  while (length < most && before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)) length++;
  return length;
}

/** Whether a border at this position would stand between the two halves of a pair. */
function splits(text, position) {
  return isHigh(text.charCodeAt(position - 1)) && isLow(text.charCodeAt(position));
}

function isHigh(unit) {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit) {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
