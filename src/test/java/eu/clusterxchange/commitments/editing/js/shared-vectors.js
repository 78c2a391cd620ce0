import { Content } from '/js/editing/content.js';
import { Form } from '/js/editing/form.js';
import { apply, compose, normalise, transform } from '/js/editing/text-operation.js';

/** Holds this side to the cases that the other side has written down. @returns {number} how many there were */
export function verify(json, schema) {
  const { text, scripts } = JSON.parse(json);
  const form = new Form(JSON.parse(schema));
  let count = 0;
  const each = (cases, check) => cases.forEach((one) => check(one, ++count));
  each(text.normalise, ({ raw, result }) => same(normalise(raw), result));
  each(text.refuse, ({ raw }) => refused(() => normalise(JSON.parse(raw)), raw));
  each(text.apply, ({ text: before, operation, result }) => same(apply(before, operation), result));
  each(text.compose, ({ first, then, result }) => same(compose(first, then), result));
  each(text.transform, ({ operation, against, first, result }) => same(transform(operation, against, first), result));
  each(scripts, (script) => play(script, form));
  return count;
}

/** The executed operations lead to the same content, and each text comes out as the client would expect it. */
function play({ name, initial, edits, content }, form) {
  const log = [];
  let view = Content.of(form, initial);
  for (const edit of edits.filter(({ refused: reason }) => reason === undefined)) {
    edit.operations.forEach((operation, index) => {
      if (operation.text === undefined || edit.superseded.some((entry) => entry.index === index)) return;
      const expected = carried(normalise(operation.text), operation.field, edit, log.slice(edit.base));
      const executed = edit.executed.find(({ field, text }) => text && field === operation.field)?.text ?? [];
      same(expected, executed, name);
    });
    log.push(edit);
    same(edit.revision, log.length, name);
    view = view.executeAll(edit.executed);
  }
  same(view.toWire(), content, name);
}

function carried(operation, field, { author }, since) {
  return since.reduce((result, other) => {
    const theirs = other.executed.find((candidate) => candidate.text && candidate.field === field);
    return theirs ? transform(result, theirs.text, author < other.author) : result;
  }, operation);
}

function same(actual, expected, where = '') {
  const [is, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== wanted) throw new Error(`${where}: ${is}, wanted ${wanted}`);
}

function refused(action, what) {
  try {
    action();
  } catch {
    return;
  }
  throw new Error(`not refused: ${what}`);
}
