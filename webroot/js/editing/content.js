import { apply } from './text-operation.js';
import { insertRow, moveRow, removeRow, rowsOf, withRow } from './row-list.js';

/** @typedef {import('./form.js').Form} Form */
/**
 * @typedef {{field: string, text: import('./text-operation.js').TextOperation}
 *   | {field: string, set: string|number|boolean|null}
 *   | {rows: string, insert: string, after: string|null, value?: object}
 *   | {rows: string, remove: string}
 *   | {rows: string, move: string, after: string|null}} Operation
 */

/**
 * The filled form as one client sees it. Immutable: an operation gives a new content that shares all it did not touch.
 * Removed rows keep their place, so that an operation beside one of them finds it.
 */
export class Content {
  /** @param {Form} form @param {object} root */
  constructor(form, root) {
    this.form = form;
    this.root = root;
  }

  /** @param {Form} form @param {object} wire the tree by path, rows as arrays of objects with `id` */
  static of(form, wire) {
    return new Content(form, nodeOf(form.fields, wire));
  }

  /** The value of a text or scalar field; undefined when no such field or no such row is there. */
  value(path) {
    const owner = this.#owner(path);
    const value = owner?.[path.slice(path.lastIndexOf('.') + 1)];
    return value?.nodes ? undefined : value;
  }

  /** @returns {readonly string[]|undefined} ids of the rows that are there, in order */
  rows(path) {
    return this.#list(path)?.live;
  }

  /** Whether the operation would find what it names; false also for what has been removed. */
  finds(operation) {
    if (operation.field !== undefined) return this.value(operation.field) !== undefined;
    const list = this.#list(operation.rows);
    if (!list) return false;
    const { after = null } = operation;
    if (after !== null && !list.order.includes(after)) return false;
    return operation.insert !== undefined || list.nodes.has(operation.move ?? operation.remove);
  }

  /**
   * Total, but for a text operation that does not fit its text: what is not there (any more) is left alone.
   * @param {Operation} operation
   * @returns {Content}
   * @throws {RangeError} when a text operation names more than its text has
   */
  execute(operation) {
    if (operation.text !== undefined) return this.#changed(operation.field, (text) => apply(text, operation.text));
    if (operation.set !== undefined) return this.#changed(operation.field, () => operation.set);
    const { rows, insert, remove, move, after = null, value = {} } = operation;
    if (insert !== undefined)
      return this.#changed(rows, (list, field) => insertRow(list, insert, after, nodeOf(field.cells, value)));
    if (remove !== undefined) return this.#changed(rows, (list) => removeRow(list, remove));
    if (move !== undefined) return this.#changed(rows, (list) => moveRow(list, move, after));
    return this;
  }

  /** @param {readonly Operation[]} operations */
  executeAll(operations) {
    return operations.reduce((content, operation) => content.execute(operation), this);
  }

  /** The content as the server writes it. */
  toWire() {
    return wireOf(this.form.fields, this.root);
  }

  #list(path) {
    const list = this.#owner(path)?.[path.slice(path.lastIndexOf('.') + 1)];
    return list?.nodes ? list : undefined;
  }

  #owner(path) {
    const segments = path.split('.');
    let node = this.root;
    for (let i = 0; node && i + 1 < segments.length; i += 2) node = node[segments[i]]?.nodes?.get(segments[i + 1]);
    return node;
  }

  #changed(path, change) {
    const root = changedNode(this.root, this.form.fields, path.split('.'), 0, change);
    return root === this.root ? this : new Content(this.form, root);
  }
}

function changedNode(node, fields, segments, depth, change) {
  const name = segments[depth];
  const field = fields.get(name);
  if (!field) return node;
  const value = node[name];
  let next;
  if (depth === segments.length - 1) {
    next = change(value, field);
  } else {
    const row = value.nodes?.get(segments[depth + 1]);
    if (!row) return node;
    next = withRow(value, segments[depth + 1], changedNode(row, field.cells, segments, depth + 2, change));
  }
  return next === value ? node : { ...node, [name]: next };
}

function nodeOf(fields, wire) {
  const node = {};
  for (const [name, field] of fields) {
    if (field.kind === 'rows')
      node[name] = rowsOf((wire[name] ?? []).map((row) => [row.id, nodeOf(field.cells, row)]));
    else node[name] = wire[name] ?? (field.kind === 'text' ? '' : null);
  }
  return node;
}

function wireOf(fields, node) {
  const wire = {};
  for (const [name, field] of fields) {
    const value = node[name];
    wire[name] =
      field.kind === 'rows'
        ? value.live.map((id) => ({ id, ...wireOf(field.cells, value.nodes.get(id)) }))
        : value;
  }
  return wire;
}
