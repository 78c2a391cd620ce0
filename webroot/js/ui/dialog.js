import { html, nothing, render } from '/webjars/lit-html/lit-html.js';
import { draft } from '../drafts.js';
import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { problemNotice } from './problem-notice.js';

/**
 * Asks for a confirmation, with a reason when `reason: {label, help, minimum, maximum, draftName, suggestions?}` is given, and does
 * `submit(reason)`. A refusal is shown inside, the text stays. `body(redraw, problem)` draws what else there is to decide;
 * `confirm` may be a function of it. @returns whether it was done
 */
export function askConfirmation({ title, text, body, confirm, danger = false, look = danger ? 'danger' : 'primary', reason, submit }) {
  const dialog = document.body.appendChild(Object.assign(document.createElement('dialog'), { className: 'dialog' }));
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  const kept = reason && draft(reason.draftName);
  const state = { busy: false, problem: null, complaint: null, text: kept?.read() ?? '' };
  let done = false;

  const typed = (event) => {
    state.text = event.target.value;
    state.complaint = null;
    kept.write(state.text);
    redraw();
  };

  /** Ready sentences are a beginning: they are added to what is written and can be changed. */
  const suggested = (sentence) => {
    const area = dialog.querySelector('textarea');
    area.value = [area.value.trim(), sentence].filter(Boolean).join('\n').slice(0, reason.maximum);
    area.dispatchEvent(new Event('input'));
    area.focus();
  };

  const suggestions = () => html`<p class="form-text mb-1" id="dialog-suggestions">${t('reason.suggestions')}</p>
    <ul class="suggestions" aria-labelledby="dialog-suggestions">
      ${reason.suggestions.map(
        (sentence) => html`<li><button type="button" class="suggestion" @click=${() => suggested(sentence)}>${sentence}</button></li>`,
      )}
    </ul>`;

  const submitted = async (event) => {
    event.preventDefault();
    if (state.busy) return;
    if (reason && state.text.trim().length < reason.minimum) {
      state.complaint = t('reason.tooShort', { minimum: reason.minimum });
      redraw();
      dialog.querySelector('textarea').focus();
      return;
    }
    Object.assign(state, { busy: true, problem: null });
    redraw();
    try {
      await submit(state.text.trim());
      kept?.clear();
      done = true;
      dialog.close();
    } catch (error) {
      const problem = asProblem(error);
      const complaint = problem.at('/reason') ?? null;
      Object.assign(state, { busy: false, problem: complaint ? null : problem, complaint });
      redraw();
    }
  };

  const reasonField = () => html`
    <label class="form-label" for="dialog-reason">${reason.label}</label>
    <textarea id="dialog-reason" class="form-control ${state.complaint ? 'is-invalid' : ''}" rows="4" required
      maxlength=${reason.maximum} aria-describedby="dialog-reason-help" aria-invalid=${state.complaint ? 'true' : 'false'}
      .defaultValue=${state.text} @input=${typed}></textarea>
    <p class="form-text mb-3" id="dialog-reason-help">
      ${state.complaint ? html`<strong class="text-danger">${state.complaint}</strong>` : reason.help}
      ${t('reason.count', { used: state.text.length, maximum: reason.maximum })}
    </p>
    ${reason.suggestions ? suggestions() : nothing}`;

  const redraw = () =>
    render(
      html`<form novalidate @submit=${submitted}>
        <h2 id="dialog-title" class="h4">${title}</h2>
        <p>${text}</p>
        ${body ? body(redraw, state.problem) : nothing} ${reason ? reasonField() : nothing}
        ${problemNotice(state.problem?.errors.length > 0 && body ? null : state.problem)}
        <div class="d-flex flex-wrap justify-content-end gap-2 mt-3">
          <button type="button" class="btn btn-outline-primary" @click=${() => dialog.close()}>${t('action.cancel')}</button>
          <button class="btn btn-${look}" ?disabled=${state.busy}>
            ${state.busy ? html`<span class="spinner" aria-hidden="true"></span> ${t('action.working')}` : typeof confirm === 'function' ? confirm() : confirm}
          </button>
        </div>
      </form>`,
      dialog,
    );

  redraw();
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(done);
    }),
  );
}
