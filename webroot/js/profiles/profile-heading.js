import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { statusPill } from '../ui/status-pill.js';

export function profileName({ side, organisation }) {
  return t('profile.heading', { side: t(`side.${side}`), organisation });
}

/** “Visiting Organisation – name”, its state, and whether the organisation is itself a partner of the scheme. */
export function profileHeading(profile) {
  return html`<div class="page-head">
    <h1>${profileName(profile)}</h1>
    <span class="d-inline-flex flex-wrap gap-2">
      ${profile.isPartner ? html`<span class="pill">${t('profile.isPartner')}</span>` : nothing} ${profilePill(profile)}
    </span>
  </div>`;
}

export function profilePill({ status }) {
  return statusPill('profile', status);
}

/** Why it came back: the first thing to know about a returned profile. */
export function returnNotice({ returnReason, status }, { action = nothing } = {}) {
  if (!returnReason || status !== 'DRAFT') return nothing;
  return html`<div class="alert alert-warning returned" role="note">
    <p class="mb-1"><strong>${t('profile.returned')}</strong></p>
    <p class="mb-0 long-text">${returnReason}</p>
    ${action}
  </div>`;
}
