import { OrderedStream } from './live/ordered-stream.js';
import { Observable } from './observable.js';

const PAGE = 20;

/**
 * The stream of the signed-in account: its notifications with the number of unread ones, and the hints that make open
 * pages refetch. After each new connection one hint of type `everything` is told, because hints are not stored.
 */
export class Notifications extends Observable {
  hints = new Observable();

  constructor({ api, live }) {
    super();
    this.api = api;
    this.live = live;
    this.forget();
  }

  open(accountId) {
    this.stream = new OrderedStream({
      live: this.live,
      address: `account.${accountId}`,
      start: () => this.load(),
      since: (after) => this.live.request('account.since', { after, limit: 100 }),
      apply: (event) => this.arrived(event),
      unstored: (event) => event.type === 'changed' && this.hints.tell(event.object, event.version),
      onState: (state) => state === 'registered' && this.hints.tell({ type: 'everything' }),
    }).open();
  }

  close() {
    this.stream?.close();
    this.forget();
    this.tell();
  }

  async load() {
    const page = await this.api.get(`/api/notifications?limit=${PAGE}`);
    this.items = page.notifications;
    this.unread = page.unread;
    this.readUpTo = page.readUpTo;
    this.head = page.head;
    this.loaded = true;
    this.tell();
    return page.head;
  }

  async earlier() {
    const oldest = this.items.at(-1).seq;
    const page = await this.api.get(`/api/notifications?before=${oldest}&limit=${PAGE}`);
    this.items = [...this.items, ...page.notifications.filter((item) => item.seq < oldest)];
    this.tell();
  }

  get hasEarlier() {
    return this.items.length > 0 && this.items.at(-1).seq > 1;
  }

  arrived(event) {
    this.head = event.seq;
    if (event.type !== 'notification') return;
    this.items = [event, ...this.items];
    this.unread += 1;
    this.tell(event);
  }

  async markRead() {
    if (this.unread === 0) return;
    const seq = this.head;
    await this.api.post('/api/notifications/read', { seq });
    this.readUpTo = Math.max(this.readUpTo, seq);
    this.unread = this.items.filter((item) => item.seq > this.readUpTo).length;
    this.tell();
  }

  forget() {
    this.items = [];
    this.unread = 0;
    this.readUpTo = 0;
    this.head = 0;
    this.loaded = false;
  }
}
