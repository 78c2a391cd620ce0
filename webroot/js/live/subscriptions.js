import { Problem } from '../problem.js';

const RETRY_REGISTRATION = 2_000;

/**
 * Who listens to which address. One REGISTER per address whatever the number of listeners, sent anew on each connection.
 * A listener's state is `registered` (the server said where the stream stands), `closed` (no connection) or `refused`.
 */
export class Subscriptions {
  #addresses = new Map();

  constructor({ transmit }) {
    this.transmit = transmit;
  }

  add(address, onEvent, onState = () => {}) {
    const listener = { onEvent, onState };
    let entry = this.#addresses.get(address);
    if (!entry) {
      entry = { listeners: new Set(), state: 'closed' };
      this.#addresses.set(address, entry);
      this.register(address);
    }
    entry.listeners.add(listener);
    if (entry.state === 'registered') queueMicrotask(() => entry.listeners.has(listener) && onState('registered'));
    return () => this.remove(address, entry, listener);
  }

  remove(address, entry, listener) {
    entry.listeners.delete(listener);
    if (entry.listeners.size > 0 || this.#addresses.get(address) !== entry) return;
    this.#addresses.delete(address);
    this.transmit({ type: 'unregister', address, headers: {} });
  }

  register(address) {
    this.transmit({ type: 'register', address, headers: {} });
  }

  opened() {
    for (const address of this.#addresses.keys()) this.register(address);
  }

  lost() {
    for (const entry of this.#addresses.values()) this.state(entry, 'closed');
  }

  /** Any event proves that we are registered; the first is the head. */
  delivered({ address, body }) {
    const entry = this.#addresses.get(address);
    if (!entry) return;
    if (entry.state !== 'registered') this.state(entry, 'registered');
    for (const listener of [...entry.listeners]) attempt(() => listener.onEvent(body));
  }

  failed(frame) {
    const entry = this.#addresses.get(frame.address);
    if (!entry) return;
    const problem = Problem.ofFailureFrame(frame);
    if (problem.passing) {
      setTimeout(() => this.#addresses.get(frame.address) === entry && this.register(frame.address), RETRY_REGISTRATION);
    } else {
      this.withdraw(frame.address, problem);
    }
  }

  /** Drops the listeners of one address and tells them why. @returns whether there were any */
  withdraw(address, problem) {
    const entry = this.#addresses.get(address);
    if (!entry) return false;
    this.#addresses.delete(address);
    this.state(entry, 'refused', problem);
    return true;
  }

  addressNamedIn(text = '') {
    return [...this.#addresses.keys()].find((address) => text.includes(address));
  }

  get live() {
    return [...this.#addresses.values()].some((entry) => entry.state === 'registered');
  }

  state(entry, state, problem) {
    entry.state = state;
    for (const listener of [...entry.listeners]) attempt(() => listener.onState(state, problem));
  }
}

/** One page's mistake must not stop the events of the others. */
function attempt(call) {
  try {
    call();
  } catch (error) {
    console.error(error);
  }
}
