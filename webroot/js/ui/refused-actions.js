import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { has, t } from '../i18n.js';

/** What one may not do now, and why, in words; a button that is only missing explains nothing. */
export function refusedActions(refused = []) {
  if (refused.length === 0) return nothing;
  const [{ reason: first }] = refused;
  if (refused.length > 1 && refused.every(({ reason }) => reason === first)) return html`<p class="muted mb-0">${inWords(first)}</p>`;
  return html`<ul class="list-unstyled small muted mb-0 mt-2">
    ${refused.map(({ action, reason }) => html`<li><strong>${t(`action.${action}`)}</strong>: ${inWords(reason)}</li>`)}
  </ul>`;
}

export function inWords(reason) {
  return has(`refused.${reason}`) ? t(`refused.${reason}`) : reason;
}
