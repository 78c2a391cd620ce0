import { askToInitiate } from './initiate-dialog.js';

/** Begins a match of one's own profile with one of its catalogue, and goes to it. */
export async function initiateMatch({ api, session, router }, profileId, { profile, modes }) {
  const counterpartId = profile.profileId ?? profile.id;
  const match = await askToInitiate({
    name: profile.organisation,
    modes,
    draftName: `initiate.${session.account.id}.${counterpartId}`,
    submit: (said) => api.post('/api/matches', { profileId, counterpartId, ...said }),
  });
  if (match) await router.go(`/matches/${match.id}`);
}
