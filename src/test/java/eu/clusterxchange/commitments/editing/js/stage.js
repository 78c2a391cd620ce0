import { EditingSession } from '/js/editing/editing-session.js';
import { Form } from '/js/editing/form.js';
import { Random } from './random.js';
import { SimulatedNetwork } from './simulated-network.js';
import { SimulatedTime } from './simulated-time.js';
import { overJson } from './in-memory-server.js';

export const ANN = 'a0000000-0000-4000-8000-000000000000';
export const BEN = 'b0000000-0000-4000-8000-000000000000';

/** A good network with one server, on which a scene is played; a scene yields whenever time passes. */
export class Stage {
  time = new SimulatedTime();
  #ids = new Random(1);
  #form;

  constructor(schema, newServer, farthestBase = 1000) {
    this.#form = new Form(JSON.parse(schema));
    this.server = overJson(newServer(farthestBase));
    this.network = new SimulatedNetwork(this.server, this.time, new Random(2), { loss: 0, double: 0, delay: 10 });
  }

  /** Somebody with the form open, and with ears: `heard` holds all that was told, by kind. */
  *enter(accountId, pending = null) {
    const connection = this.network.connect(accountId);
    const session = new EditingSession({
      channel: connection,
      scheduler: this.time,
      newId: () => this.#ids.uuid(),
      accountId,
      commitmentId: 'c',
      form: this.#form,
    });
    const heard = {};
    for (const kind of ['change', 'given-back', 'overridden', 'state', 'status', 'opened', 'presence']) {
      heard[kind] = [];
      session.on(kind, (event) => heard[kind].push(event));
    }
    session.restore(pending);
    session.open();
    connection.up();
    yield* this.pass();
    return { session, connection, heard };
  }

  /** So much time passes, by default enough for everything on its way to arrive. */
  *pass(milliseconds = 200) {
    const until = this.time.now() + milliseconds;
    this.time.after(milliseconds, () => {});
    while (this.time.now() < until && this.time.step()) yield;
  }

  /** The next answer to this person is lost, but not what it answers. */
  loseNextReply({ connection }) {
    const { request } = connection;
    connection.request = (address, body) => {
      connection.request = request;
      return request.call(connection, address, body).then(() => Promise.reject({ status: 0 }));
    };
  }

  /** No event reaches this person until the given-back function is called. */
  deafen({ connection }) {
    const { deliver } = connection;
    connection.deliver = () => {};
    return () => (connection.deliver = deliver);
  }

  publish(events) {
    for (const event of events) this.network.publish(event);
  }

  get content() {
    return this.server.outcome().content;
  }

  get log() {
    return this.server.outcome().log;
  }
}

export function same(actual, expected, what) {
  const [is, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== wanted) throw new Error(`${what}: ${is}, wanted ${wanted}`);
}

export const last = (events) => events[events.length - 1];
