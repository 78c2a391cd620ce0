import { counterpartName, isParty } from './parties.js';

const OPEN_MATCH = ['PENDING', 'VALIDATED_BY_HO', 'VALIDATED_BY_VO'];
/** Can be read, and no longer answered. */
const OVER = ['REJECTED', 'CLOSED'];

/**
 * What waits for this person, most urgent first: `{kind, values, href}` where `kind` names the texts `step.<kind>.…`.
 * Somebody's question comes before a decision, a decision before a document.
 */
export function nextSteps({ matches, conversations, exchanges, profiles, submissions = 0 }) {
  const unread = new Map(conversations.map((conversation) => [conversation.matchId, conversation.unread]));
  const open = matches.filter((match) => OPEN_MATCH.includes(match.status));
  const commitments = onePerCommitment(exchanges);
  const may = (subject, action) => subject.allowedActions.includes(action);
  const talks = (kind, whose) =>
    matches
      .filter((match) => whose(match) && unread.get(match.id) > 0 && !OVER.includes(match.status))
      .map((match) => step(kind, `/matches/${match.id}`, { name: counterpartName(match), count: unread.get(match.id) }));
  return [
    ...talks('answer', (match) => isParty(match.relation)),
    ...profileSteps(profiles, ['returned']),
    ...(submissions > 0 ? [step('submission', '/submissions', { count: submissions })] : []),
    ...talks('read', (match) => !isParty(match.relation)),
    ...open
      .filter((match) => may(match, 'validate') && match.status !== 'PENDING')
      .map((match) => step('validate', `/matches/${match.id}`, { name: counterpartName(match) })),
    ...commitments
      .filter((exchange) => isParty(exchange.relation) && may(exchange, 'edit-commitment'))
      .map((exchange) => step('commitment', `/exchanges/${exchange.id}/commitment`, ofExchange(exchange))),
    ...open
      // Who is to read and answer talks already.
      .filter((match) => may(match, 'validate') && match.status === 'PENDING' && !unread.get(match.id))
      .map((match) => step('talk', `/matches/${match.id}`, { name: counterpartName(match) })),
    ...profileSteps(profiles, ['submitProfile', 'finish']),
    ...findMatch(profiles, matches),
    ...commitments
      .filter((exchange) => !isParty(exchange.relation) && may(exchange, 'edit-commitment'))
      .map((exchange) => step('accompany', `/exchanges/${exchange.id}/commitment`, ofExchange(exchange))),
    ...commitments
      .filter((exchange) => exchange.status === 'DRAFT' && may(exchange, 'watch-commitment'))
      .map((exchange) => step('follow', `/exchanges/${exchange.id}/commitment`, ofExchange(exchange))),
  ];
}

/** The members of a group share one commitment: it is one thing to do. */
function onePerCommitment(exchanges) {
  return [...new Map(exchanges.map((exchange) => [exchange.commitmentId, exchange])).values()];
}

/** What is to be done with drafts, of the given kinds. */
function profileSteps(profiles, kinds) {
  const kindOf = ({ returnReason, missing = [] }) => (returnReason ? 'returned' : missing.length > 0 ? 'finish' : 'submitProfile');
  return profiles
    .filter((profile) => profile.allowedActions.includes('edit') && kinds.includes(kindOf(profile)))
    .map((profile) => {
      const { id, organisation, missing = [] } = profile;
      return step(kindOf(profile), `/profiles/${id}/step/${missing[0]?.step ?? 5}`, { name: organisation, count: missing.length });
    });
}

/** Who is published and talks with nobody. */
function findMatch(profiles, matches) {
  const matched = new Set(matches.flatMap(({ host, visitor }) => [host.profileId, visitor.profileId]));
  return profiles
    .filter(({ id, allowedActions }) => allowedActions.includes('find-match') && !matched.has(id))
    .map(({ id, organisation }) => step('findMatch', `/profiles/${id}/catalogue`, { name: organisation }));
}

function step(kind, href, values) {
  return { kind, href, values };
}

function ofExchange(exchange) {
  return { name: exchange.group?.name ?? counterpartName(exchange), reference: exchange.reference };
}
