import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { colourClass } from './colours.js';
import './co-text.js';
import { rowsView } from './rows-view.js';
import { scalarInput, valueInWords } from './scalar-input.js';

/** One field of the form, by its kind: label, help, who is in it, the control, what happened to one's value. */
export function fieldView(commitment, definition, prefix = '') {
  const path = prefix + definition.path;
  if (definition.kind === 'rows') return rowsView(commitment, definition, path);
  const id = `f-${path}`;
  const describedBy = definition.help ? `${id}-help` : undefined;
  const field = { path, id, definition, describedBy };
  const labelled = definition.kind !== 'boolean';
  return html`<div class="field ${definition.kind} ${definition.multiline ? 'long' : ''}" data-path=${path}>
    <div class="field-head">
      ${labelled
        ? html`<label class="form-label mb-0" for=${id}>
            ${definition.label}${definition.required && !definition.readOnly ? html`<span class="required"> ${t('field.required')}</span>` : nothing}
          </label>`
        : nothing}
      ${others(commitment, path)}
    </div>
    ${definition.help ? html`<p class="form-text field-help" id=${describedBy}>${definition.help}</p>` : nothing}
    <div class="field-control" @focusin=${() => scalar(definition) && commitment.session.point(path)}
      @focusout=${() => scalar(definition) && commitment.session.point(undefined)}>
      ${scalar(definition) ? scalarInput(commitment, field) : html`<co-text .field=${textField(commitment, field)}></co-text>`}
      ${overridden(commitment, field)}
    </div>
  </div>`;
}

function scalar({ kind }) {
  return kind !== 'text';
}

function textField(commitment, { path, id, definition, describedBy }) {
  const { multiline, maxLength } = definition;
  return { commitment, path, id, describedBy, multiline: multiline === true, maxLength };
}

/** Names, not only colours: who else is in this field. */
function others(commitment, path) {
  const people = commitment.session.people(path);
  if (people.length === 0) return nothing;
  const once = [...new Map(people.map((person) => [person.accountId, person])).values()];
  return html`<span class="here">
    ${once.map(({ accountId, name }) => html`<span class="person ${colourClass(accountId)}">${t('presence.inField', { name })}</span>`)}
  </span>`;
}

/** Two people set one value at one time: the loser learns who won, and can have it back with one press. */
function overridden(commitment, { path, definition }) {
  const event = commitment.overridden.get(path);
  if (!event) return nothing;
  const words = (value) => valueInWords(commitment, definition, value);
  return html`<div class="alert alert-warning problem mt-2" role="status">
    ${icon('warning')}
    <span>${t('field.overridden', { name: event.name ?? t('presence.somebody'), now: words(event.now), value: words(event.value) })}</span>
    <button type="button" class="btn btn-sm btn-outline-primary"
      @click=${() => commitment.session.set(path, event.value) && commitment.settle(path)}>${t('field.useMine')}</button>
    <button type="button" class="btn btn-sm btn-outline-primary" @click=${() => commitment.settle(path)}>${t('field.keepTheirs')}</button>
  </div>`;
}
