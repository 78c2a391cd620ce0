import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { icon } from './icon.js';

/** Says what went wrong and offers what to do next. */
export function problemNotice(problem, { retry, label = t('action.tryAgain') } = {}) {
  if (!problem) return nothing;
  return html`
    <div class="alert alert-danger problem" role="alert">
      ${icon('warning')}<span>${problem.words}</span>
      ${retry ? html`<button type="button" class="btn btn-sm btn-outline-danger" @click=${retry}>${label}</button>` : nothing}
    </div>`;
}
