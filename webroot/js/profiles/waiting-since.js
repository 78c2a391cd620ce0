import { html } from '/webjars/lit-html/lit-html.js';
import { date, t } from '../i18n.js';
import { icon } from '../ui/icon.js';

const DAY = 86_400_000;
const LONG = 5;

/** How long somebody has waited, told apart when it is long. */
export function waitingSince(submittedAt, now = Date.now()) {
  const days = Math.max(0, Math.floor((now - Date.parse(submittedAt)) / DAY));
  return html`<span class="pill ${days >= LONG ? 'waiting' : ''}">${icon('clock')} ${days === 0 ? t('submissions.today') : t('submissions.days', { count: days })}</span>
    <span class="muted small">${date(submittedAt.slice(0, 10))}</span>`;
}
