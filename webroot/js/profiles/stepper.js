import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { STEPS } from './profile-fields.js';

export function missingIn(step, profile) {
  return (profile.missing ?? []).filter((one) => one.step === step);
}

/** The five steps with what is still missing in each; every one can be opened at any time. */
export function stepper(profile, here) {
  return html`<nav aria-label=${t('wizard.steps')}>
    <ol class="stepper">
      ${STEPS.map(({ step, name }) => {
        const missing = missingIn(step, profile).length;
        const state = missing === 0 ? t('wizard.complete') : t('wizard.missing', { count: missing });
        return html`<li class=${missing === 0 ? 'complete' : ''}>
          <a href="/profiles/${profile.id}/step/${step}" aria-current=${step === here ? 'step' : nothing}>
            <span class="mark" aria-hidden="true">${missing === 0 ? icon('check') : step}</span>
            <span class="step-words"><span class="visually-hidden">${t('wizard.step', { step })}: </span>
              <span class="step-name">${t(`profile.step.${name}`)}</span> <span class="step-state">${state}</span></span>
          </a>
        </li>`;
      })}
    </ol>
  </nav>`;
}
