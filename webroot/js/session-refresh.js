const REFRESHED_AT = 'session.refreshedAt';

/**
 * Renews the session, once for all who ask. Refresh tokens rotate and a token used twice ends the session, so tabs of one
 * browser must not renew at the same time: a lock is held, and whoever waited for it finds the work done.
 */
export class SessionRefresh {
  constructor(exchange) {
    this.exchange = exchange;
    this.running = null;
  }

  /** Whether the session is renewed, by us or by another tab after `instant` (ms). Throws when there is no connection. */
  since(instant) {
    this.running ??= locked(() => this.renew(instant)).finally(() => (this.running = null));
    return this.running;
  }

  async renew(instant) {
    if (Number(read()) > instant) return true;
    const answer = await this.exchange();
    if (answer.ok) write(Date.now());
    return answer.ok;
  }
}

function locked(work) {
  return navigator.locks ? navigator.locks.request('session-refresh', work) : work();
}

function read() {
  try {
    return localStorage.getItem(REFRESHED_AT);
  } catch {
    return null;
  }
}

function write(instant) {
  try {
    localStorage.setItem(REFRESHED_AT, String(instant));
  } catch {
    // Storage may be switched off; then each tab renews for itself.
  }
}
