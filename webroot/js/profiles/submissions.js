import { Observable } from '../observable.js';

const CALM = 250;
const STAFF = ['PARTNERSHIP', 'SUPPORT_OFFICE'];

/** What waits for validation by this Partnership (or, for the Support Office, by anybody), kept up to date by hints. */
export class Submissions extends Observable {
  waiting = [];

  constructor({ api, session, notifications }) {
    super();
    Object.assign(this, { api, session });
    notifications.hints.observe(({ type }) => this.mine && (type === 'profile' || type === 'everything') && this.due());
  }

  get mine() {
    return STAFF.includes(this.session.role);
  }

  get count() {
    return this.mine ? this.waiting.length : 0;
  }

  due() {
    this.timer ??= setTimeout(() => this.refetch(), CALM);
  }

  async refetch() {
    this.timer = undefined;
    // The next hint tries again; a number in the menu is not worth a message.
    await this.load().catch(() => {});
  }

  async load() {
    const { submissions } = await this.api.get('/api/submissions');
    this.waiting = submissions;
    this.tell();
  }

  /** The one to look at next, when `id` is done or put aside. */
  after(id) {
    return this.waiting.find(({ profile }) => profile.id !== id)?.profile;
  }
}
