/**
 * A change of one text: positive integers keep, strings insert, negative integers remove; what is kept at the end is not
 * written. Canonical: no two adjacent parts of one sort, an insert stands before the removal at its place. Positions count
 * UTF-16 units, as the server counts them. `[]` is the identity.
 * @typedef {ReadonlyArray<number|string>} TextOperation
 */

/** @type {TextOperation} */
export const IDENTITY = Object.freeze([]);

const LONGEST = 2 ** 31 - 1;
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Half a surrogate pair does not survive UTF-8, and the database takes no NUL: sender and receivers would differ for ever. */
export function isStorable(text) {
  return !UNSTORABLE.test(text);
}

/** The text without what cannot be stored. */
export function storable(text) {
  return isStorable(text) ? text : text.replace(new RegExp(UNSTORABLE, 'g'), '');
}

/** Takes parts in any order and brings them into canonical form. */
class Builder {
  parts = [];
  kept = 0;
  inserted = '';
  removed = 0;

  keep(length) {
    if (length === 0) return;
    this.#flush();
    this.kept += length;
  }

  insert(text) {
    this.inserted += text;
  }

  remove(length) {
    this.removed += length;
  }

  build() {
    this.#flush();
    return Object.freeze(this.parts);
  }

  #flush() {
    if (this.inserted === '' && this.removed === 0) return;
    if (this.kept > 0) this.parts.push(this.kept);
    if (this.inserted !== '') this.parts.push(this.inserted);
    if (this.removed > 0) this.parts.push(-this.removed);
    this.kept = this.removed = 0;
    this.inserted = '';
  }
}

/** Reads an operation part by part; behind its last part everything is kept. */
class Cursor {
  constructor(parts) {
    this.parts = parts;
    this.index = 0;
    this.offset = 0;
  }

  get ended() {
    return this.index >= this.parts.length;
  }

  get atInsert() {
    return typeof this.parts[this.index] === 'string';
  }

  get atRemove() {
    return this.parts[this.index] < 0;
  }

  get remaining() {
    if (this.ended) return Infinity;
    const part = this.parts[this.index];
    return (typeof part === 'string' ? part.length : Math.abs(part)) - this.offset;
  }

  skip(length) {
    if (this.ended) return;
    if (length < this.remaining) {
      this.offset += length;
    } else {
      this.index++;
      this.offset = 0;
    }
  }

  take(length) {
    const text = this.parts[this.index].slice(this.offset, this.offset + length);
    this.skip(length);
    return text;
  }
}

/**
 * The canonical form of an operation from outside.
 * @returns {TextOperation}
 * @throws {TypeError} on zero, a text that is empty or cannot be stored, or anything that is neither a safe integer nor a string
 */
export function normalise(parts) {
  if (!Array.isArray(parts)) throw new TypeError('an operation is an array');
  const builder = new Builder();
  for (const part of parts) {
    if (typeof part === 'string' && part !== '' && isStorable(part)) builder.insert(part);
    else if (Number.isInteger(part) && part > 0 && part <= LONGEST) builder.keep(part);
    else if (Number.isInteger(part) && part < 0 && part >= -LONGEST) builder.remove(-part);
    else throw new TypeError(`no part of an operation: ${JSON.stringify(part)}`);
  }
  const operation = builder.build();
  if (consumed(operation) > LONGEST) throw new TypeError('the operation is too long');
  return operation;
}

/** @param {TextOperation} operation */
export function isIdentity(operation) {
  return operation.length === 0;
}

/** The length of text that the operation names. */
export function consumed(operation) {
  let length = 0;
  for (const part of operation) if (typeof part === 'number') length += Math.abs(part);
  return length;
}

/** All that the operation inserts, joined. */
export function insertedText(operation) {
  return operation.filter((part) => typeof part === 'string').join('');
}

/** @throws {RangeError} when the text is shorter than what the operation names */
export function apply(text, operation) {
  let result = '';
  let position = 0;
  for (const part of operation) {
    if (typeof part === 'string') {
      result += part;
    } else if (part > 0) {
      result += text.slice(position, position + part);
      position += part;
    } else {
      position -= part;
    }
  }
  if (position > text.length) throw new RangeError(`the operation needs ${position} characters, the text has ${text.length}`);
  return result + text.slice(position);
}

/** One operation equal to `first` followed by `second`. */
export function compose(first, second) {
  const a = new Cursor(first);
  const b = new Cursor(second);
  const builder = new Builder();
  while (!a.ended || !b.ended) {
    if (a.atRemove) {
      builder.remove(a.remaining);
      a.skip(a.remaining);
    } else if (b.atInsert) {
      builder.insert(b.take(b.remaining));
    } else {
      const length = Math.min(a.remaining, b.remaining);
      const removed = b.atRemove;
      b.skip(length);
      if (a.atInsert) {
        const text = a.take(length);
        if (!removed) builder.insert(text);
      } else {
        a.skip(length);
        if (removed) builder.remove(length);
        else builder.keep(length);
      }
    }
  }
  return builder.build();
}

/**
 * `operation` as it applies after `against`, both made on the same text. Where both insert at one place, the text of
 * `operation` stands left when `first`. An insert goes before what the other removes; inside what the other removed it
 * survives at that place.
 * @returns {TextOperation}
 */
export function transform(operation, against, first) {
  const mine = new Cursor(operation);
  const other = new Cursor(against);
  const builder = new Builder();
  while (!mine.ended) {
    if (mine.atInsert && (first || !other.atInsert)) {
      builder.insert(mine.take(mine.remaining));
    } else if (other.atInsert) {
      builder.keep(other.remaining);
      other.skip(other.remaining);
    } else {
      const length = Math.min(mine.remaining, other.remaining);
      if (!other.atRemove) {
        if (mine.atRemove) builder.remove(length);
        else builder.keep(length);
      }
      mine.skip(length);
      other.skip(length);
    }
  }
  return builder.build();
}

/** The operation that takes `operation` back; `text` is the text before it. */
export function invert(operation, text) {
  const builder = new Builder();
  let position = 0;
  for (const part of operation) {
    if (typeof part === 'string') {
      builder.remove(part.length);
    } else if (part > 0) {
      builder.keep(part);
      position += part;
    } else {
      builder.insert(text.slice(position, position - part));
      position -= part;
    }
  }
  return builder.build();
}
