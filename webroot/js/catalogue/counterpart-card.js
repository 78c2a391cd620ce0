import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { organisationType, place } from '../ui/party-card.js';
import { bestReasons } from './score-terms.js';
import { scoreMeter } from './score-meter.js';

/** One organisation of a catalogue. `begin` is `{words, act}`: what a person may begin with it. */
export function counterpartCard(counterpart, { href, begin }) {
  const { profile, score } = counterpart;
  const barred = counterpart.obstacle && !counterpart.matchId;
  const id = `counterpart-${profile.profileId}`;
  return html`<article class="card h-100 counterpart ${barred ? 'barred' : ''}" aria-labelledby=${id}>
    <div class="card-body">
      <h2 id=${id}><a href=${href}>${profile.organisation}</a></h2>
      <p class="muted mb-1">${organisationType(profile)} · ${place(profile)}</p>
      <p class="mb-2">${profile.sector}</p>
      <p class="mb-2">${scoreMeter(score)}</p>
      ${reasons(counterpart)}
      ${obstacleLine(counterpart)}
      <div class="buttons">
        <a class="btn btn-outline-primary" href=${href}>${icon('eye')} ${t('action.view')}<span class="visually-hidden">: ${profile.organisation}</span></a>
        ${beginButton(counterpart, begin)}
      </div>
    </div>
  </article>`;
}

function reasons(counterpart) {
  const best = bestReasons(counterpart);
  return best.length > 0 ? html`<ul class="reasons">${best.map((text) => html`<li>${icon('check')} <span>${text}</span></li>`)}</ul>` : nothing;
}

/** Why no match can begin; a match that there is already is good news. */
export function obstacleLine({ obstacle, matchId }) {
  if (!obstacle) return nothing;
  return html`<p class="obstacle ${matchId ? 'mild' : ''}">${icon(matchId ? 'check' : 'lock')} <span>${obstacle}</span></p>`;
}

/** To the match that there is, or the way to a new one. */
export function beginButton({ profile, obstacle, matchId }, { words, act }) {
  const whom = html`<span class="visually-hidden">: ${profile.organisation}</span>`;
  if (matchId) return html`<a class="btn btn-primary" href="/matches/${matchId}">${t('catalogue.toMatch')}${whom}</a>`;
  if (obstacle) return nothing;
  return html`<button type="button" class="btn btn-primary" @click=${act}>${icon('plus')} ${words}${whom}</button>`;
}
