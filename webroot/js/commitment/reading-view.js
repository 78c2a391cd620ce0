import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { day, has, t } from '../i18n.js';
import { partiesView } from './parties-view.js';
import { clock, valueInWords } from './scalar-input.js';

/** A frozen content to be read: the sections of the form in their order, what was left empty left out. */
export function readingView({ schema, content, exchange }) {
  const reader = { partyOptions: (content.parties ?? []).map(({ id, name }) => ({ value: id, label: name })) };
  return html`<div class="commitment-form reading">
    ${schema.sections.map((section, index) => html`
      <section class="card form-section" aria-labelledby="read-${section.id}">
        <div class="card-body">
          <h2 id="read-${section.id}" class="h4">
            ${t('section.title', { letter: String.fromCodePoint(65 + index), title: section.title })}
          </h2>
          ${section.text ? html`<div class="section-text">${section.text.split(/\n{2,}/).map((part) => html`<p>${part}</p>`)}</div>` : nothing}
          ${section.id === 'parties' ? partiesView(exchange) : nothing}
          ${answers(reader, section.fields, content)}
        </div>
      </section>`)}
  </div>`;
}

function answers(reader, fields, owner) {
  return together(fields.filter(({ path }) => !isEmpty(owner[path]))).map((fields) => {
    const [field] = fields;
    if (field.kind === 'rows') return rows(reader, field, owner[field.path]);
    if (field.multiline) return text(field, owner[field.path]);
    return html`<dl class="facts mb-3">
      ${fields.map((short) => html`<dt>${short.label}</dt><dd>${words(reader, short, owner[short.path])}</dd>`)}
    </dl>`;
  });
}

/** In the order of the form; short answers that follow each other stand in one list. */
function together(fields) {
  const short = ({ kind, multiline }) => kind !== 'rows' && !multiline;
  const groups = [];
  for (const field of fields) {
    if (short(field) && groups.length > 0 && short(groups.at(-1)[0])) groups.at(-1).push(field);
    else groups.push([field]);
  }
  return groups;
}

function text({ label }, value) {
  return html`<p class="field-label mb-1">${label}</p><p class="said">${value}</p>`;
}

function rows(reader, field, list) {
  const times = field.row.filter(({ format }) => format === 'time');
  if (times.length > 0) return html`<ul class="rows mb-3">${list.map((row) => session(reader, field, times, row))}</ul>`;
  return list.map((row, index) => html`<div class="read-row">
    <h3>${rowTitle(field, index)}</h3>
    ${answers(reader, field.row, row)}
  </div>`);
}

/** Its hours, what happens, and the rest in one line. */
function session(reader, field, times, row) {
  const others = field.row.filter((cell) => !times.includes(cell) && !isEmpty(row[cell.path]));
  const long = others.filter(({ multiline }) => multiline);
  const short = others.filter(({ multiline }) => !multiline);
  return html`<li class="px-3 py-2">
    <strong>${times.map(({ path }) => clock(row[path])).join('–')}</strong>
    ${long.map(({ path }) => html`<p class="said mb-0">${row[path]}</p>`)}
    ${short.length > 0
      ? html`<p class="muted mb-0">${short.map((cell) => words(reader, cell, row[cell.path])).join(' · ')}</p>`
      : nothing}
  </li>`;
}

function rowTitle({ path, label }, index) {
  const key = `rows.${path}.row`;
  return has(key) ? t(key, { number: index + 1 }) : t('rows.row', { label, number: index + 1 });
}

function words(reader, field, value) {
  return field.kind === 'date' ? day(`${value}T12:00:00`) : valueInWords(reader, field, value);
}

function isEmpty(value) {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
