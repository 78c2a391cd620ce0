import { html, nothing } from '/webjars/lit-html/lit-html.js';

/**
 * A labelled input with its complaint below it. The value stays in the input itself: redrawing never touches what was typed.
 */
export function formField({ name, label, type = 'text', autocomplete, help, complaint, minlength }) {
  const described = [help ? `${name}-help` : '', complaint ? `${name}-complaint` : ''].filter(Boolean).join(' ');
  return html`<div class="mb-3">
    <label class="form-label" for=${name}>${label}</label>
    ${help ? html`<p class="form-text mt-0 mb-1" id="${name}-help">${help}</p>` : nothing}
    <input
      class="form-control ${complaint ? 'is-invalid' : ''}" id=${name} name=${name} type=${type} required
      autocomplete=${autocomplete ?? 'off'} minlength=${minlength ?? nothing} autocapitalize="none" spellcheck="false"
      aria-invalid=${complaint ? 'true' : 'false'} aria-describedby=${described || nothing}>
    ${complaint ? html`<p class="invalid-feedback d-block mb-0" id="${name}-complaint">${complaint}</p>` : nothing}
  </div>`;
}

/** Complaints by field name of a problem's errors, and of required fields left empty. */
export function complaintsOf(problem, names) {
  return Object.fromEntries(names.map((name) => [name, problem.at(`/${name}`)]).filter(([, text]) => text));
}
