import { html, nothing, render } from '/webjars/lit-html/lit-html.js';
import { draft } from '../drafts.js';
import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { problemNotice } from '../ui/problem-notice.js';

const LONGEST = { initiate: 4_000, propose: 1_000 };

/**
 * Asks in which mode and with which words a match is to begin or to be proposed (`kind`, which names the texts). What was
 * written is kept in this tab. @returns what `submit(mode, text)` made; nothing when the person thought better of it
 */
export function askToInitiate({ kind, names, modes, required = false, draftName, submit }) {
  const dialog = document.body.appendChild(Object.assign(document.createElement('dialog'), { className: 'dialog' }));
  dialog.setAttribute('aria-labelledby', 'initiate-title');
  const kept = draft(draftName);
  const state = { busy: false, missing: false, problem: null, begun: undefined };

  const sent = async (event) => {
    event.preventDefault();
    if (state.busy) return;
    const { mode, message } = Object.fromEntries(new FormData(event.target));
    const text = message.trim();
    state.missing = required && text === '';
    if (state.missing) {
      redraw();
      return event.target.elements.message.focus();
    }
    Object.assign(state, { busy: true, problem: null });
    redraw();
    try {
      state.begun = await submit(mode, text);
      kept.clear();
      dialog.close();
    } catch (error) {
      Object.assign(state, { busy: false, problem: asProblem(error) });
      redraw();
    }
  };

  const choice = (mode, first) => html`<div class="form-check">
    <input class="form-check-input" type="radio" name="mode" id="mode-${mode}" value=${mode} ?checked=${first}>
    <label class="form-check-label" for="mode-${mode}">${t(`mode.${mode}`)} <span class="muted">${t(`initiate.mode.${mode}`)}</span></label>
  </div>`;

  const redraw = () =>
    render(
      html`<form novalidate @submit=${sent}>
        <h2 id="initiate-title" class="h4">${t(`${kind}.title`, names)}</h2>
        ${modes.length > 1
          ? html`<fieldset class="mb-3">
              <legend class="form-label">${t('initiate.mode')}</legend>
              ${modes.map((mode, index) => choice(mode, index === 0))}
            </fieldset>`
          : html`<input type="hidden" name="mode" value=${modes[0]}>
              <p>${t('initiate.onlyMode', { mode: t(`mode.${modes[0]}`) })}</p>`}
        <label class="form-label" for="initiate-message">${t(`${kind}.message`)}</label>
        <textarea class="form-control ${state.missing ? 'is-invalid' : ''}" id="initiate-message" name="message" rows="4" ?required=${required}
          maxlength=${LONGEST[kind]} aria-describedby="initiate-help" aria-invalid=${state.missing ? 'true' : 'false'}
          .defaultValue=${kept.read()} @input=${(event) => kept.write(event.target.value)}></textarea>
        <p class="form-text" id="initiate-help">
          ${state.missing ? html`<strong class="text-danger">${t('form.required')}</strong>` : nothing} ${t(`${kind}.messageHelp`)}
        </p>
        <p class="mb-0">${t(`${kind}.next`, names)}</p>
        ${state.problem ? html`<div class="mt-3">${problemNotice(state.problem)}</div>` : nothing}
        <div class="d-flex flex-wrap justify-content-end gap-2 mt-3">
          <button type="button" class="btn btn-outline-primary" @click=${() => dialog.close()}>${t('action.cancel')}</button>
          <button class="btn btn-primary" ?disabled=${state.busy}>
            ${state.busy ? html`<span class="spinner" aria-hidden="true"></span> ${t('action.working')}` : t(`action.${kind}`)}
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
      resolve(state.begun);
    }),
  );
}
