import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { live } from '/webjars/lit-html/directives/live.js';
import { t } from '../i18n.js';

/** “The same for both profiles”, and the way to the other one. */
export function twinTick(twin, redraw) {
  const other = twin.profile;
  if (!other || other.status !== 'DRAFT') return nothing;
  const toggled = (on) => {
    if (on) twin.join();
    else twin.part();
    redraw();
  };
  return html`<div class="twin mb-3">
    ${twin.available
      ? html`<div class="form-check">
          <input class="form-check-input" type="checkbox" id="same-for-both" aria-describedby="same-help" .checked=${live(twin.shares)}
            @change=${(event) => toggled(event.target.checked)}>
          <label class="form-check-label" for="same-for-both">${t(`twin.same.${twin.step}`)}</label>
        </div>
        <p class="form-text mb-0" id="same-help">${t(twin.shares ? 'twin.shared' : 'twin.apart')}</p>`
      : html`<p class="form-text mb-0">${t('twin.ownAnswers')}</p>`}
    <p class="mb-0 mt-1"><a href="/profiles/${other.id}/step/${twin.step}">${t(`twin.open.${other.side}`)}</a></p>
  </div>`;
}
