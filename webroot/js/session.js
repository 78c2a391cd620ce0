import { clearDrafts } from './drafts.js';

/**
 * Who is signed in here. Tabs of one browser share the cookies, so a change in one tab is told to the others: a page must
 * not go on showing one person's conversations with another person's rights.
 */
export class Session {
  constructor(api, { channel = openChannel(), onTakenOver = () => location.assign('/') } = {}) {
    this.api = api;
    this.channel = channel;
    this.account = null;
    this.partnership = null;
    this.person = null;
    this.portal = { demo: false, mailbox: false };
    if (channel) {
      channel.onmessage = ({ data }) => {
        if (data.accountId !== (this.account?.id ?? null)) onTakenOver();
      };
    }
  }

  get demo() {
    return this.portal.demo;
  }

  get signedIn() {
    return this.account !== null;
  }

  /** Those who accompany all exchanges and have none of their own. */
  get isStaff() {
    return this.role === 'SUPPORT_OFFICE' || this.role === 'EC';
  }

  get role() {
    return this.account?.role ?? null;
  }

  /** Asks the server; nobody signed in is an answer, not a failure. */
  async load() {
    this.portal = await (this.asked ??= this.askPortal());
    try {
      const me = await this.api.get('/api/me');
      this.account = me.account;
      this.partnership = me.partnership ?? null;
      this.person = me.person ?? null;
    } catch (problem) {
      if (problem.status !== 401) throw problem;
      this.forget();
    }
  }

  /** What this server is does not change while a page is open. */
  async askPortal() {
    try {
      return await this.api.get('/api/portal');
    } catch (problem) {
      this.asked = null;
      throw problem;
    }
  }

  async signIn(login, password) {
    await this.api.post('/api/sessions', { login, password });
    await this.load();
    this.tell();
  }

  signOut() {
    return this.end('/api/sessions/current');
  }

  signOutEverywhere() {
    return this.end('/api/sessions');
  }

  async end(path) {
    try {
      await this.api.delete(path);
    } catch (problem) {
      // Already ended elsewhere: what was wanted is so.
      if (problem.status !== 401) throw problem;
    }
    clearDrafts();
    this.forget();
    this.tell();
  }

  forget() {
    this.account = null;
    this.partnership = null;
    this.person = null;
  }

  tell() {
    this.channel?.postMessage({ accountId: this.account?.id ?? null });
  }
}

function openChannel() {
  return 'BroadcastChannel' in window ? new BroadcastChannel('session') : null;
}
