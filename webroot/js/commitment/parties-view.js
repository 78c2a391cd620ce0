import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { fact, partyCard } from '../ui/party-card.js';

/** Who takes part, from the exchange itself: nobody edits it here. In a group every visitor is shown. */
export function partiesView({ reference, group, host, visitor, mode }) {
  const visitors = group ? group.members.map((member) => member.visitor) : [visitor];
  return html`
    <dl class="facts mb-3">
      ${fact('exchange.reference', group ? group.members.map((member) => member.reference).join(', ') : reference)}
      ${fact('exchange.mode', t(`mode.${mode}`))} ${group ? fact('exchange.group', group.name) : nothing}
    </dl>
    <div class="row g-3">
      <div class="col-12 col-xl-6">${partyCard(t('party.host'), host, 3)}</div>
      ${visitors.map((party) => html`<div class="col-12 col-xl-6">${partyCard(t('party.visitor'), party, 3)}</div>`)}
    </div>`;
}
