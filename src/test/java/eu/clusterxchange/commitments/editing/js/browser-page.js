import { EditingSession } from '/js/editing/editing-session.js';
import { systemScheduler } from '/js/editing/scheduler.js';
import { Form } from '/js/editing/form.js';
import { LiveChannel } from '/js/live.js';

const OPEN = 1;
const CLOSED = 3;

/** What a browser has and this world has not. Timers run when {@link BrowserPage#round} looks at them. */
const timers = new Map();
let lastTimer = 0;
const later = (action, delay, every) => {
  timers.set(++lastTimer, { action, due: Date.now() + delay, every });
  return lastTimer;
};
globalThis.setTimeout = (action, delay = 0) => later(action, delay);
globalThis.setInterval = (action, every) => later(action, every, every);
globalThis.clearTimeout = globalThis.clearInterval = (timer) => timers.delete(timer);
globalThis.WebSocket = { OPEN };
globalThis.window = { addEventListener() {}, removeEventListener() {} };
globalThis.document = { visibilityState: 'visible', ...globalThis.window };

/** The product's channel and editing session on a real connection, which is the test's. */
export class BrowserPage {
  state = 'offline';
  givenBack = 0;
  #wire;
  #socket;
  #session;

  /** @param {object} wire connect, isOpen, closeCode, next, send, close, newId */
  constructor(wire, schema, accountId, commitmentId) {
    globalThis.crypto = { randomUUID: () => wire.newId() };
    this.#wire = wire;
    const channel = new LiveChannel({
      url: '',
      sessionHolds: async () => true,
      onSessionLost() {},
      openSocket: () => (this.#socket = this.#newSocket()),
    });
    this.#session = new EditingSession({
      channel,
      scheduler: systemScheduler,
      newId: () => wire.newId(),
      accountId,
      commitmentId,
      form: new Form(JSON.parse(schema)),
    });
    this.#session.on('state', ({ state }) => (this.state = state));
    this.#session.on('given-back', () => this.givenBack++);
    channel.start();
    this.#session.open();
  }

  #newSocket() {
    const wire = this.#wire;
    return { readyState: 0, send: (text) => wire.send(text), close: () => wire.close() };
  }

  /** What the browser's loop would do: the socket, then what has fallen due. */
  round() {
    const socket = this.#socket;
    if (socket?.readyState === 0) this.#connect(socket);
    else if (socket?.readyState === OPEN) this.#hear(socket);
    for (const [id, timer] of [...timers]) {
      if (timer.due > Date.now() || !timers.has(id)) continue;
      if (timer.every) timer.due = Date.now() + timer.every;
      else timers.delete(id);
      timer.action();
    }
  }

  #connect(socket) {
    socket.readyState = this.#wire.connect() ? OPEN : CLOSED;
    if (socket.readyState === OPEN) socket.onopen();
    else socket.onclose({ code: 1006, reason: '' });
  }

  #hear(socket) {
    for (let data = this.#wire.next(); data !== null; data = this.#wire.next()) socket.onmessage({ data });
    if (this.#wire.isOpen()) return;
    socket.readyState = CLOSED;
    socket.onclose({ code: this.#wire.closeCode(), reason: '' });
  }

  text(field) {
    return this.#session.value(field) ?? '';
  }

  get mayEdit() {
    return this.#session.mayEdit;
  }

  get revision() {
    return this.#session.revision ?? 0;
  }

  /** @param {string} operation a text operation as JSON, made on what the view shows */
  type(field, operation) {
    return this.#session.changeText(field, JSON.parse(operation));
  }
}
