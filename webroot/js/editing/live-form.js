import { Content } from './content.js';
import { EditOrder } from './edit-order.js';
import { EditSender } from './edit-sender.js';
import { reasonOf } from './given-back.js';
import { Replica } from './replica.js';
import { takeUp } from './taking-up.js';
import { WorkingCopy } from './working-copy.js';

/**
 * The life of a form on the live channel: opened, followed edit by edit, caught up with after every cut, given up and
 * opened anew when the server says that its time is over.
 */
export class LiveForm {
  /** @type {WorkingCopy|null} */
  copy = null;
  mayEdit = false;
  epoch = -1;
  /** @type {import('./editing-session.js').Pending|null} what an earlier session left */
  kept = null;
  /** @type {EditOrder|null} null while the form is not open */
  #order = null;
  /** @type {EditSender|null} */
  #sender = null;
  #early = [];
  #leave = null;
  #told = '';
  #with;
  #line;
  #presence;
  #tell;

  /**
   * @param {object} given see the session
   * @param {import('./line.js').Line} line
   * @param {import('./presence.js').Presence} presence
   * @param {(kind: string, event: object) => void} tell
   */
  constructor(given, line, presence, tell) {
    this.#with = given;
    this.#line = line;
    this.#presence = presence;
    this.#tell = tell;
  }

  get isOpen() {
    return this.#order !== null;
  }

  /** @returns {Promise<void>} when the form is open, or its opening was refused */
  open() {
    this.#leave = this.#line.subscribe(
      `commitment.${this.#with.commitmentId}`,
      (event) => this.#hear(event),
      (state, problem) => this.#lineIs(state, problem),
    );
    return this.#enter();
  }

  close() {
    this.#leave?.();
    this.#leave = null;
    this.#leaveOrder();
  }

  /** @returns {boolean} false when this may not be changed, or not now */
  change(operation) {
    if (!this.mayEdit || !this.copy.change(operation)) return false;
    this.#sender.flush();
    this.#tellState();
    return true;
  }

  async #enter() {
    const reply = await this.#read();
    if (!reply || !this.#leave) return;
    const again = this.copy !== null;
    const content = Content.of(this.#with.form, reply.content);
    this.copy = new WorkingCopy(new Replica(this.#with.accountId, content, reply.revision), this.#tell);
    this.epoch = reply.epoch;
    this.#sender = this.#senderOf(this.copy, reply.epoch);
    if (this.kept && !(await this.#takeUp(reply))) return this.#enter();
    this.mayEdit = reply.mayEdit;
    this.#order = this.#orderFrom(reply.revision);
    this.#sender.paused = !this.#line.up;
    this.#presence.clear();
    this.#presence.heard({ people: reply.present });
    // Who only reads is here too.
    this.#presence.point({ accountId: this.#with.accountId, revision: reply.revision });
    const { revision, mayEdit, readOnlyReason, movedTo, parties } = reply;
    this.#tell('opened', { revision, mayEdit, readOnlyReason, movedTo, parties, again });
    this.#tell('presence', { people: this.#presence.people });
    for (const event of this.#early.splice(0)) this.#hear(event);
    this.#sender.flush();
    this.#tellState();
  }

  async #read() {
    try {
      const reply = await this.#ask('commitment.open', {});
      return reply.content ? reply : { ...reply, ...(await this.#with.readContent(this.#with.commitmentId)) };
    } catch (problem) {
      this.#tell('status', { problem });
      this.#tellState();
      return null;
    }
  }

  /** @returns {Promise<boolean>} false when what was kept had to be given back */
  async #takeUp(opened) {
    const problem = await takeUp(this.copy, this.kept, opened, this.#ask);
    const { flight } = this.copy.replica;
    if (flight) this.#sender.send(flight);
    if (problem) await this.#surrender(problem);
    this.kept = null;
    return !problem;
  }

  /** This copy's time is over: what it did not get saved is given back, then the form is opened anew. */
  async #startAnew(problem) {
    this.#leaveOrder();
    this.#tellState();
    await this.#surrender(problem);
    if (this.#leave) await this.#enter();
  }

  /** Whether the edit in flight was saved is asked for until it is known. */
  async #surrender(problem) {
    this.#sender.stop();
    await this.copy.replica.flight?.outcome;
    this.copy.surrender({ reason: reasonOf(problem), detail: problem.detail });
  }

  #leaveOrder() {
    this.#order?.stop();
    this.#order = null;
    this.#sender?.stop();
    this.mayEdit = false;
  }

  #lineIs(state, problem) {
    if (state === 'refused') {
      this.mayEdit = false;
      this.#tell('status', { problem });
    } else if (this.#order) {
      this.#sender.paused = true;
      if (state === 'registered') this.#catchUp();
    }
    this.#tellState();
  }

  #hear(event) {
    if (!this.#order) {
      this.#early.push(event);
    } else if (event.type === 'edit') {
      this.#order.accept(event);
    } else if (event.type === 'head') {
      if (event.epoch > this.epoch) this.#startAnew({ type: '/problems/resync' });
      else this.#order.heardOf(event.seq);
    } else if (event.type === 'status') {
      this.#tell('status', event);
      if (event.epoch > this.epoch) this.#startAnew({ type: `/problems/${event.status}`, detail: event.reason });
    } else if (event.type === 'presence') {
      this.#presence.heard(event);
      this.#tell('presence', { people: this.#presence.people });
    } else if (event.type === 'comment') {
      this.#tell('comment', event);
    }
  }

  #orderFrom(revision) {
    const epoch = this.epoch;
    return new EditOrder(revision, {
      ask: (request) => this.#ask('commitment.since', { epoch, ...request }),
      lost: (problem) => this.#startAnew(problem.status ? problem : { type: '/problems/resync', detail: problem.message }),
      apply: (edit) => {
        this.copy.apply(edit);
        this.#presence.applied(edit);
        this.#sender.flush();
        this.#tellState();
      },
    });
  }

  #senderOf(copy, epoch) {
    const sender = new EditSender(copy, epoch, {
      newId: this.#with.newId,
      ask: this.#ask,
      stale: () => this.#catchUp(),
      ended: (problem) => this.#startAnew(problem),
      changed: () => this.#tellState(),
    });
    sender.paused = true;
    return sender;
  }

  /** Nothing leaves before the log has been read to its head. */
  async #catchUp() {
    const sender = this.#sender;
    sender.paused = true;
    await this.#order.catchUp();
    sender.paused = !this.#line.up;
    sender.flush();
    this.#presence.again();
    this.#tellState();
  }

  #ask = (address, body) => this.#line.ask(address, { commitmentId: this.#with.commitmentId, ...body });

  #tellState() {
    const unsent = this.copy?.replica.unsent ?? 0;
    const state = !this.#line.up ? 'offline' : unsent > 0 ? 'saving' : this.mayEdit ? 'saved' : 'read-only';
    const said = `${state} ${unsent}`;
    if (said === this.#told) return;
    this.#told = said;
    this.#tell('state', { state, unsent });
  }
}
