import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { live } from '/webjars/lit-html/directives/live.js';
import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { announce } from '../ui/announce.js';
import { askConfirmation } from '../ui/dialog.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';
import { PartnershipChoice } from './partnership-choice.js';
import { fieldLabel } from './profile-field.js';
import { fieldsOf, STEPS } from './profile-fields.js';
import { profileSections } from './profile-sections.js';

const CONSENTS = ['consent', 'declaration'];

/** The last step: who looks after the profile, everything once more, the two declarations, and off it goes. */
export class SubmissionStep {
  problem = null;
  busy = false;
  tried = false;

  constructor({ app, form, redraw }) {
    Object.assign(this, { app, form, redraw });
    this.partnership = new PartnershipChoice({ app, form, redraw });
  }

  load() {
    return this.partnership.load();
  }

  view() {
    const { form } = this;
    return html`${this.partnership.view()}
      <section class="review" aria-labelledby="review-title">
        <h3 id="review-title">${t('review.title')}</h3>
        <p class="section-text">${t('review.text')}</p>
        ${profileSections(form.profile, form.reference, { gaps: true, edit: true, level: 4 })}
      </section>
      <section class="card mb-3" aria-labelledby="consents-title">
        <div class="card-body">
          <h3 id="consents-title">${t('consents.title')}</h3>
          ${CONSENTS.map((name) => this.consent(name))}
        </div>
      </section>
      ${this.gaps()} ${problemNotice(this.problem)}`;
  }

  consent(name) {
    const complaint = this.form.complaintOf({ name });
    return html`<div class="profile-field">
      <div class="form-check">
        <input class="form-check-input ${complaint ? 'is-invalid' : ''}" type="checkbox" id="f-${name}" .checked=${live(this.form.profile[name] === true)}
          aria-invalid=${complaint ? 'true' : 'false'} aria-describedby=${complaint ? `f-${name}-complaint` : nothing}
          @change=${(event) => this.form.set({ name }, event.target.checked, false)}>
        <label class="form-check-label plain" for="f-${name}">${t(`consents.${name}`)}</label>
      </div>
      ${complaint ? html`<p class="invalid-feedback d-block mb-0" id="f-${name}-complaint">${icon('warning')} ${complaint}</p>` : nothing}
    </div>`;
  }

  /** What stands against submitting, each with the way to its field. */
  gaps() {
    const missing = this.missing;
    if (missing.length === 0) return html`<p class="alert alert-success" role="status">${icon('check')} ${t('gaps.none')}</p>`;
    return html`<section class="error-summary ${this.tried ? '' : 'mild'}" id="gaps" tabindex="-1" aria-labelledby="gaps-title">
      <h3 id="gaps-title">${icon('warning')} ${t('gaps.title', { count: missing.length })}</h3>
      ${STEPS.map(({ step, name }) => {
        const here = missing.filter((one) => one.step === step);
        if (here.length === 0) return nothing;
        return html`<p class="mb-1 mt-2"><strong>${t('wizard.step', { step })}: ${t(`profile.step.${name}`)}</strong></p>
          <ul>${here.map((one) => this.gap(one))}</ul>`;
      })}
    </section>`;
  }

  get missing() {
    return this.form.draft.profile.missing ?? [];
  }

  gap({ pointer, step, text }) {
    const name = pointer.split('/')[1];
    const field = fieldsOf(step).find((one) => one.name === name);
    const label = field ? fieldLabel(field, this.form.profile) : t(`profile.field.${name}`);
    return html`<li><a href="/profiles/${this.form.profile.id}/step/${step}?field=${name}">${label}</a>: ${text}</li>`;
  }

  button() {
    return html`<button type="button" class="btn btn-primary" ?disabled=${this.busy} @click=${() => this.submit()}>
      ${this.busy ? html`<span class="spinner" aria-hidden="true"></span> ${t('action.working')}` : html`${icon('send')} ${t('action.submit')}`}
    </button>`;
  }

  async submit() {
    const { draft } = this.form;
    Object.assign(this, { busy: true, problem: null });
    this.redraw();
    await draft.flush();
    this.busy = false;
    if (draft.changes.size > 0) {
      this.problem = draft.problem ?? { words: t('submit.unsaved') };
    } else if (this.missing.length > 0) {
      this.tried = true;
      STEPS.forEach(({ step }) => draft.checked.add(step));
    } else {
      await this.ask();
      return;
    }
    this.redraw();
    requestAnimationFrame(() => document.getElementById(this.missing.length > 0 ? 'gaps' : 'main').focus());
  }

  async ask() {
    this.redraw();
    const { draft } = this.form;
    const done = await askConfirmation({
      title: t('submit.title'),
      text: t(draft.profile.automaticAssignment ? 'submit.textAutomatic' : 'submit.text', { partnership: this.partnership.chosenName }),
      confirm: t('action.submit'),
      submit: () => this.send(),
    });
    if (!done) return;
    announce(t('submit.done'));
    this.app.router.go(`/profiles/${draft.id}`);
  }

  async send() {
    const { draft } = this.form;
    try {
      await draft.submit();
    } catch (error) {
      // What is missing may have changed on the server meanwhile: show it anew behind the dialog.
      await draft.load().catch(() => {});
      draft.tell();
      throw asProblem(error);
    }
  }
}
