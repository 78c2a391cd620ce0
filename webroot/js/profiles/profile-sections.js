import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { shownLabel } from './profile-field.js';
import { fieldWords } from './field-words.js';
import { groupsOf, STEPS } from './profile-fields.js';

/**
 * All that a profile says, step by step. `gaps` shows also what is not said; `edit` puts a link into each step's head;
 * `level` is the one of the headings, 2 or 4.
 */
export function profileSections(profile, reference, { gaps = false, edit = false, level = 2 } = {}) {
  return STEPS.filter(({ groups }) => groups.length > 0).map(({ step, name }) => {
    const facts = groupsOf(step, profile, reference)
      .flatMap(({ fields }) => fields)
      .map((field) => ({ field, words: fieldWords(field, profile, reference) }))
      .filter(({ words }) => gaps || words !== undefined);
    if (facts.length === 0) return nothing;
    return html`<section class="card mb-3" aria-labelledby="section-${name}">
      <div class="card-body">
        <div class="section-head">
          ${heading(level, `section-${name}`, t(`profile.step.${name}`))}
          ${edit
            ? html`<a class="btn btn-sm btn-outline-primary" href="/profiles/${profile.id}/step/${step}">${icon('pencil')} ${t('action.edit')}<span
                class="visually-hidden">: ${t(`profile.step.${name}`)}</span></a>`
            : nothing}
        </div>
        <dl class="facts profile-facts">
          ${facts.map(
            ({ field, words }) => html`<dt>${shownLabel(field, profile)}</dt>
              <dd class=${field.kind === 'long' ? 'long-text' : ''}>${shown(field, words)}</dd>`,
          )}
        </dl>
      </div>
    </section>`;
  });
}

function heading(level, id, words) {
  return level === 2 ? html`<h2 id=${id}>${words}</h2>` : html`<h4 id=${id}>${words}</h4>`;
}

function shown({ name }, words) {
  if (words === undefined) return html`<span class="muted">${t('profile.notSaid')}</span>`;
  if (name === 'website' && /^https?:\/\//i.test(words)) return html`<a href=${words} target="_blank" rel="noopener noreferrer">${words}</a>`;
  return words;
}
