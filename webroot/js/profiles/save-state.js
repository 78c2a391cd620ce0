import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { listed, t, time } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';
import { stepOf } from './profile-fields.js';
import { labelsOf } from './step-form.js';

const LOOKS = { saved: ['done', 'check'], saving: ['', 'cloud'], refused: ['refused', 'warning'], failed: ['refused', 'warning'] };

/** Whether what was written is safe: always in sight, in few words. */
export function saveState(draft) {
  const { state } = draft;
  const [look, picture] = LOOKS[state];
  return html`<span class="pill save ${look}" data-state=${state}>${icon(picture)} ${words(draft)}</span>
    ${state === 'failed' && !draft.flushing
      ? html`<button type="button" class="btn btn-sm btn-outline-primary" @click=${() => draft.flush()}>${t('action.tryAgain')}</button>`
      : nothing}`;
}

function words(draft) {
  if (draft.state === 'saved') return draft.savedAt ? t('wizard.saved', { time: time(draft.savedAt) }) : t('wizard.allSaved');
  if (draft.state === 'refused') return t('wizard.refused', { fields: listed(labelsOf(Object.keys(draft.complaints), draft.profile)) });
  return t(draft.state === 'failed' ? 'wizard.notSaved' : 'wizard.saving');
}

/** What went wrong at length, once; what is refused on another step with the way there. */
export function saveProblem(draft, here) {
  const elsewhere = Object.entries(draft.complaints).filter(([name]) => stepOf(name) !== here);
  return html`${elsewhere.map(
      ([name, text]) => html`<div class="alert alert-danger problem" role="alert">
        ${icon('warning')}<span>${t('wizard.refused', { fields: labelsOf([name], draft.profile) })}. ${text}</span>
        <a class="btn btn-sm btn-outline-danger" href="/profiles/${draft.id}/step/${stepOf(name)}?field=${name}">${t('wizard.putRight')}</a>
      </div>`,
    )}
    ${draft.problem ? problemNotice({ words: t('wizard.failed', { words: draft.problem.words }) }) : nothing}
    ${draft.changedElsewhere
      ? html`<div class="alert alert-warning problem" role="status">
          ${icon('warning')}<span>${t('wizard.changedElsewhere')}</span>
          <button type="button" class="btn btn-sm btn-outline-primary" @click=${() => draft.seenElsewhere()}>${t('wizard.understood')}</button>
        </div>`
      : nothing}`;
}
