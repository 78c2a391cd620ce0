import { Observable } from '../observable.js';
import { described, subscribe } from './subscription.js';
import { registerWorker, workerIfAny, workersSupported } from './worker.js';

const KEPT = 'push-device';

/**
 * Whether this browser shows notifications when no page is open. Who switched it on is kept here as
 * `{ accountId, endpoint }`: another person who signs in on this browser has not asked for it.
 */
export class ThisDevice extends Observable {
  constructor({ api }) {
    super();
    this.api = api;
  }

  /** `unsupported`, `denied`, `on` or `off`. */
  get state() {
    if (!workersSupported) return 'unsupported';
    if (Notification.permission === 'denied') return 'denied';
    return this.kept && this.kept.accountId === this.accountId && Notification.permission === 'granted' ? 'on' : 'off';
  }

  get endpoint() {
    return this.state === 'on' ? this.kept.endpoint : null;
  }

  /** After signing in: what was on stays on, with the server's key and the device's address of today. */
  async attend(accountId) {
    this.accountId = accountId;
    if (this.state === 'on') await this.renew();
  }

  async renew() {
    const { subscriptions } = await this.api.get('/api/push-subscriptions');
    const mine = subscriptions.find(({ endpoint }) => endpoint === this.kept.endpoint);
    // Somebody took it off the list on another device.
    if (!mine) return this.forget();
    const subscription = await this.subscribed();
    if (subscription.endpoint !== mine.endpoint) await this.api.delete(`/api/push-subscriptions/${mine.id}`);
  }

  /** Only ever by a click: browsers ask the person then, and never again after a no. Resolves to the state it led to. */
  async switchOn() {
    if ((await Notification.requestPermission()) === 'granted') await this.subscribed();
    this.tell();
    return this.state;
  }

  async subscribed() {
    await registerWorker();
    const worker = await navigator.serviceWorker.ready;
    const { key } = await this.api.get('/api/push-key');
    const subscription = await subscribe(worker, key);
    await this.api.post('/api/push-subscriptions', described(subscription));
    this.kept = { accountId: this.accountId, endpoint: subscription.endpoint };
    return subscription;
  }

  /** Before signing out: the next person on this browser must not read what is meant for this one. */
  async leave() {
    if (this.state !== 'on') return;
    const { endpoint } = this.kept;
    await this.forget();
    const { subscriptions } = await this.api.get('/api/push-subscriptions');
    const mine = subscriptions.find((one) => one.endpoint === endpoint);
    if (mine) await this.api.delete(`/api/push-subscriptions/${mine.id}`);
  }

  async forget() {
    this.kept = null;
    const worker = await workerIfAny();
    const subscription = await worker?.pushManager.getSubscription();
    await subscription?.unsubscribe();
    this.tell();
  }

  get kept() {
    try {
      return JSON.parse(localStorage.getItem(KEPT));
    } catch {
      return null;
    }
  }

  set kept(value) {
    if (value) localStorage.setItem(KEPT, JSON.stringify(value));
    else localStorage.removeItem(KEPT);
  }
}
