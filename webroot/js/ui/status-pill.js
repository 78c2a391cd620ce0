import { html } from '/webjars/lit-html/lit-html.js';
import { t, has } from '../i18n.js';
import { icon } from './icon.js';

const LOOKS = {
  PENDING: ['waiting', 'clock'],
  VALIDATED_BY_HO: ['waiting', 'clock'],
  VALIDATED_BY_VO: ['waiting', 'clock'],
  VALIDATED: ['done', 'check'],
  REJECTED: ['refused', 'cross'],
  ON_HOLD: ['quiet', 'clock'],
  CLOSED: ['quiet', 'cross'],
  DRAFT: ['', 'pencil'],
  PUBLISHED: ['done', 'check'],
  INACCESSIBLE: ['quiet', 'lock'],
  DELETED: ['quiet', 'cross'],
  PREPARATION: ['done', 'check'],
  READY_TO_START: ['done', 'check'],
  STAY_ONGOING: ['done', 'clock'],
  COMPLETED: ['done', 'check'],
  ARCHIVED: ['quiet', 'lock'],
  CANCELLED: ['refused', 'cross'],
};

/** The status of a profile, a match or an exchange in words; colour and picture only repeat them. */
export function statusPill(of, status) {
  const [look, picture] = LOOKS[status] ?? ['waiting', 'clock'];
  const key = `${of}.status.${status}`;
  return html`<span class="pill ${look}">${icon(picture)}${has(key) ? t(key) : status}</span>`;
}
