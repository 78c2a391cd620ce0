import { html } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { scoreMeter } from './score-meter.js';

/** Why a score is what it is: every question with its points and a sentence. */
export function scoreTerms({ score, terms }) {
  return html`<section class="card" aria-labelledby="score-title">
    <div class="card-body">
      <h2 id="score-title">${t('score.title')}</h2>
      <p>${scoreMeter(score)}</p>
      <p class="muted">${t('score.text')}</p>
      <dl class="score-terms">
        ${terms.map(
          ({ term, points, outOf, text }) => html`<dt>${t(`score.term.${term}`)}</dt>
            <dd>
              <meter min="0" max=${outOf} .value=${points} aria-label=${t(`score.term.${term}`)}></meter>
              <span class="points">${t('score.points', { points, outOf })}</span>
              <span class="d-block">${text}</span>
            </dd>`,
        )}
      </dl>
    </div>
  </section>`;
}

/** The reasons that speak for the two, the weightiest first. */
export function bestReasons({ terms }, count = 2) {
  return terms
    .filter(({ favourable }) => favourable)
    .sort((one, two) => two.points - one.points)
    .slice(0, count)
    .map(({ text }) => text);
}
