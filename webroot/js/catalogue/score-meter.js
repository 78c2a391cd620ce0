import { html } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';

/** The match score as a bar and as a number: the nearer to 100, the better the two complement each other. */
export function scoreMeter(score) {
  return html`<span class="score">
    <meter min="0" max="100" low="35" high="65" optimum="100" .value=${score} aria-label=${t('score.label')}></meter>
    <strong>${t('score.percent', { score })}</strong>
  </span>`;
}
