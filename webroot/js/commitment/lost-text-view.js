import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { has, t } from '../i18n.js';
import { announce } from '../ui/announce.js';

/** What the form did not take, each with its text to copy. */
export function lostTextView(commitment) {
  const { items } = commitment.lost;
  if (items.length === 0) return nothing;
  return html`<section class="card lost-texts mb-3" aria-labelledby="lost-title">
    <div class="card-body">
      <h2 id="lost-title">${t('lost.title', { count: items.length })}</h2>
      <p>${t('lost.text')}</p>
      <ul class="list-unstyled mb-0 d-grid gap-3">
        ${repeat(items, ({ id }) => id, (item) => html`<li>${lostText(commitment, item)}</li>`)}
      </ul>
    </div>
  </section>`;
}

function lostText(commitment, { id, field, text, whole, reason, detail, byName }) {
  const key = `lost.reason.${reason}`;
  const why = has(key) ? t(key, { name: byName ?? t('presence.somebody') }) : (detail ?? t('lost.reason.refused'));
  return html`
    <label class="form-label mb-1" for="lost-${id}">${commitment.labelOf(field)}</label>
    <p class="form-text m-0">${why}</p>
    <textarea id="lost-${id}" class="form-control" rows="3" readonly .value=${text}></textarea>
    ${whole && whole !== text
      ? html`<details class="mt-1">
          <summary>${t('lost.whole')}</summary>
          <textarea class="form-control" rows="5" readonly aria-label=${t('lost.whole')} .value=${whole}></textarea>
        </details>`
      : nothing}
    <div class="d-flex gap-2 mt-1">
      <button type="button" class="btn btn-sm btn-outline-primary" @click=${() => copy(`lost-${id}`)}>${t('lost.copy')}</button>
      <button type="button" class="btn btn-sm btn-outline-primary" @click=${() => commitment.lost.remove(id)}>${t('lost.dismiss')}</button>
    </div>`;
}

/** Without a secure context there is no clipboard to write to: then the text is selected, ready for the keyboard. */
async function copy(id) {
  const control = document.getElementById(id);
  control.select();
  try {
    await navigator.clipboard.writeText(control.value);
    announce(t('lost.copied'));
  } catch {
    announce(t('lost.selected'));
  }
}
