const TIMEOUT = 900;
const SILENCE = 3000;

/**
 * A network between one server and many clients that loses, delays, reorders and doubles what it carries, and is cut now
 * and then. After {@link heal} it only delays. The server answers `(account, address, body)` with {reply | problem, events}.
 */
export class SimulatedNetwork {
  #server;
  #time;
  #random;
  #faults;
  /** @type {Set<Connection>} */
  #connections = new Set();
  isWhole = false;
  /** Whether the server ever said no to an edit for good. */
  refused = false;

  /** @param {{loss: number, double: number, delay: number}} faults */
  constructor(server, time, random, faults) {
    this.#server = server;
    this.#time = time;
    this.#random = random;
    this.#faults = faults;
  }

  /** @returns {Connection} a channel for one client; down at first */
  connect(accountId) {
    const connection = new Connection(this, accountId);
    this.#connections.add(connection);
    return connection;
  }

  leave(connection) {
    this.#connections.delete(connection);
  }

  heal() {
    this.isWhole = true;
  }

  handle(accountId, address, body) {
    const { reply, problem, events = [] } = this.#server.handle(accountId, address, body);
    if (problem && problem.status !== 409) this.refused = true;
    for (const event of events) this.publish(event);
    return { reply, problem };
  }

  publish(event) {
    for (const connection of this.#connections) {
      this.carry(() => connection.deliver(event), connection);
      if (this.#chance(this.#faults.double)) this.carry(() => connection.deliver(event), connection);
    }
  }

  /** Does something later, if nothing is lost and the connection is still the same. */
  carry(action, connection) {
    if (!connection.isUp || this.#chance(this.#faults.loss)) return;
    const { line } = connection;
    this.later(() => line === connection.line && action());
  }

  /** Like {@link carry}, for what goes to the server, which is always there. */
  carryOut(action) {
    if (!this.#chance(this.#faults.loss)) this.later(action);
  }

  later(action) {
    this.#time.after(1 + this.#random.below(this.#faults.delay), action);
  }

  timeout(action) {
    return this.#time.after(TIMEOUT, action);
  }

  silence(action) {
    return this.#time.after(SILENCE, action);
  }

  doubles() {
    return this.#chance(this.#faults.double);
  }

  head() {
    return this.#server.head();
  }

  #chance(probability) {
    return !this.isWhole && this.#random.chance(probability);
  }
}

/** One client's channel, as the session wants it. */
class Connection {
  #network;
  #accountId;
  #onEvent = null;
  #onState = null;
  #open = new Set();
  isUp = false;
  line = 0;

  constructor(network, accountId) {
    this.#network = network;
    this.#accountId = accountId;
  }

  subscribe(address, onEvent, onState) {
    this.#onEvent = onEvent;
    this.#onState = onState;
    return () => {
      this.down();
      this.#network.leave(this);
    };
  }

  up() {
    if (this.isUp) return;
    this.isUp = true;
    this.line++;
    this.#onState('registered');
    this.#sayHead(this.line);
  }

  down() {
    if (!this.isUp) return;
    this.isUp = false;
    this.line++;
    for (const reject of [...this.#open]) reject();
    this.#onState('closed');
  }

  send() {}

  request(address, body) {
    return new Promise((resolve, reject) => {
      const settle = (action) => this.#open.delete(unanswered) && (stopWaiting(), action());
      const unanswered = () => settle(() => reject({ status: 0 }));
      const stopWaiting = this.#network.timeout(unanswered);
      this.#open.add(unanswered);
      if (!this.isUp) return unanswered();
      const handle = () => {
        const { reply, problem } = this.#network.handle(this.#accountId, address, body);
        // Not what was refused: nobody remembers that, and a second copy might then be accepted.
        if (!problem && this.#network.doubles()) this.#network.later(handle);
        this.#network.carry(() => settle(() => (problem ? reject(problem) : resolve(reply))), this);
      };
      // What was sent may arrive although the line is cut behind it.
      this.#network.carryOut(handle);
    });
  }

  deliver(event) {
    this.#onEvent(event);
  }

  #sayHead(line) {
    if (line !== this.line) return;
    this.#network.carry(() => this.#onEvent({ type: 'head', ...this.#network.head() }), this);
    this.#network.silence(() => this.#sayHead(line));
  }
}
