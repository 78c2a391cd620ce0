import { t } from '../i18n.js';
import { askConfirmation } from '../ui/dialog.js';
import { profileName } from './profile-heading.js';

const REASON = { minimum: 10, maximum: 1_000 };
const SUGGESTIONS = { return: ['membership', 'description', 'motivation', 'type', 'duplicate'], unpublish: ['asked', 'changed', 'ended'] };

/** What is done with a profile after a question; each resolves to whether it was done. `api` and `account` are the actor's. */
export function profileActions({ api, account }) {
  const path = (profile, step) => `/api/profiles/${profile.id}/${step}`;
  const ask = (profile, action, { danger = false, reason = false, submit }) =>
    askConfirmation({
      title: t(`${action}Profile.title`, { name: profileName(profile) }),
      text: t(`${action}Profile.text`),
      confirm: t(`action.${action}`),
      danger,
      reason: reason ? reasonOf(action, account, profile) : undefined,
      submit,
    });
  return {
    publish: (profile, done) =>
      ask(profile, 'publish', { submit: async () => done(await api.post(path(profile, 'publication'))) }),
    return: (profile, done) =>
      ask(profile, 'return', { reason: true, submit: async (reason) => done(await api.post(path(profile, 'return'), { reason })) }),
    unpublish: (profile, done) =>
      ask(profile, 'unpublish', {
        danger: true,
        reason: true,
        submit: async (reason) => done(await api.post(path(profile, 'unpublication'), { reason })),
      }),
    recover: (profile, done) => ask(profile, 'recover', { submit: async () => done(await api.post(path(profile, 'recovery'))) }),
    delete: (profile) => ask(profile, 'delete', { danger: true, submit: () => api.delete(`/api/profiles/${profile.id}`) }),
  };
}

function reasonOf(action, account, profile) {
  return {
    ...REASON,
    label: t('reason.label'),
    help: t(`${action}Profile.reasonHelp`),
    draftName: `${action}-profile.${account.id}.${profile.id}`,
    suggestions: SUGGESTIONS[action].map((name) => t(`${action}Profile.suggestion.${name}`)),
  };
}
