import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { day, has, t } from '../i18n.js';
import { announce } from '../ui/announce.js';
import { askConfirmation } from '../ui/dialog.js';
import { icon } from '../ui/icon.js';
import { fieldView } from './field-view.js';
import { rowStart } from './row-start.js';
import { clock } from './scalar-input.js';

/** Rows of a form, nested ones too: each a group of fields with buttons to move and remove it. */
export function rowsView(commitment, definition, path) {
  const ids = commitment.session.rows(path) ?? [];
  const change = commitment.mayEdit && !definition.fixed;
  const full = definition.maxRows !== undefined && ids.length >= definition.maxRows;
  const level = path.split('.').length;
  return html`<div class="rows-field level-${level}" data-path=${path}>
    <div class="field-head">
      ${level === 1 ? html`<h3 class="mb-0">${definition.label}</h3>` : html`<h4 class="h5 mb-0">${definition.label}</h4>`}
      ${definition.required ? html`<span class="required">${t('field.required')}</span>` : nothing}
    </div>
    ${definition.help ? html`<p class="form-text mt-0">${definition.help}</p>` : nothing}
    ${ids.length === 0 ? html`<p class="muted rows-empty">${words('empty', definition)}</p>` : nothing}
    ${repeat(ids, (id) => id, (id, index) => row(commitment, { definition, path, ids, id, index, change }))}
    ${change
      ? html`<button type="button" class="btn btn-outline-primary add-row" ?disabled=${full} @click=${() => add(commitment, definition, path)}>
          ${icon('plus')} ${words('add', definition)}
        </button>`
      : nothing}
    ${full ? html`<p class="form-text">${t('rows.full', { count: definition.maxRows })}</p>` : nothing}
  </div>`;
}

/** The schema names the rows; how one of them is called is a matter of language. */
function words(what, definition, values = {}) {
  const key = `rows.${definition.path}.${what}`;
  return has(key) ? t(key, values) : t(`rows.${what}`, { label: definition.label, ...values });
}

function row(commitment, { definition, path, ids, id, index, change }) {
  const prefix = `${path}.${id}.`;
  const title = words('row', definition, { number: index + 1 });
  return html`<fieldset class="form-row" data-row=${id}>
    <legend>
      <span>${title}</span> <span class="muted fw-normal">${summary(commitment, definition, prefix)}</span>
    </legend>
    ${change ? buttons(commitment, { definition, path, ids, id, index, title }) : nothing}
    <div class="row-fields">${definition.row.map((cell) => fieldView(commitment, cell, prefix))}</div>
  </fieldset>`;
}

/** A row is found by its date or its hours sooner than by its number. */
function summary(commitment, { row: cells }, prefix) {
  const value = (cell) => commitment.session.value(prefix + cell.path);
  const date = cells.find(({ kind }) => kind === 'date');
  const times = cells.filter(({ format }) => format === 'time').map(value).filter(Number.isInteger);
  return [date && value(date) ? day(`${value(date)}T12:00:00`) : '', times.map(clock).join('–')].filter(Boolean).join(' ');
}

function buttons(commitment, { definition, path, ids, id, index, title }) {
  const { session } = commitment;
  const move = (after, position) => {
    if (session.moveRow(path, id, after)) announce(t('rows.moved', { title, position }));
  };
  return html`<div class="row-buttons" role="group" aria-label=${title}>
    <button type="button" class="btn btn-sm btn-outline-primary" aria-disabled=${index === 0 ? 'true' : 'false'}
      aria-label=${t('rows.up', { title })} title=${t('rows.upShort')}
      @click=${() => index > 0 && move(ids[index - 2] ?? null, index)}>${icon('up')}</button>
    <button type="button" class="btn btn-sm btn-outline-primary" aria-disabled=${index === ids.length - 1 ? 'true' : 'false'}
      aria-label=${t('rows.down', { title })} title=${t('rows.downShort')}
      @click=${() => index < ids.length - 1 && move(ids[index + 1], index + 2)}>${icon('down')}</button>
    <button type="button" class="btn btn-sm btn-outline-danger" aria-label=${t('rows.remove', { title })} title=${t('rows.removeShort')}
      @click=${() => remove(commitment, { definition, path, id, title })}>${icon('bin')}</button>
  </div>`;
}

function add(commitment, definition, path) {
  const { session } = commitment;
  const last = session.rows(path).at(-1);
  const cell = (name) => session.value(`${path}.${last}.${name}`);
  const previous = last && Object.fromEntries(definition.row.map(({ path: name }) => [name, cell(name)]));
  const id = session.insertRow(path, last ?? null, rowStart(definition.row, previous));
  if (id) commitment.focusRow(id);
}

async function remove(commitment, { definition, path, id, title }) {
  const doIt = () => {
    if (commitment.session.removeRow(path, id)) announce(t('rows.removed', { title }));
  };
  if (!hasText(commitment, definition.row, `${path}.${id}.`)) return doIt();
  await askConfirmation({
    title: t('rows.removeTitle', { title }),
    text: t('rows.removeText'),
    confirm: t('rows.removeShort'),
    danger: true,
    submit: async () => doIt(),
  });
}

function hasText(commitment, cells, prefix) {
  const { session } = commitment;
  return cells.some(({ kind, path }) =>
    kind === 'rows' ? (session.rows(prefix + path)?.length ?? 0) > 0 : kind === 'text' && Boolean(session.value(prefix + path)),
  );
}
