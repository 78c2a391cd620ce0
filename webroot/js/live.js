import { newId } from './ids.js';
import { Backoff } from './live/backoff.js';
import { Requests } from './live/requests.js';
import { Subscriptions } from './live/subscriptions.js';
import { Observable } from './observable.js';
import { Problem } from './problem.js';

const PING_EVERY = 10_000;
const QUIET_AFTER = 5_000;
const DEAD_AFTER = 12_000;
const WATCH_EVERY = 1_000;
const REPLY_WITHIN = 15_000;

const SESSION_ENDED = 4001;
const ACCESS_WITHDRAWN = 4003;
const TOO_SLOW = 4008;

/**
 * The live channel over the raw WebSocket of the event-bus bridge. `state.status` is `idle`, `connecting`, `open`, `quiet`
 * (open, but the server owes a sign of life), `waiting` (next attempt at `state.retryAt`, ms) or `ended` (no session).
 */
export class LiveChannel extends Observable {
  state = { status: 'idle' };

  /** `sessionHolds()` renews the session if need be and tells whether there is one; it throws when nobody answers. */
  constructor({ url = defaultUrl(), sessionHolds, onSessionLost, openSocket = (address) => new WebSocket(address) }) {
    super();
    this.url = url;
    this.sessionHolds = sessionHolds;
    this.onSessionLost = onSessionLost;
    this.openSocket = openSocket;
    this.backoff = new Backoff();
    const transmit = (frame) => this.transmit(frame);
    this.requests = new Requests({ newId, transmit });
    this.subscriptions = new Subscriptions({ transmit });
    this.wake = () => this.woken();
    this.cut = () => this.lose(this.socket);
  }

  /** Asks and waits for the reply, ms at most `timeout`; rejects with a Problem. Waits for the connection if there is none. */
  request(address, body, { timeout = REPLY_WITHIN } = {}) {
    if (this.state.status === 'ended') return Promise.reject(Problem.offline());
    return this.requests.ask(address, body, timeout);
  }

  /** Without reply, and lost when there is no connection: for what is stale a second later. */
  send(address, body) {
    return this.transmit({ type: 'send', address, headers: {}, body });
  }

  /** @returns a function that ends the subscription */
  subscribe(address, onEvent, onState) {
    return this.subscriptions.add(address, onEvent, onState);
  }

  start() {
    if (this.started) return;
    this.started = true;
    window.addEventListener('online', this.wake);
    window.addEventListener('offline', this.cut);
    window.addEventListener('pageshow', this.wake);
    document.addEventListener('visibilitychange', this.wake);
    this.watch = setInterval(() => this.watchOver(), WATCH_EVERY);
    this.connect();
  }

  stop() {
    this.started = false;
    clearInterval(this.watch);
    clearTimeout(this.retry);
    window.removeEventListener('online', this.wake);
    window.removeEventListener('offline', this.cut);
    window.removeEventListener('pageshow', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
    const socket = this.socket;
    this.socket = null;
    socket?.close();
    this.subscriptions.lost();
    this.requests.abandon(Problem.offline());
    this.become({ status: 'idle' });
  }

  tryNow() {
    if (this.state.status === 'waiting') this.connect();
  }

  connect() {
    clearTimeout(this.retry);
    this.become({ status: 'connecting', since: this.state.since });
    const socket = this.openSocket(this.url);
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    let opened = false;
    socket.onopen = () => {
      if (socket !== this.socket) return;
      opened = true;
      this.heardAt = this.pingedAt = Date.now();
      this.become({ status: 'open' });
      this.subscriptions.opened();
      this.requests.opened();
    };
    socket.onmessage = ({ data }) => socket === this.socket && this.received(data);
    socket.onclose = ({ code, reason }) => this.lose(socket, { opened, code, reason });
  }

  received(data) {
    this.heardAt = Date.now();
    this.backoff.reset();
    if (this.state.status === 'quiet') this.become({ status: 'open' });
    const frame = JSON.parse(typeof data === 'string' ? data : new TextDecoder().decode(data));
    if (frame.type === 'err') {
      if (!this.requests.answered(frame)) this.subscriptions.failed(frame);
    } else if (frame.address && !this.requests.answered(frame)) {
      this.subscriptions.delivered(frame);
    }
    // Timers of a page in the background run once a minute, but messages arrive: they keep the ping going.
    this.pingIfDue();
  }

  transmit(frame) {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  pingIfDue() {
    if (Date.now() - this.pingedAt >= PING_EVERY && this.transmit({ type: 'ping' })) this.pingedAt = Date.now();
  }

  watchOver() {
    this.pingIfDue();
    if (this.socket?.readyState !== WebSocket.OPEN || !this.subscriptions.live) return;
    // Each stream tells its head after 3 s of silence, so longer silence is no silence of people.
    const silence = Date.now() - this.heardAt;
    if (silence > DEAD_AFTER) this.lose(this.socket);
    else if (silence > QUIET_AFTER && this.state.status === 'open') this.become({ status: 'quiet', since: Date.now() });
  }

  /** A machine that slept finds out here, not after the next time-out. */
  woken() {
    if (document.visibilityState === 'hidden') return;
    if (this.state.status === 'waiting') this.tryNow();
    else this.watchOver();
  }

  async lose(socket, { opened = true, code, reason } = {}) {
    if (!socket || socket !== this.socket) return;
    this.socket = null;
    socket.close();
    this.requests.lost();
    this.subscriptions.lost();
    if (code === ACCESS_WITHDRAWN) this.withdraw(reason);
    const delay = code === TOO_SLOW || code === ACCESS_WITHDRAWN ? this.backoff.first * Math.random() : this.backoff.next();
    this.become({ status: 'waiting', since: this.state.since ?? Date.now(), retryAt: Date.now() + delay });
    // A refused upgrade looks like a network failure to the page; the expired access cookie is the likely cause.
    if ((code === SESSION_ENDED || !opened) && (await this.sessionEnded())) return;
    if (this.started && this.state.status === 'waiting') this.retry = setTimeout(() => this.connect(), delay);
  }

  async sessionEnded() {
    try {
      if (await this.sessionHolds()) return false;
    } catch {
      return false;
    }
    this.become({ status: 'ended' });
    this.requests.abandon(Problem.offline());
    this.onSessionLost();
    return true;
  }

  withdraw(reason) {
    const problem = new Problem({ type: '/problems/access-withdrawn', status: 403 });
    this.subscriptions.withdraw(this.subscriptions.addressNamedIn(reason), problem);
  }

  become(state) {
    this.state = state;
    this.tell(state);
  }
}

function defaultUrl() {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/eventbus/websocket`;
}
