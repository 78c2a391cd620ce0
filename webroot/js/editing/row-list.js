/**
 * Rows in order. `order` holds removed rows too: whoever was inserted behind one still knows where.
 * @typedef {{order: readonly string[], nodes: ReadonlyMap<string, object>, live: readonly string[]}} RowList
 */

/** @param {[string, object][]} entries @returns {RowList} */
export function rowsOf(entries) {
  return list(
    entries.map(([id]) => id),
    new Map(entries),
  );
}

/** An id that is or was in use is left alone. */
export function insertRow(rows, id, after, node) {
  if (rows.order.includes(id)) return rows;
  return list(placed(rows.order, id, after), new Map(rows.nodes).set(id, node));
}

export function removeRow(rows, id) {
  if (!rows.nodes.has(id)) return rows;
  const nodes = new Map(rows.nodes);
  nodes.delete(id);
  return list(rows.order, nodes);
}

export function moveRow(rows, id, after) {
  if (!rows.nodes.has(id) || after === id) return rows;
  const others = rows.order.filter((other) => other !== id);
  return list(placed(others, id, after), rows.nodes);
}

/** The same order with one row's node replaced. */
export function withRow(rows, id, node) {
  if (rows.nodes.get(id) === node) return rows;
  return { ...rows, nodes: new Map(rows.nodes).set(id, node) };
}

/** Directly behind the anchor; at the end when the anchor was removed before this client ever saw it. */
function placed(order, id, after) {
  const anchor = order.indexOf(after);
  const index = after === null ? 0 : anchor < 0 ? order.length : anchor + 1;
  return [...order.slice(0, index), id, ...order.slice(index)];
}

function list(order, nodes) {
  return { order, nodes, live: order.filter((id) => nodes.has(id)) };
}
