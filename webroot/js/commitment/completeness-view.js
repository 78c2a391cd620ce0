import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { goToField } from './go-to-field.js';

/** How much of the form is done, and what is left; each entry leads to its field. */
export function completenessView(commitment, exchange) {
  const { found } = commitment.completeness;
  if (!found || exchange.status !== 'DRAFT') return nothing;
  const { faults, warnings } = found;
  return html`<section class="card completeness mb-3" aria-labelledby="completeness-title">
    <div class="card-body">
      <h2 id="completeness-title" class="h5 mb-1">${t('completeness.title')}</h2>
      ${meter(found)}
      ${faults.length === 0 ? done(exchange) : nothing}
      ${faults.length + warnings.length === 0
        ? nothing
        : html`<details class="mt-1">
            <summary>${summary(faults, warnings)}</summary>
            <ul class="findings">
              ${faults.map((fault) => finding(commitment, fault, 'pencil'))}
              ${warnings.map((warning) => finding(commitment, warning, 'warning'))}
            </ul>
          </details>`}
    </div>
  </section>`;
}

export function meter({ filled, required }) {
  const words = t('completeness.filled', { filled, count: required });
  return html`<div class="meter">
    <progress max=${required} .value=${filled} aria-label=${t('completeness.title')}></progress> <span>${words}</span>
  </div>`;
}

function summary(faults, warnings) {
  const parts = [];
  if (faults.length > 0) parts.push(t('completeness.faults', { count: faults.length }));
  if (warnings.length > 0) parts.push(t('completeness.warnings', { count: warnings.length }));
  return parts.join(' · ');
}

function done(exchange) {
  return html`<p class="mb-1 text-success">${icon('check')} ${t('completeness.done')}
    ${exchange.allowedActions.includes('mark-ready')
      ? html`<a href="/exchanges/${exchange.id}">${t('completeness.toReady')}</a>`
      : nothing}
  </p>`;
}

function finding(commitment, { path, text }, picture) {
  return html`<li>
    ${icon(picture)}
    <span>
      <button type="button" class="btn btn-link finding" @click=${() => goToField(path)}>${commitment.labelOf(path)}</button>
      <span class="d-block small">${text}</span>
    </span>
  </li>`;
}
