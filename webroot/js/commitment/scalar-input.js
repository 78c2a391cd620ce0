import { html, noChange, nothing } from '/webjars/lit-html/lit-html.js';
import { live } from '/webjars/lit-html/directives/live.js';
import { t } from '../i18n.js';

const EARLIEST = '2000-01-01';
const LATEST = '2100-12-31';

/** Inputs of the scalar kinds: `(commitment, {path, id, definition, describedBy})` → template. */
export function scalarInput(commitment, field) {
  const { kind, format } = field.definition;
  if (kind === 'boolean') return checkbox(commitment, field);
  if (kind === 'choice') return choice(commitment, field);
  if (kind === 'date') return typed(commitment, field, { type: 'date', read: (input) => input.value, show: (value) => value ?? '' });
  if (format === 'time') return typed(commitment, field, { type: 'time', read: (input) => minutes(input, field.definition), show: clock });
  return typed(commitment, field, { type: 'number', read: (input) => input.valueAsNumber, show: (value) => value ?? '' });
}

/**
 * What is half typed is not a value yet: it is set when it is one. A redraw leaves alone what is half typed, and other ways
 * to write the same value.
 */
function typed(commitment, { path, id, definition, describedBy }, { type, read, show }) {
  const { min = type === 'date' ? EARLIEST : nothing, max = type === 'date' ? LATEST : nothing, step } = definition;
  const number = type === 'number';
  const valueIn = (control) => (control.value === '' ? null : read(control));
  const input = ({ target: control }) => {
    control.setAttribute('aria-invalid', String(!control.validity.valid));
    if (control.validity.valid) commitment.session.set(path, valueIn(control));
  };
  const value = commitment.session.value(path) ?? null;
  const control = document.activeElement?.id === id ? document.activeElement : null;
  const typing = control && (!control.validity.valid || valueIn(control) === value);
  return html`<input
    class="form-control ${type}" id=${id} type=${type} .value=${typing ? noChange : live(String(show(value)))}
    min=${number || type === 'date' ? min : nothing} max=${number || type === 'date' ? max : nothing}
    step=${number ? (step ?? 1) : nothing} ?disabled=${!commitment.mayEdit} aria-describedby=${describedBy ?? nothing}
    @input=${input} @blur=${(event) => left(event.target, () => show(commitment.session.value(path)))}>`;
}

/** A value that never became valid goes with a word, not in silence: the browser says what it expects. */
function left(control, value) {
  if (control.validity.valid) control.value = value();
  else control.reportValidity();
}

function checkbox(commitment, { path, id, definition, describedBy }) {
  return html`<div class="form-check">
    <input class="form-check-input" type="checkbox" id=${id} .checked=${live(commitment.session.value(path) === true)}
      ?disabled=${!commitment.mayEdit} aria-describedby=${describedBy ?? nothing}
      @change=${(event) => commitment.session.set(path, event.target.checked)}>
    <label class="form-check-label" for=${id}>${definition.label}</label>
  </div>`;
}

function choice(commitment, { path, id, definition, describedBy }) {
  const value = commitment.session.value(path) ?? '';
  const options = optionsOf(commitment, definition);
  const known = value === '' || options.some((option) => option.value === value);
  if (definition.readOnly) {
    const label = options.find((option) => option.value === value)?.label ?? value;
    return html`<output class="form-control-plaintext fw-bold" id=${id} aria-describedby=${describedBy ?? nothing}>${label}</output>`;
  }
  return html`<select class="form-select" id=${id} ?disabled=${!commitment.mayEdit} aria-describedby=${describedBy ?? nothing}
    @change=${(event) => commitment.session.set(path, event.target.value || null)}>
    <option value="" ?selected=${live(value === '')}>${t('field.choose')}</option>
    ${options.map((option) => html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`)}
    ${known ? nothing : html`<option value=${value} .selected=${live(true)}>${t('field.formerParty')}</option>`}
  </select>`;
}

function optionsOf(commitment, { options = [], optionsFrom }) {
  return optionsFrom === 'parties' ? [...options, ...commitment.partyOptions] : options;
}

function minutes(input, { min = 0 }) {
  const [hours, rest] = input.value.split(':').map(Number);
  const value = hours * 60 + rest;
  // The end of a day is midnight, which a clock shows as its beginning.
  return value < min ? value + 1440 : value;
}

function clock(value) {
  if (value === null || value === undefined) return '';
  const two = (number) => String(number).padStart(2, '0');
  return `${two(Math.floor(value / 60) % 24)}:${two(value % 60)}`;
}

/** A value in words, for notices and titles. */
export function valueInWords(commitment, definition, value) {
  if (value === null || value === undefined || value === '') return t('field.empty');
  if (definition.kind === 'boolean') return t(value ? 'field.yes' : 'field.no');
  if (definition.kind === 'choice') return optionsOf(commitment, definition).find((option) => option.value === value)?.label ?? value;
  if (definition.format === 'time') return clock(value);
  return String(value);
}

export { clock };
