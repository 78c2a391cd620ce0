import { draft } from '../drafts.js';
import { Observable } from '../observable.js';
import { asProblem } from '../problem.js';

const CALM = 800;
const LONGEST = 5_000;
/** A fault of one of these may be put right in another. */
const TOGETHER = [['availableFrom', 'availableTo'], ['organisation', 'country', 'registrationNumber']];
const RETRIES = [2_000, 5_000, 10_000, 30_000];

/**
 * A profile that its holder fills in: what is set here is kept on this device at once and saved on the server a moment
 * later, one request at a time. A field that the server does not accept keeps what was written and holds nothing else up.
 */
export class ProfileDraft extends Observable {
  changes = new Map();
  complaints = {};
  overwritten = [];
  problem = null;
  savedAt = null;
  changedElsewhere = false;
  failures = 0;
  tries = 0;
  /** Steps whose gaps are to be shown as faults: the person has been there, or wanted to submit. */
  checked = new Set();

  constructor({ api, account, id, now = () => new Date() }) {
    super();
    Object.assign(this, { api, id, now });
    this.path = `/api/profiles/${id}`;
    this.kept = draft(`profile.${account.id}.${id}`);
  }

  async load() {
    this.attended = true;
    await this.flushing;
    this.profile = await this.api.get(this.path);
    if (this.changes.size === 0) this.restore();
    if (this.changes.size > 0) this.schedule(0);
  }

  /** What was written before the page was loaded again, or before the session ended. */
  restore() {
    try {
      this.changes = new Map(JSON.parse(this.kept.read() || '[]'));
    } catch {
      this.kept.clear();
    }
  }

  /** The profile as this person sees it, with what is not saved yet. */
  get current() {
    const own = [...this.changes].map(([name, { value }]) => [name, value]);
    return { ...this.profile, ...Object.fromEntries(own) };
  }

  get editable() {
    return this.profile.allowedActions.includes('edit');
  }

  /** `saved`, `saving` (or about to), `refused` (a field needs another value) or `failed`. */
  get state() {
    if (this.problem) return 'failed';
    if (this.sendable.length > 0) return 'saving';
    return Object.keys(this.complaints).length > 0 ? 'refused' : 'saved';
  }

  get sendable() {
    return [...this.changes.keys()].filter((name) => !(name in this.complaints));
  }

  /** `twin`: the same goes for the profile of the other side. `anew`: also when it is what the profile says already. */
  set(name, value, { twin = false, typing = false, anew = false } = {}) {
    // Leaving a field says again what was typed in it.
    if (!anew && alike(value, this.current[name])) return this.said(name, typing);
    this.changes.set(name, { value, twin });
    for (const other of togetherWith(name)) delete this.complaints[other];
    this.overwritten = this.overwritten.filter((other) => other.name !== name);
    this.keep();
    this.schedule(typing ? CALM : 0);
    this.tell();
  }

  said(name, typing) {
    if (this.changes.has(name)) {
      if (!typing) this.schedule(0);
    } else if (this.complaints[name]) {
      delete this.complaints[name];
      this.tell();
    }
  }

  /** Says of a field what is wrong with it before anything is sent. */
  complain(name, text) {
    this.complaints[name] = text;
    this.tell();
  }

  keep() {
    this.kept.write(this.changes.size === 0 ? '' : JSON.stringify([...this.changes]));
  }

  /** A moment after the last key, but somebody who never pauses is saved as well. */
  schedule(delay) {
    clearTimeout(this.timer);
    this.since ??= Date.now();
    this.timer = setTimeout(() => this.flush(), Math.max(0, Math.min(delay, this.since + LONGEST - Date.now())));
  }

  /** @returns when everything that can be saved is saved, or could not be */
  flush() {
    clearTimeout(this.timer);
    this.since = null;
    this.problem = null;
    this.tries = 0;
    this.flushing ??= this.sendAll().finally(() => (this.flushing = null));
    return this.flushing;
  }

