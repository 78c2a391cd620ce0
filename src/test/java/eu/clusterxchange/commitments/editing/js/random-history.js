import { Form } from '/js/editing/form.js';
import { Marks } from './marks.js';
import { Person } from './person.js';
import { Random } from './random.js';
import { SimulatedNetwork } from './simulated-network.js';
import { SimulatedTime } from './simulated-time.js';

const LONGEST = 120_000;
const BETWEEN_LOOKS = 500;

/**
 * Some people write in one form over a bad network, and later the network heals. Afterwards all must have what the server
 * has, and every letter must be where its fate wants it.
 */
export class RandomHistory {
  #time = new SimulatedTime();
  #people = [];
  #marks = new Marks();
  #server;
  #network;
  #isOver = false;
  #renewed = false;

  /**
   * @param {number} seed
   * @param {object} schema
   * @param {(farthestBase: number) => object} newServer a server that refuses edits farther behind; see
   *   {@link SimulatedNetwork}; `renew()` begins a new epoch
   */
  constructor(seed, schema, newServer) {
    const random = new Random(seed);
    const server = newServer(random.chance(0.15) ? 2 : 1000);
    this.#server = server;
    const bad = random.chance(0.8) ? 0.1 : 0;
    const faults = { loss: bad, double: bad, delay: random.of([2, 40, 400]) };
    this.#network = new SimulatedNetwork(server, this.#time, random, faults);
    const form = new Form(schema);
    const count = random.of([2, 2, 3]);
    for (let i = 0; i < count; i++) {
      // Now and then one person sits at two screens.
      const accountId = i > 0 && random.chance(0.1) ? '00000000-0000-4000-8000-000000000000' : `${i}0000000-0000-4000-8000-000000000000`;
      const given = { network: this.#network, time: this.#time, random, form, accountId, marks: this.#marks };
      const person = new Person(given);
      this.#people.push(person);
      this.#time.after(random.below(50), () => person.connection.up());
    }
    this.#plan(random, 3 + random.below(9));
  }

  /** @returns {boolean} false when all is over and well @throws when it is not well */
  step() {
    return !this.#isOver && this.#time.step();
  }

  #plan(random, acts) {
    let at = 100;
    for (let i = 0; i < acts; i++) {
      const person = random.of(this.#people);
      at += random.chance(0.5) ? random.below(5) : random.below(200);
      this.#time.after(at, () => person.act());
      if (random.chance(0.05)) this.#cut(random, at, person);
      if (random.chance(0.03)) this.#time.after(at + random.below(20), () => person.restart());
      if (random.chance(0.01)) this.#time.after(at, () => this.#renew());
    }
    this.#time.after(at + 20, () => {
      this.#network.heal();
      for (const { connection } of this.#people) connection.up();
      this.#look();
    });
  }

  #cut(random, at, person) {
    this.#time.after(at, () => person.connection.down());
    this.#time.after(at + random.below(800), () => person.connection.up());
  }

  #renew() {
    this.#renewed = true;
    for (const event of this.#server.renew()) this.#network.publish(event);
  }

  #look() {
    if (this.#isQuiet()) {
      this.#judge();
      this.#isOver = true;
    } else if (this.#time.now() > LONGEST) {
      throw new Error(`not quiet: ${this.#people.map(({ state, session }) => `${state} ${session.revision}`)}`);
    } else {
      this.#time.after(BETWEEN_LOOKS, () => this.#look());
    }
  }

  #isQuiet() {
    const { seq } = this.#server.head();
    return this.#people.every(({ session, state }) => state === 'saved' && session.revision === seq && session.pending() === null);
  }

  #judge() {
    const { content, log } = this.#server.outcome();
    for (const { session } of this.#people) {
      const seen = JSON.stringify(session.content());
      if (seen !== JSON.stringify(content)) throw new Error(`${seen}\nis not\n${JSON.stringify(content)}`);
    }
    const ids = log.map(({ author, editId }) => author + editId);
    if (new Set(ids).size !== ids.length) throw new Error('an edit came twice');
    const givenBack = this.#people.map((person) => person.givenBack).join('');
    this.#marks.judge({ content, log, givenBack, refused: this.#renewed || this.#network.refused });
  }
}
