/** Repeatable chance. */
export class Random {
  #state;
  #ids = 0;

  constructor(seed) {
    this.#state = seed | 0;
  }

  /** In [0, 1). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number below the bound. */
  below(bound) {
    return Math.floor(this.next() * bound);
  }

  chance(probability) {
    return this.next() < probability;
  }

  of(values) {
    return values[this.below(values.length)];
  }

  /** Never the same one again, and in no order. */
  uuid() {
    const hex = (number, digits) => number.toString(16).padStart(digits, '0');
    return `${hex(this.below(2 ** 32), 8)}-0000-4000-8000-${hex(++this.#ids, 12)}`;
  }
}
