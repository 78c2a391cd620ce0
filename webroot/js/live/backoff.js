/** Waits between attempts: doubled from 0.5 s to 10 s, each drawn at random between half and whole so that a thousand clients of a restarted server do not return together. */
export class Backoff {
  constructor({ first = 500, last = 10_000, random = Math.random } = {}) {
    this.first = first;
    this.last = last;
    this.random = random;
    this.attempt = 0;
  }

  next() {
    const whole = Math.min(this.last, this.first * 2 ** this.attempt++);
    return Math.max(this.first, whole * (0.5 + this.random() / 2));
  }

  reset() {
    this.attempt = 0;
  }
}
