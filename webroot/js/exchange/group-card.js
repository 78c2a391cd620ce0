import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { askConfirmation } from '../ui/dialog.js';
import { icon } from '../ui/icon.js';
import { place } from '../ui/party-card.js';
import { openGroupDialog } from './group-dialog.js';

/** The group of an exchange: who is in it, joining one and leaving it. */
export function groupCard({ api, exchange, decided }) {
  const may = (action) => exchange.allowedActions.includes(action);
  if (exchange.group) return bound({ api, exchange, decided });
  if (!may('create-group') && !may('add-to-group')) return nothing;
  return html`<section class="card" aria-labelledby="group-title">
    <div class="card-body">
      <h2 id="group-title" class="h4">${t('exchange.group')}</h2>
      <p>${t('group.singleText')}</p>
      <button type="button" class="btn btn-outline-primary" @click=${() => openGroupDialog({ api, exchange, decided })}>
        ${icon('group')} ${t('action.add-to-group')}
      </button>
    </div>
  </section>`;
}

function bound({ api, exchange, decided }) {
  const { group, relation } = exchange;
  const seesAll = ['HO', 'HOP', 'SUPPORT_OFFICE'].includes(relation);
  const refused = exchange.refusedActions.find(({ action }) => action === 'remove-from-group');
  return html`<section class="card" aria-labelledby="group-title">
    <div class="card-body">
      <p class="muted mb-1">${t('exchange.group')}</p>
      <h2 id="group-title">${group.name}</h2>
      <p>${t('exchange.groupText')}</p>
      <ul class="rows mb-3">
        ${group.members.map((member) => html`<li class="px-3 py-2">${memberLine(exchange, member, seesAll)}</li>`)}
      </ul>
      ${group.members.length === 1 ? html`<p class="muted">${t('group.oneMember')}</p>` : nothing}
      ${exchange.allowedActions.includes('remove-from-group')
        ? html`<button type="button" class="btn btn-outline-primary" @click=${() => remove({ api, exchange, decided })}>
            ${icon('cross')} ${t('action.remove-from-group')}
          </button>`
        : refused && seesAll
          ? html`<p class="muted mb-0">${refused.reason}</p>`
          : nothing}
    </div>
  </section>`;
}

/** Only who sees all exchanges of the group can open the others. */
function memberLine(exchange, { exchangeId, reference, visitor }, seesAll) {
  const here = exchangeId === exchange.id;
  const name = html`<strong>${visitor.organisation}</strong>`;
  return html`${seesAll && !here ? html`<a href="/exchanges/${exchangeId}">${name}</a>` : name}
    <span class="muted">${place(visitor)} · ${reference}</span>
    ${here ? html`<span class="pill quiet">${t('exchange.thisOne')}</span>` : nothing}`;
}

function remove({ api, exchange, decided }) {
  const { group, visitor } = exchange;
  return askConfirmation({
    title: t('group.removeTitle', { name: visitor.organisation, group: group.name }),
    text: t(group.members.length === 1 ? 'group.removeLast' : 'group.removeText'),
    confirm: t('action.remove-from-group'),
    submit: async () =>
      decided(await api.delete(`/api/exchange-groups/${group.id}/members/${exchange.id}`), t('group.removed')),
  });
}
