import { t } from './i18n.js';

/** A list is “mine” for those who take part, not for those who accompany everybody. */
export function matchesTitle(session) {
  return t(session.isStaff ? 'menu.matches' : 'menu.myMatches');
}

export function exchangesTitle(session) {
  return t(session.isStaff ? 'menu.exchanges' : 'menu.myExchanges');
}