  async sendAll() {
    while (this.editable && !this.problem && this.sendable.length > 0) {
      const sent = this.oneRequest();
      this.tell();
      try {
        const twin = sent.some(([, change]) => change.twin);
        const values = Object.fromEntries(sent.map(([name, { value }]) => [name, value]));
        this.accepted(await this.api.patch(this.path, { version: this.profile.version, ...values, ...(twin ? { alsoTwin: true } : {}) }), sent);
      } catch (error) {
        await this.failed(asProblem(error), sent);
      }
    }
    this.tell();
  }

  /** What goes to the twin as well and what does not are two requests. */
  oneRequest() {
    const all = this.sendable.map((name) => [name, this.changes.get(name)]);
    return all.filter(([, { twin }]) => twin === all[0][1].twin);
  }

  accepted(profile, sent) {
    this.tries = 0;
    this.failures = 0;
    this.profile = profile;
    this.savedAt = this.now();
    this.forget(sent);
  }

  /** What was changed again meanwhile is still to be sent. */
  forget(sent) {
    for (const [name, change] of sent) if (this.changes.get(name) === change) this.changes.delete(name);
    this.keep();
  }

  async failed(problem, sent) {
    // What was written anew meanwhile is not what was refused.
    const names = sent.filter(([name, change]) => this.changes.get(name) === change).map(([name]) => name);
    const faults = problem.errors.map(({ pointer, detail }) => [pointer.split('/')[1], detail]);
    if (faults.length > 0) {
      const own = faults.filter(([name]) => names.includes(name));
      // A fault elsewhere comes of what was sent: without it, the same would be sent for ever.
      Object.assign(this.complaints, Object.fromEntries(own.length > 0 ? own : names.map((name) => [name, faults[0][1]])));
    } else if (problem.status === 409 && !this.tries) {
      this.tries = 1;
      await this.takeUp(names);
    } else {
      this.give(problem);
    }
  }

  /** Somebody else, or this person in another window, was faster: take their profile and put only one's own changes on it. */
  async takeUp(names) {
    const before = this.profile;
    try {
      this.profile = await this.api.get(this.path);
    } catch (error) {
      this.give(asProblem(error));
      return;
    }
    const now = (name) => this.profile[name];
    this.overwritten = names
      .filter((name) => !alike(now(name), before[name]) && !alike(now(name), this.changes.get(name)?.value))
      .map((name) => ({ name, value: now(name) ?? null }));
    this.changedElsewhere = true;
  }

  give(problem) {
    this.problem = problem;
    if (!problem.passing || !this.attended) return;
    const delay = RETRIES[Math.min(this.failures, RETRIES.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => this.flush(), delay);
  }

  /** The server says that the profile changed: nothing to do when it was this page that changed it. */
  async hinted(version) {
    if (this.flushing || this.changes.size > 0 || (version && version <= this.profile.version)) return;
    this.profile = await this.api.get(this.path);
    this.tell();
  }

  /** The person has seen what the other window wrote into a field. */
  settle(name) {
    this.overwritten = this.overwritten.filter((other) => other.name !== name);
    this.tell();
  }

  seenElsewhere() {
    this.changedElsewhere = false;
    this.tell();
  }

  /** Leaving the page: what is not saved is tried once more, and else waits on this device. */
  leave() {
    this.attended = false;
    // What was no number is gone with its field; there is nothing left to complain about.
    for (const name of Object.keys(this.complaints)) if (!this.changes.has(name)) delete this.complaints[name];
    return this.flush();
  }

  async submit() {
    await this.flush();
    return this.api.post(`${this.path}/submission`);
  }
}

function togetherWith(name) {
  return TOGETHER.find((names) => names.includes(name)) ?? [name];
}

/** Not said is not said, whether it is left out or null. */
export function alike(one, other) {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
