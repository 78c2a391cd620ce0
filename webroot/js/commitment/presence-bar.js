import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { has, t } from '../i18n.js';
import { initials } from '../shell.js';
import { icon } from '../ui/icon.js';
import { colourClass } from './colours.js';

const LOOKS = {
  opening: ['quiet', 'clock'],
  saved: ['done', 'check'],
  saving: ['', 'clock'],
  offline: ['waiting', 'cloud'],
  'read-only': ['quiet', 'lock'],
};

/** Who is here and where they write, and whether everything is saved. */
export function presenceBar(commitment) {
  const people = perAccount(commitment.people);
  const alone = commitment.opened && people.every(({ accountId }) => accountId === commitment.account.id.toLowerCase());
  return html`<div class="commitment-bar">
    <ul class="people" aria-label=${t('presence.label')}>
      ${repeat(people, ({ accountId }) => accountId, (person) => html`<li>${chip(commitment, person)}</li>`)}
    </ul>
    ${commitment.status ? statusLine(commitment.status) : nothing}
    ${alone && !commitment.status ? html`<p class="muted small mb-0">${t('presence.alone')}</p>` : nothing}
    ${savePill(commitment)}
  </div>`;
}

/** Who closed or reopened the form, where it is seen wherever one writes. */
function statusLine({ status, name, reason }) {
  const key = `commitment.became.${status}`;
  const words = has(key) ? t(key, { name: name ?? t('presence.somebody') }) : t('commitment.became', { status });
  return html`<p class="bar-status" role="status">${icon(status === 'DRAFT' ? 'pencil' : 'lock')} <span>${words} ${reason ? html`<q>${reason}</q>` : nothing}</span></p>`;
}

/** Somebody with two windows is one person, shown where they write. */
function perAccount(people) {
  const persons = new Map();
  for (const person of people) {
    if (person.field || !persons.has(person.accountId)) persons.set(person.accountId, person);
  }
  return [...persons.values()];
}

function chip(commitment, { accountId, name, relation, field }) {
  const own = accountId === commitment.account.id.toLowerCase();
  const place = own ? null : commitment.sectionOf(field)?.title;
  const role = has(`relation.${relation}`) ? t(`relation.${relation}`) : '';
  return html`<span class="chip" title=${role}>
    <span class="avatar ${colourClass(accountId)}" aria-hidden="true">${initials(name)}</span>
    <span class="chip-words">
      <strong>${own ? t('presence.you') : name}</strong>
      ${place ? html`<span class="muted">${t('presence.in', { place })}</span>` : html`<span class="muted">${role}</span>`}
    </span>
  </span>`;
}

function savePill({ save }) {
  const [look, picture] = LOOKS[save.state];
  return html`<span class="pill save ${look}" data-state=${save.state}>
    ${icon(picture)} <span>${words(save)}</span>
  </span>`;
}

function words({ state, unsent }) {
  if (state === 'offline') return unsent > 0 ? t('save.offlineUnsent', { count: unsent }) : t('save.offline');
  return t(`save.${state}`);
}
