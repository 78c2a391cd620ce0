import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { organisationType, place } from '../ui/party-card.js';
import { bestReasons } from './score-terms.js';
import { scoreMeter } from './score-meter.js';

/** One organisation of a catalogue. `initiate` is left out for those who only look. */
export function counterpartCard(counterpart, { href, initiate }) {
  const { profile, score, obstacle } = counterpart;
  const id = `counterpart-${profile.profileId}`;
  return html`<article class="card h-100 counterpart ${obstacle ? 'barred' : ''}" aria-labelledby=${id}>
    <div class="card-body">
      <h2 id=${id}><a href=${href}>${profile.organisation}</a></h2>
      <p class="muted mb-1">${organisationType(profile)} · ${place(profile)}</p>
      <p class="mb-2">${profile.sector}</p>
      <p class="mb-2">${scoreMeter(score)}</p>
      ${reasons(counterpart)}
      ${obstacle ? html`<p class="obstacle">${icon('lock')} <span>${obstacle}</span></p>` : nothing}
      <div class="buttons">
        <a class="btn btn-outline-primary" href=${href}>${icon('eye')} ${t('action.view')}<span class="visually-hidden">: ${profile.organisation}</span></a>
        ${initiateButton(counterpart, initiate)}
      </div>
    </div>
  </article>`;
}

function reasons(counterpart) {
  const best = bestReasons(counterpart);
  return best.length > 0 ? html`<ul class="reasons">${best.map((text) => html`<li>${icon('check')} <span>${text}</span></li>`)}</ul>` : nothing;
}

/** To the match that there is, or the way to a new one. */
export function initiateButton({ profile, obstacle, matchId }, initiate) {
  const whom = html`<span class="visually-hidden">: ${profile.organisation}</span>`;
  if (matchId) return html`<a class="btn btn-primary" href="/matches/${matchId}">${t('catalogue.toMatch')}${whom}</a>`;
  if (obstacle || !initiate) return nothing;
  return html`<button type="button" class="btn btn-primary" @click=${initiate}>${icon('plus')} ${t('action.initiate')}${whom}</button>`;
}
