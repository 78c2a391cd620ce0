import { Problem } from '../problem.js';

/**
 * Requests that wait for their reply. Those not yet sent wait for the connection; those sent when it breaks fail, because
 * nobody knows whether they were done: whoever asked repeats them under the same id.
 */
export class Requests {
  #waiting = new Map();

  constructor({ newId, transmit }) {
    this.newId = newId;
    this.transmit = transmit;
  }

  ask(address, body, timeout) {
    return new Promise((resolve, reject) => {
      const replyAddress = this.newId();
      const request = { frame: { type: 'send', address, headers: {}, body, replyAddress }, resolve, reject, sent: false };
      request.timer = setTimeout(() => this.settle(replyAddress, () => reject(Problem.unanswered())), timeout);
      this.#waiting.set(replyAddress, request);
      request.sent = this.transmit(request.frame);
    });
  }

  /** @returns whether the frame answered one of ours */
  answered(frame) {
    const request = this.#waiting.get(frame.address);
    if (!request) return false;
    this.settle(frame.address, () =>
      frame.type === 'err' ? request.reject(Problem.ofFailureFrame(frame)) : request.resolve(frame.body),
    );
    return true;
  }

  opened() {
    for (const request of this.#waiting.values()) {
      if (!request.sent) request.sent = this.transmit(request.frame);
    }
  }

  lost() {
    for (const [replyAddress, request] of [...this.#waiting]) {
      if (request.sent) this.settle(replyAddress, () => request.reject(Problem.offline()));
    }
  }

  abandon(problem) {
    for (const [replyAddress, request] of [...this.#waiting]) this.settle(replyAddress, () => request.reject(problem));
  }

  settle(replyAddress, outcome) {
    const request = this.#waiting.get(replyAddress);
    if (!request) return;
    clearTimeout(request.timer);
    this.#waiting.delete(replyAddress);
    outcome();
  }
}
