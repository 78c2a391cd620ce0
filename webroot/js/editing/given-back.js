import { insertedText } from './text-operation.js';

/** @typedef {import('./content.js').Operation} Operation */

/**
 * What a person wrote and the form did not take.
 * @typedef {object} GivenBack
 * @property {string} field path of the field, or of the rows when a whole row is given back
 * @property {string} text what was written
 * @property {string} [draft] the whole field as the person saw it last
 * @property {string} reason closed word: `row-removed`, or the name of the problem
 * @property {string} [detail] sentence of the server
 * @property {string} [by] account that removed the row
 */

/**
 * @param {Operation} operation
 * @param {{reason: string, detail?: string, by?: string}} why
 * @param {import('./content.js').Content} [view]
 * @returns {GivenBack[]} empty when nothing was written
 */
export function givenBack(operation, why, view) {
  const text = written(operation);
  if (text === '') return [];
  const draft = operation.text === undefined ? undefined : view?.value(operation.field);
  return [{ field: operation.field ?? operation.rows, text, draft, ...why }];
}

/** @param {Operation} operation */
function written(operation) {
  if (operation.text !== undefined) return insertedText(operation.text);
  if (operation.set !== undefined) return operation.set === null ? '' : String(operation.set);
  return operation.insert === undefined ? '' : texts(operation.value ?? {}).join('\n');
}

function texts(row) {
  return Object.entries(row).flatMap(([name, value]) => {
    if (name === 'id' || value === null || value === '') return [];
    return Array.isArray(value) ? value.flatMap(texts) : [String(value)];
  });
}

/** The last word of a problem's type is its name. */
export function reasonOf(problem) {
  return String(problem.type ?? 'refused').split('/').pop();
}
