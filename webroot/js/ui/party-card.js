import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { has, t } from '../i18n.js';

export function organisationType(party) {
  const key = `organisationType.${party.organisationType}`;
  return has(key) ? t(key) : party.organisationType;
}

export function place(party) {
  return [party.city, party.country].filter(Boolean).join(', ');
}

/** One party of a match or an exchange: who it is and which Partnership stands behind it. `profile` leads to all it says. */
export function partyCard(title, party, level = 2, { profile = false } = {}) {
  return html`
    <section class="card h-100">
      <div class="card-body">
        <p class="muted mb-1">${title}</p>
        ${level === 2 ? html`<h2 class="mb-3">${party.organisation}</h2>` : html`<h3 class="mb-3">${party.organisation}</h3>`}
        <dl class="facts">
          ${fact('party.type', organisationType(party))} ${fact('party.place', place(party))}
          ${fact('party.sector', party.sector)} ${fact('party.cluster', party.cluster)}
          ${fact('party.representative', party.representative)} ${fact('party.partnership', party.partnership?.name)}
        </dl>
        ${profile ? html`<p class="mt-3 mb-0"><a href="/profiles/${party.profileId}">${t('party.profile')}<span class="visually-hidden">: ${party.organisation}</span></a></p>` : nothing}
      </div>
    </section>`;
}

export function fact(key, value) {
  return value ? html`<dt>${t(key)}</dt><dd>${value}</dd>` : nothing;
}
