import { has, t } from './i18n.js';

/** A refusal or failure as RFC 9457 problem details; status 0 means that no answer came at all. */
export class Problem extends Error {
  constructor({ type = 'about:blank', title, status = 0, detail, errors = [] }) {
    super(detail || title || type);
    this.name = 'Problem';
    this.type = type;
    this.title = title;
    this.status = status;
    this.detail = detail;
    this.errors = errors;
  }

  static offline() {
    return new Problem({ type: '/problems/offline' });
  }

  static unanswered() {
    return new Problem({ type: '/problems/unanswered' });
  }

  /** A reply failure of the live channel: its message is a problem object as JSON text. */
  static ofFailureFrame({ failureCode, message }) {
    try {
      return new Problem({ status: failureCode, ...JSON.parse(message) });
    } catch {
      // The bridge itself answers with plain words, and with codes below zero when nobody was there to answer.
      return failureCode > 0
        ? new Problem({ title: message, status: failureCode })
        : new Problem({ type: '/problems/unavailable', status: 503 });
    }
  }

  /** Worth trying again unchanged: nothing was decided about the request itself. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** The sentence for the person: ours where we have one for the type, else the server's. */
  get words() {
    const key = `problem.${this.type.split('/').pop()}`;
    if (has(key)) return t(key);
    return this.detail || this.title || t('problem.unknown');
  }

  /** The complaint about one field of the request, e.g. `/login`. */
  at(pointer) {
    return this.errors.find((error) => error.pointer === pointer)?.detail;
  }
}

/** Whatever was thrown, as a Problem; mistakes of our own stay visible in the console. */
export function asProblem(error) {
  if (error instanceof Problem) return error;
  console.error(error);
  return new Problem({ type: '/problems/unexpected' });
}
