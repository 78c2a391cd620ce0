import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from './i18n.js';
import { counterpartName } from './parties.js';
import { askConfirmation } from './ui/dialog.js';
import { icon } from './ui/icon.js';
import { refusedActions } from './ui/refused-actions.js';

const ACTIONS = ['validate', 'reject'];
const REASON = { minimum: 10, maximum: 1_000 };

/** Validate or reject: the buttons follow what the server allows, and what it refuses is said with its reason. */
export function matchDecision({ api, account, match, decided }) {
  const may = (action) => match.allowedActions.includes(action);
  const refused = (match.refusedActions ?? []).filter(({ action }) => ACTIONS.includes(action));
  if (may('unblock')) return unblocking({ api, match, decided });
  if (match.exchangeId && !ACTIONS.some(may)) return exchangeReady(match);
  if (!ACTIONS.some(may) && refused.length === 0) return nothing;
  return html`<section class="card">
    <div class="card-body">
      <h2 class="mb-2">${t('decision.title')}</h2>
      ${may('validate') || may('reject')
        ? html`<p class="muted">${t(may('validate') ? 'decision.text' : 'decision.textWaiting')}</p>`
        : nothing}
      <div class="d-grid gap-2">
        ${may('validate')
          ? html`<button type="button" class="btn btn-primary" @click=${() => validate({ api, match, decided })}>
              ${icon('check')} ${t('action.validate')}
            </button>`
          : nothing}
        ${may('reject')
          ? html`<button type="button" class="btn btn-outline-danger" @click=${() => reject({ api, account, match, decided })}>
              ${icon('cross')} ${t('action.reject')}
            </button>`
          : nothing}
      </div>
      ${refusedActions(refused)}
    </div>
  </section>`;
}

function exchangeReady({ exchangeId }) {
  return html`<section class="card next-step">
    <div class="card-body">
      <h2>${t('decision.exchange')}</h2>
      <p>${t('decision.exchangeText')}</p>
      <a class="btn btn-primary" href="/exchanges/${exchangeId}">${t('decision.toExchange')}</a>
    </div>
  </section>`;
}

function unblocking({ api, match, decided }) {
  const { host, visitor } = match;
  const ask = () =>
    askConfirmation({
      title: t('unblock.title'),
      text: t('unblock.text', { host: host.organisation, visitor: visitor.organisation }),
      confirm: t('action.unblock'),
      submit: async () => decided(await api.post(`/api/matches/${match.id}/unblocking`), t('unblock.done')),
    });
  return html`<section class="card">
    <div class="card-body d-grid">
      <button type="button" class="btn btn-outline-primary" @click=${ask}>${t('action.unblock')}</button>
    </div>
  </section>`;
}

function validate({ api, match, decided }) {
  return askConfirmation({
    title: t('validate.title', { name: counterpartName(match) }),
    text: t('validate.text'),
    confirm: t('action.validate'),
    submit: async () => decided(await api.post(`/api/matches/${match.id}/validation`), t('validate.done')),
  });
}

function reject({ api, account, match, decided }) {
  return askConfirmation({
    title: t('reject.title', { name: counterpartName(match) }),
    text: t('reject.text'),
    confirm: t('action.reject'),
    danger: true,
    reason: {
      ...REASON,
      label: t('reject.reason'),
      help: t('reject.reasonHelp'),
      draftName: `reject.${account.id}.${match.id}`,
    },
    submit: async (reason) => decided(await api.post(`/api/matches/${match.id}/rejection`, { reason }), t('reject.done')),
  });
}
