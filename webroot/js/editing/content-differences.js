/** @typedef {import('./content.js').Content} Content */

/**
 * What differs between two contents of one form: changed values, and rows lists that gained, lost or moved a row. Cells
 * of a row that is in one of the two only are not told apart from the row.
 * @param {Content} before
 * @param {Content} after
 * @returns {({rows: string} | {field: string, kind: string, before: any, after: any})[]}
 */
export function differences(before, after) {
  const found = [];
  if (before !== after) compare(after.form.fields, before.root, after.root, '', found);
  return found;
}

function compare(fields, before, after, prefix, found) {
  if (before === after) return;
  for (const [name, field] of fields) {
    const was = before[name];
    const is = after[name];
    if (was === is) continue;
    const path = prefix + name;
    if (field.kind !== 'rows') {
      found.push({ field: path, kind: field.kind, before: was, after: is });
      continue;
    }
    if (!sameIds(was.live, is.live)) found.push({ rows: path });
    for (const id of is.live) {
      const old = was.nodes.get(id);
      if (old) compare(field.cells, old, is.nodes.get(id), `${path}.${id}.`, found);
    }
  }
}

function sameIds(a, b) {
  return a === b || (a.length === b.length && a.every((id, index) => id === b[index]));
}
