import { html } from '/webjars/lit-html/lit-html.js';
import { t } from './i18n.js';

/** What is shown in place of the way that is left. */
const ENDED = { REJECTED: 'progress.rejected', CLOSED: 'progress.closed', ON_HOLD: 'progress.onHold' };

/** The way of a match as a timeline: who has validated, who is awaited, what it led to. */
export function matchProgress({ status, host, visitor, exchangeId, reason }) {
  const hostDone = status === 'VALIDATED_BY_HO' || status === 'VALIDATED';
  const visitorDone = status === 'VALIDATED_BY_VO' || status === 'VALIDATED';
  const side = (done, party) =>
    done
      ? html`<li class="done">${t('progress.validated', { name: party.organisation })}</li>`
      : html`<li>${t('progress.awaited', { name: party.organisation })}</li>`;
  return html`<section class="card">
    <div class="card-body">
      <h2 class="mb-3">${t('progress.title')}</h2>
      <ol class="timeline">
        <li class="done">${t('progress.initiated')}</li>
        ${ENDED[status]
          ? html`<li class="current">${t(ENDED[status])}${reason ? html` <q>${reason}</q>` : ''}</li>`
          : html`${side(hostDone, host)} ${side(visitorDone, visitor)}
              ${exchangeId
                ? html`<li class="done"><a href="/exchanges/${exchangeId}">${t('progress.exchange')}</a></li>`
                : html`<li>${t('progress.exchangeLater')}</li>`}`}
      </ol>
    </div>
  </section>`;
}
