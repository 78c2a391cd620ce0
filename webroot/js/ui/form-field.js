import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';

/**
 * A labelled input with its complaint below it. The value stays in the input itself: redrawing never touches what was typed.
 */
export function formField({ name, label, type = 'text', autocomplete, help, complaint, minlength, maxlength, value, capitals = 'none' }) {
  return html`<div class="mb-3">
    <label class="form-label" for=${name}>${label}</label>
    ${helpText(name, help)}
    <input
      class="form-control ${complaint ? 'is-invalid' : ''}" id=${name} name=${name} type=${type} required
      autocomplete=${autocomplete ?? 'off'} minlength=${minlength ?? nothing} maxlength=${maxlength ?? nothing}
      value=${value ?? nothing} autocapitalize=${capitals} spellcheck="false"
      aria-invalid=${complaint ? 'true' : 'false'} aria-describedby=${described(name, help, complaint)}>
    ${complaintText(name, complaint)}
  </div>`;
}

/** A password that can be looked at while it is typed. */
export function passwordField(field) {
  return html`<div class="password-field">
    ${formField({ type: 'password', ...field })}
    <button type="button" class="btn btn-link btn-sm" aria-pressed="false" aria-controls=${field.name} @click=${showOrHide}>
      ${t('password.show')}
    </button>
  </div>`;
}

/** The input and the button keep this to themselves: drawing the page again changes neither. */
function showOrHide({ currentTarget: button }) {
  const input = document.getElementById(button.getAttribute('aria-controls'));
  const shown = input.type === 'password';
  input.type = shown ? 'text' : 'password';
  button.setAttribute('aria-pressed', String(shown));
}

/** One of a list of `{code, name}`. */
export function choiceField({ name, label, entries, autocomplete, help, complaint }) {
  return html`<div class="mb-3">
    <label class="form-label" for=${name}>${label}</label>
    ${helpText(name, help)}
    <select class="form-select ${complaint ? 'is-invalid' : ''}" id=${name} name=${name} required autocomplete=${autocomplete ?? 'off'}
      aria-invalid=${complaint ? 'true' : 'false'} aria-describedby=${described(name, help, complaint)}>
      <option value="">${t('form.choose')}</option>
      ${entries.map((entry) => html`<option value=${entry.code}>${entry.name}</option>`)}
    </select>
    ${complaintText(name, complaint)}
  </div>`;
}

export function tickField({ name, label, help, complaint, required = false }) {
  return html`<div class="form-check mb-2">
    <input class="form-check-input ${complaint ? 'is-invalid' : ''}" type="checkbox" id=${name} name=${name} ?required=${required}
      aria-invalid=${complaint ? 'true' : 'false'} aria-describedby=${described(name, help, complaint)}>
    <label class="form-check-label" for=${name}>${label}</label>
    ${helpText(name, help)} ${complaintText(name, complaint)}
  </div>`;
}

function described(name, help, complaint) {
  return [help ? `${name}-help` : '', complaint ? `${name}-complaint` : ''].filter(Boolean).join(' ') || nothing;
}

function helpText(name, help) {
  return help ? html`<p class="form-text mt-0 mb-1" id="${name}-help">${help}</p>` : nothing;
}

function complaintText(name, complaint) {
  return complaint ? html`<p class="invalid-feedback d-block mb-0" id="${name}-complaint">${complaint}</p>` : nothing;
}

/** Complaints by field name of a problem's errors, and of required fields left empty. */
export function complaintsOf(problem, names) {
  return Object.fromEntries(names.map((name) => [name, problem.at(`/${name}`)]).filter(([, text]) => text));
}
