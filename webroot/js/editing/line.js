const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

/**
 * Requests that are asked again until they are answered. Only for requests that may be repeated; all of co-editing's may.
 *
 * @typedef {object} Channel
 * @property {(address: string, body: object) => Promise<any>} request rejects with a problem ({type, status, detail}); no
 *   status, or 0, when no answer came
 * @property {(address: string, body: object) => void} send
 * @property {(address: string, onEvent: (event: any) => void, onState: (state: 'registered'|'closed'|'refused',
 *   problem?: object) => void) => (() => void)} subscribe `registered` after every (re)connection, `refused` once and for all
 *
 * @typedef {object} Scheduler
 * @property {() => number} now milliseconds
 * @property {(delay: number, action: () => void) => (() => void)} after gives what cancels it
 */
export class Line {
  #channel;
  #scheduler;
  #closed = false;
  #waiting = new Set();

  /** @param {Channel} channel @param {Scheduler} scheduler */
  constructor(channel, scheduler) {
    this.#channel = channel;
    this.#scheduler = scheduler;
    this.up = false;
  }

  subscribe(address, onEvent, onState) {
    const leave = this.#channel.subscribe(address, onEvent, (state, problem) => {
      this.up = state === 'registered';
      onState(state, problem);
      if (this.up) this.#wake();
    });
    return () => {
      this.#closed = true;
      this.up = false;
      leave();
    };
  }

  /** Settles with the server's decision only; until there is one it never settles. */
  async ask(address, body) {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      while (!this.up) await this.#awake();
      try {
        return await this.#channel.request(address, body);
      } catch (problem) {
        if (!isPassing(problem)) throw problem;
      }
      if (this.up) await this.#awake(pause);
    }
  }

  send(address, body) {
    if (this.up) this.#channel.send(address, body);
  }

  /** The next time the line comes up, or after so many milliseconds. */
  #awake(pause) {
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
      if (pause !== undefined) {
        this.#scheduler.after(pause, () => this.#waiting.delete(resolve) && !this.#closed && resolve());
      }
    });
  }

  #wake() {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve();
  }
}

/** Nothing was decided about the request itself: no answer, no valid sign-in at the moment, too busy. */
function isPassing({ status }) {
  return !(status >= 400 && status < 500) || status === 401 || status === 408 || status === 429;
}
