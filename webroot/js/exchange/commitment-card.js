import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { dateTime, t } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { backToDraft } from './back-to-draft.js';

/** What to do with the commitment next: write it, watch it, or read the frozen version. */
export function commitmentCard({ api, account, exchange, decided }) {
  const { id, allowedActions, refusedActions, frozen, sentBack } = exchange;
  const may = (action) => allowedActions.includes(action);
  const edits = may('edit-commitment');
  const why = refusedActions.find(({ action }) => action === 'edit-commitment');
  const requests = refusedActions.find(({ action }) => action === 'back-to-draft');
  return html`<section class="card next-step h-100" aria-labelledby="commitment-title">
    <div class="card-body">
      <h2 id="commitment-title" class="h4">${t(frozen ? 'exchange.frozen' : 'commitment.title')}</h2>
      ${frozen
        ? html`<p>${icon('lock')} ${t('exchange.frozenText', { name: frozen.by, at: dateTime(frozen.at), version: String(frozen.version) })}</p>`
        : html`<p>${t(edits ? 'exchange.editText' : 'exchange.watchText')}</p>`}
      ${sentBack
        ? html`<p>${t('exchange.sentBack', { name: sentBack.by, at: dateTime(sentBack.at), version: String(sentBack.version) })}
            <q>${sentBack.reason}</q></p>`
        : nothing}
      <div class="d-flex flex-wrap gap-2">
        ${may('view-commitment') && frozen
          ? html`<a class="btn btn-primary" href="/exchanges/${id}/document">${icon('eye')} ${t('action.view-commitment')}</a>`
          : nothing}
        <a class="btn ${frozen ? 'btn-quiet' : 'btn-primary'}" href="/exchanges/${id}/commitment">
          ${icon(edits ? 'pencil' : 'eye')} ${t(edits ? 'action.edit-commitment' : frozen ? 'action.read-commitment' : 'action.watch-commitment')}
        </a>
        ${may('back-to-draft')
          ? html`<button type="button" class="btn btn-primary" @click=${() => backToDraft({ api, account, exchange, decided })}>
              ${icon('left')} ${t('action.back-to-draft')}
            </button>`
          : nothing}
      </div>
      ${frozen && requests ? html`<p class="mt-2 mb-0 small">${requests.reason}</p>` : nothing}
      ${!frozen && why ? html`<p class="mt-2 mb-0 small">${why.reason}</p>` : nothing}
    </div>
  </section>`;
}
