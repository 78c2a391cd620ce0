import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { icon } from './icon.js';

/** What is wrong on this page, each with a link into its field: `items` are `{id, label, text}`. */
export function errorSummary(title, items) {
  if (items.length === 0) return nothing;
  return html`<section class="error-summary" id="error-summary" tabindex="-1" aria-labelledby="error-summary-title">
    <h2 id="error-summary-title">${icon('warning')} ${title}</h2>
    <ul>
      ${items.map(({ id, label, text }) => html`<li><a href="#${id}" @click=${(event) => focusField(event, id)}>${label}</a>: ${text}</li>`)}
    </ul>
  </section>`;
}

function focusField(event, id) {
  event.preventDefault();
  toField(id);
}

/** @returns whether the field is on this page */
export function toField(id) {
  const field = document.getElementById(id);
  (field?.closest('.profile-field') ?? field)?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
  return Boolean(field);
}
