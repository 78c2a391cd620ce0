import { counterpartName, isParty } from './parties.js';

const OPEN_MATCH = ['PENDING', 'VALIDATED_BY_HO', 'VALIDATED_BY_VO'];

/**
 * What waits for this person, most urgent first: `{kind, values, href}` where `kind` names the texts `step.<kind>.…`.
 * Somebody's question comes before a decision, a decision before a document.
 */
export function nextSteps({ matches, conversations, exchanges }) {
  const unread = new Map(conversations.map((conversation) => [conversation.matchId, conversation.unread]));
  const open = matches.filter((match) => OPEN_MATCH.includes(match.status));
  const commitments = onePerCommitment(exchanges);
  const may = (subject, action) => subject.allowedActions.includes(action);
  return [
    ...matches
      .filter((match) => unread.get(match.id) > 0)
      .map((match) => step(isParty(match.relation) ? 'answer' : 'read', `/matches/${match.id}`, { name: counterpartName(match), count: unread.get(match.id) })),
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

function step(kind, href, values) {
  return { kind, href, values };
}

function ofExchange(exchange) {
  return { name: exchange.group?.name ?? counterpartName(exchange), reference: exchange.reference };
}
