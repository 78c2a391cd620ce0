import { pathToFileURL } from 'node:url';
import { EditingSession } from '../../webroot/js/editing/editing-session.js';
import { Form } from '../../webroot/js/editing/form.js';
import { systemScheduler } from '../../webroot/js/editing/scheduler.js';
import { insertedText } from '../../webroot/js/editing/text-operation.js';
import { NodeChannel } from './channel.mjs';
import { Forms } from './forms.mjs';
import { Layout } from './layout.mjs';
import { Rest } from './rest.mjs';

/** The typist of the harness that runs this adapter, so that all servers get the same work. */
const { COLS, Typist, seedJson } = await import(new URL('workload.mjs', pathToFileURL(process.argv[1])));

const servers = new Map();
const documents = new Map();

/** One document of the harness: all its clients live in this process. */
class SharedForm {
  clients = 0;
  typed = 0;
  /** When the first client has filled the form, or cannot. */
  seeded = new Promise((resolve) => {
    this.endSeeding = resolve;
  });
  #forms;
  #number;

  constructor(url, name) {
    this.#number = Number(/-(\d+)$/.exec(name)[1]);
    if (!servers.has(url)) servers.set(url, new Forms(Rest.of(url)));
    this.#forms = servers.get(url);
  }

  static of(url, name) {
    if (!documents.has(name)) documents.set(name, new SharedForm(url, name));
    return documents.get(name);
  }

  /** Each client is somebody else as far as there are people, and has a socket of its own in any case. */
  async join(client) {
    const { commitmentId, editors } = await this.#forms.form(this.#number);
    return { commitmentId, editor: editors[client % editors.length], schema: await this.#forms.schema() };
  }
}

/**
 * A client of the co-editing harness: the product's own editing session on a channel for Node. Keystrokes insert only, so that
 * every receiver can count them in whatever edits they were merged into: an edit tells by the beginning of its id who typed it.
 */
export class Client {
  #tracker;
  #index;
  #typist;
  #sender = crypto.randomUUID().slice(0, 8);
  #awareness;
  #first;
  #document;
  #layout;
  #channel;
  #session;
  #unsent = 0;
  #open = false;
  #count = 0;
  #heard = new Map();
  #failure = null;

  constructor({ url, name, tracker, seed, awareness }) {
    this.#tracker = tracker;
    this.#index = tracker.addReceiver();
    this.#typist = new Typist(seed, 0);
    this.#awareness = awareness;
    this.#document = SharedForm.of(url, name);
    const number = this.#document.clients++;
    this.#first = number === 0;
    this.#start(url, number).catch((error) => this.#fail(error));
  }

  synced() {
    this.#check();
    return this.#open;
  }

  /** Brings the form to the harness' start, whatever an earlier run left in it. */
  seed() {
    this.#layout.makeRows(this.#session);
    this.#layout.find(this.#session);
    for (const { path, text } of this.#layout.places(seedJson())) {
      const before = this.#session.value(path);
      if (before !== text) this.#session.changeText(path, [text, -before.length].filter((part) => part !== 0));
    }
    this.#seedIfSaved();
  }

  ready() {
    this.#check();
    return this.#open && this.#unsent === 0;
  }

  edit() {
    this.#check();
    const { target, pos, ins } = this.#typist.next((at) => this.#session.value(this.#layout.path(at)).length);
    const path = this.#layout.path(target);
    this.#tracker.edit(this.#sender, ++this.#count);
    this.#document.typed++;
    if (!this.#session.changeText(path, pos === 0 ? [ins] : [pos, ins])) throw new Error(`${path} cannot be edited any longer`);
    if (this.#awareness) this.#session.point(path, [pos + 1, pos + 1]);
  }

  /** The whole content; of a client that has lost or doubled something its own, so that it agrees with nobody. */
  fingerprint() {
    const start = this.#layout.places(seedJson());
    const excess = start.reduce((sum, { path, text }) => sum + this.#session.value(path).length - text.length, 0);
    if (excess !== this.#document.typed) return `${this.#sender} has ${excess} of ${this.#document.typed} keystrokes`;
    return JSON.stringify(this.#session.content());
  }

  destroy() {
    this.#session?.close();
    this.#channel?.close();
  }

  async #start(url, number) {
    const { commitmentId, editor, schema } = await this.#document.join(number);
    if (!this.#first) await this.#document.seeded;
    this.#layout = new Layout(schema, COLS);
    this.#channel = new NodeChannel({ url, token: editor.token, broken: (error) => this.#fail(error) });
    this.#session = new EditingSession({
      channel: this.#channel,
      scheduler: systemScheduler,
      newId: () => this.#sender + crypto.randomUUID().slice(8),
      accountId: editor.accountId,
      commitmentId,
      form: new Form(schema),
      readContent: (id) => Rest.of(url).get(`/api/commitments/${id}/content`, editor.token),
    });
    this.#session.on('edit', (edit) => this.#hear(edit));
    this.#session.on('given-back', ({ field, reason, detail }) => this.#fail(new Error(`the server gave back a text of ${field}: ${reason} ${detail ?? ''}`)));
    this.#session.on('status', ({ problem }) => problem && this.#fail(problem));
    this.#session.on('state', ({ unsent }) => {
      this.#unsent = unsent;
      this.#seedIfSaved();
    });
    await this.#session.open();
    if (!this.#session.mayEdit) throw new Error(`The form ${commitmentId} is read-only for its ${editor.relation}.`);
    if (!this.#first) this.#layout.find(this.#session);
    this.#open = true;
  }

  #seedIfSaved() {
    if (this.#first && this.#open && this.#unsent === 0) this.#document.endSeeding();
  }

  #hear({ editId, operations }) {
    const sender = editId.slice(0, 8);
    if (sender === this.#sender) return;
    this.#tracker.messages++;
    let count = this.#heard.get(sender) ?? 0;
    for (const { text } of operations) if (text) count += insertedText(text).length;
    this.#heard.set(sender, count);
    this.#tracker.seen(this.#index, sender, count);
  }

  #fail(error) {
    this.#failure ??= error;
    this.#document.endSeeding();
  }

  #check() {
    if (this.#failure) throw this.#failure;
  }
}
