import { t } from '../i18n.js';
import { announce } from '../ui/announce.js';
import { askToInitiate } from './initiate-dialog.js';

/**
 * What this person may begin between a profile and one of its catalogue: who holds the profile initiates a match and goes to
 * it, who looks after the profile proposes it to the holder.
 */
export function beginning(app, own, counterpart) {
  return own.holder
    ? { words: t('action.initiate'), act: () => initiate(app, own, counterpart) }
    : { words: t('action.propose'), act: () => propose(app, own, counterpart) };
}

async function initiate({ api, session, router }, own, { profile, modes }) {
  const counterpartId = idOf(profile);
  const match = await askToInitiate({
    kind: 'initiate',
    names: { name: profile.organisation },
    modes,
    draftName: `initiate.${session.account.id}.${counterpartId}`,
    submit: (mode, message) => api.post('/api/matches', { profileId: own.id, counterpartId, mode, ...(message && { message }) }),
  });
  if (match) await router.go(`/matches/${match.id}`);
}

async function propose({ api, session }, own, { profile, modes }) {
  const counterpartId = idOf(profile);
  const proposal = await askToInitiate({
    kind: 'propose',
    names: { name: profile.organisation, holder: own.organisation },
    modes,
    required: true,
    draftName: `propose.${session.account.id}.${own.id}.${counterpartId}`,
    submit: (mode, text) => api.post('/api/match-proposals', { to: own.id, counterpartId, mode, text }),
  });
  if (proposal) announce(t('propose.done', { holder: own.organisation }));
}

function idOf({ profileId, id }) {
  return profileId ?? id;
}
