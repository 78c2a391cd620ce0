import { EditingSession } from '../editing/editing-session.js';
import { Form, rowsOnPath } from '../editing/form.js';
import { systemScheduler } from '../editing/scheduler.js';
import { OwnUndo } from '../editing/undo.js';
import { newId } from '../ids.js';
import { Observable } from '../observable.js';
import { asProblem } from '../problem.js';
import { Completeness } from './completeness.js';
import { KeptChanges } from './kept-changes.js';
import { LostTexts } from './lost-texts.js';
import { PresenceWords } from './presence-words.js';

/**
 * One commitment as this page shows it: the editing session and what it told so far. Observers are told when something is
 * to be drawn; what is typed in a text is not, its control shows it already.
 */
export class LiveCommitment extends Observable {
  opened = null;
  save = { state: 'opening', unsent: 0 };
  people = [];
  overridden = new Map();
  status = null;
  problem = null;

  constructor({ api, live, account, commitmentId, schema }) {
    super();
    this.account = account;
    this.schema = schema;
    this.form = new Form(schema);
    this.session = new EditingSession({
      channel: live,
      scheduler: systemScheduler,
      newId,
      accountId: account.id,
      commitmentId,
      form: this.form,
      readContent: (id) => api.get(`/api/commitments/${id}/content`),
    });
    this.undo = new OwnUndo(this.session, systemScheduler.now);
    this.words = new PresenceWords({ self: account.id, nameOf: (path) => this.sectionOf(path)?.title });
    this.lost = new LostTexts({ name: `lost.${account.id}.${commitmentId}`, newId, changed: () => this.tell() });
    this.kept = new KeptChanges({ name: `pending.${account.id}.${commitmentId}`, session: this.session });
    this.completeness = new Completeness({ api, commitmentId, changed: () => this.tell() });
    this.listen();
  }

  listen() {
    const { session } = this;
    session.on('opened', (opened) => this.became({ opened, problem: null }));
    session.on('state', (save) => this.became({ save }));
    session.on('rows', () => this.tell());
    session.on('change', (change) => this.changed(change));
    session.on('presence', ({ people }) => this.present(people));
    session.on('overridden', (event) => this.overrode(event));
    session.on('given-back', (item) => this.lost.add(item, this.nameOf(item.by)));
    session.on('status', (status) => this.statusChanged(status));
    session.on('status', () => this.completeness.wait());
    session.on('opened', ({ movedTo }) => movedTo ?? this.completeness.ask());
    session.on('edit', () => this.completeness.due());
  }

  open() {
    this.kept.restore();
    this.session.open();
    return this;
  }

  close() {
    this.kept.close();
    this.completeness.close();
    this.words.close();
    this.undo.close();
    this.session.close();
  }

  get mayEdit() {
    return this.session.mayEdit;
  }

  became(news) {
    Object.assign(this, news);
    this.tell();
  }

  /** What is typed in a text draws nothing: its control shows it already. */
  changed({ operation }) {
    if (operation === null) this.tell();
  }

  present(people) {
    this.words.heard(people);
    this.became({ people });
  }

  overrode({ field, by, value, now }) {
    this.overridden.set(field, { name: this.nameOf(by), value, now });
    this.tell();
  }

  settle(field) {
    this.overridden.delete(field);
    this.tell();
  }

  statusChanged({ problem, ...status }) {
    if (problem) this.became({ problem: asProblem(problem) });
    else this.became({ status: { ...status, name: this.nameOf(status.by) } });
  }

  /** The name of an account that is or was here; undefined for strangers. */
  nameOf(accountId) {
    if (accountId && typeof accountId === 'object') return accountId.name;
    return accountId === this.account.id.toLowerCase() ? this.account.name : this.words.names.get(accountId);
  }

  sectionOf(path) {
    const name = path?.split('.')[0];
    return this.schema.sections.find((section) => section.fields.some((field) => field.path === name));
  }

  /** “Agenda › Days 2 › Sessions 1 › What happens”: where a path leads, in words. */
  labelOf(path) {
    const parts = path.split('.');
    const ids = rowsOnPath(path);
    return parts
      .map((part, index) => {
        if (index % 2 === 1) return null;
        const rows = parts.slice(0, index + 1).join('.');
        const label = this.form.at(rows)?.definition.label ?? part;
        const position = this.session.rows(rows)?.indexOf(ids[index / 2]) ?? -1;
        return position >= 0 ? `${label} ${position + 1}` : label;
      })
      .filter(Boolean)
      .join(' › ');
  }

  /** The parties by id as choices of a field that names one. */
  get partyOptions() {
    return (this.opened?.parties ?? []).map(({ id, name }) => ({ value: id, label: name }));
  }
}
