import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { keyed } from '/webjars/lit-html/directives/keyed.js';
import { t } from '../i18n.js';
import { StepForm } from '../profiles/step-form.js';
import { profileField } from '../profiles/profile-field.js';
import { STEPS } from '../profiles/profile-fields.js';
import { profileHeading, returnNotice } from '../profiles/profile-heading.js';
import { saveProblem, saveState } from '../profiles/save-state.js';
import { stepper } from '../profiles/stepper.js';
import { SubmissionStep } from '../profiles/submission-step.js';
import { Twin } from '../profiles/twin.js';
import { twinTick } from '../profiles/twin-tick.js';
import { announce } from '../ui/announce.js';
import { errorSummary, toField } from '../ui/error-summary.js';
import { icon } from '../ui/icon.js';

/** One step of the wizard. Nothing is locked: every step is an address of its own and can be left at any time. */
export default class ProfileStepPage {
  constructor(app, { id, step, query }, redraw) {
    Object.assign(this, { app, id, redraw, field: query.get('field') });
    this.step = Math.min(Math.max(Number.parseInt(step, 10) || 1, 1), STEPS.length);
    this.left = () => this.draft?.flush();
    this.online = () => this.draft?.problem && this.draft.flush();
  }

  get title() {
    return t('wizard.title', { step: this.step, name: t(`profile.step.${this.name}`) });
  }

  get name() {
    return STEPS[this.step - 1].name;
  }

  async open() {
    const { app } = this;
    const [draft] = await Promise.all([app.profileDrafts.open(this.id), app.reference.load()]);
    this.draft = draft;
    this.twin = new Twin({ api: app.api, draft, step: this.step });
    await this.twin.load();
    this.form = new StepForm({ draft, reference: app.reference, step: this.step, twin: this.twin });
    if (this.step === STEPS.length) {
      this.submission = new SubmissionStep({ app, form: this.form, redraw: this.redraw });
      await this.submission.load();
    }
    if (this.field) draft.checked.add(this.step);
    this.unobserve = draft.observe(() => this.changed());
    this.unhint = app.notifications.hints.observe((object, version) => this.hinted(object, version));
    addEventListener('pagehide', this.left);
    addEventListener('online', this.online);
  }

  close() {
    this.unobserve?.();
    this.unhint?.();
    this.draft?.leave();
    this.draft?.checked.add(this.step);
    removeEventListener('pagehide', this.left);
    removeEventListener('online', this.online);
  }

  shown() {
    if (!this.draft.editable) this.toView();
    else if (this.field) toField(`f-${this.field}`);
  }

  async hinted({ type, id }, version) {
    const everything = type === 'everything';
    if (everything || (type === 'profile' && id === this.id)) await this.draft.hinted(version).catch(() => {});
    if (everything || (type === 'profile' && id === this.draft.profile.twinId)) await this.twin.load().catch(() => {});
    this.redraw();
  }

  changed() {
    // Submitted or deleted from another window: here it can only be looked at now.
    if (!this.draft.editable) return this.toView();
    return this.redraw();
  }

  toView() {
    announce(t('wizard.noLonger'));
    return this.app.router.go(`/profiles/${this.id}`, { replace: true });
  }

  view() {
    const { draft, step, name } = this;
    return html`
      <a class="back-link" href="/profiles">${icon('left')}${t('menu.myProfiles')}</a>
      ${profileHeading(draft.profile)} ${returnNotice(draft.profile)} ${stepper(draft.profile, step)}
      <div class="wizard-bar">
        <p class="mb-0"><strong>${t('wizard.place', { step, steps: STEPS.length })}</strong><span class="place-name">: ${t(`profile.step.${name}`)}</span></p>
        <span class="save-side">${saveState(draft)}</span>
      </div>
      ${saveProblem(draft, step)} ${keyed(`${this.id}/${step}`, this.fields())}`;
  }

  /** Anew for each step: an open list or the focus of one step is nothing to the next. */
  fields() {
    const { form, step, name } = this;
    return html`<form class="wizard" novalidate @submit=${(event) => this.submitted(event)} @focusout=${() => this.redraw()}>
        ${errorSummary(t('wizard.faults', { count: form.faults.length }), form.faults)}
        <h2 class="step-title">${t(`profile.step.${name}`)}</h2>
        <p class="section-text">${t(`profile.stepText.${name}`)}</p>
        ${twinTick(this.twin, this.redraw)} ${form.groups.map((group) => this.group(group))}
        ${this.submission ? this.submission.view() : nothing}
        <div class="wizard-buttons">${this.back()} ${this.submission ? this.submission.button() : this.onward()}</div>
      </form>`;
  }

  group({ name, fields }) {
    if (fields.length === 0) return nothing;
    return html`<section class="card mb-3" aria-labelledby="group-${name}">
      <div class="card-body">
        <h3 id="group-${name}">${t(`profile.group.${name}`)}</h3>
        <div class="profile-fields">${fields.map((field) => profileField(this.form, field))}</div>
      </div>
    </section>`;
  }

  back() {
    return this.step === 1
      ? html`<a class="btn btn-outline-primary" href="/profiles">${t('wizard.toProfiles')}</a>`
      : html`<a class="btn btn-outline-primary" href="/profiles/${this.id}/step/${this.step - 1}">${t('wizard.back')}</a>`;
  }

  onward() {
    const next = STEPS[this.step];
    return html`<a class="btn btn-primary" href="/profiles/${this.id}/step/${next.step}">${t('wizard.next', { name: t(`profile.step.${next.name}`) })}</a>`;
  }

  /** Enter in a field is no reason to leave it. */
  submitted(event) {
    event.preventDefault();
    this.draft.flush();
  }
}
