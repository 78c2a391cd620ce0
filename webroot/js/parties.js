import { t } from './i18n.js';

/** Relations of those who take part themselves, not of those who accompany them. */
export function isParty(relation) {
  return relation === 'HO' || relation === 'VO';
}

/** The other side as a participant sees it; those who accompany both sides have none. */
export function counterpart({ relation, host, visitor }) {
  if (relation === 'HO') return visitor;
  if (relation === 'VO') return host;
  return null;
}

export function counterpartName(subject) {
  const party = counterpart(subject);
  return party
    ? party.organisation
    : t('parties.both', { host: subject.host.organisation, visitor: subject.visitor.organisation });
}
