import { t } from '../i18n.js';
import { askConfirmation } from '../ui/dialog.js';

const REASON = { minimum: 10, maximum: 1_000 };

/** Sends the exchange, and all of its group, back to draft; says before what that undoes. */
export function backToDraft({ api, account, exchange, decided }) {
  return askConfirmation({
    title: t('backToDraft.title'),
    text: t(exchange.group ? 'backToDraft.textGroup' : 'backToDraft.text'),
    confirm: t('action.back-to-draft'),
    look: 'warning',
    reason: {
      ...REASON,
      label: t('backToDraft.reason'),
      help: t('backToDraft.reasonHelp'),
      draftName: `back-to-draft.${account.id}.${exchange.id}`,
    },
    submit: async (reason) =>
      decided(await api.post(`/api/exchanges/${exchange.id}/draft`, { reason }), t('backToDraft.done')),
  });
}
