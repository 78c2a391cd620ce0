import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { live } from '/webjars/lit-html/directives/live.js';
import { t } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { coverage, matching } from './partnership-words.js';

const MANY = 6;

/** By hand from the list, with what each covers, or left to the tool. */
export class PartnershipChoice {
  wanted = '';
  partnerships = [];

  constructor({ app, form, redraw }) {
    Object.assign(this, { app, form, redraw });
  }

  async load() {
    const { partnerships } = await this.app.api.get('/api/partnerships');
    this.partnerships = partnerships;
  }

  get chosenName() {
    return this.partnerships.find(({ id }) => id === this.form.profile.partnershipId)?.name ?? '';
  }

  view() {
    const { form } = this;
    const { automaticAssignment } = form.profile;
    const complaint = form.complaintOf({ name: 'partnershipId' });
    const hits = matching(this.partnerships, this.wanted, form.reference);
    return html`<fieldset class="card mb-3 partnership-choice" aria-describedby=${complaint ? 'f-partnershipId-complaint' : nothing}>
      <div class="card-body">
        <legend><h3>${t('partnership.title')}</h3></legend>
        <p class="section-text">${t('partnership.text')}</p>
        ${complaint ? html`<p class="invalid-feedback d-block" id="f-partnershipId-complaint">${icon('warning')} ${complaint}</p>` : nothing}
        ${this.radio('f-partnershipId', automaticAssignment === true, () => this.automatic(), html`
          <strong>${t('partnership.automatic')}</strong><span class="d-block">${t('partnership.automaticText')}</span>`)}
        <p class="mt-3 mb-2"><strong>${t('partnership.byHand')}</strong></p>
        ${this.partnerships.length > MANY ? this.search(hits.length) : nothing}
        ${hits.map((one) =>
          this.radio(`partnership-${one.id}`, automaticAssignment !== true && form.profile.partnershipId === one.id, () => this.byHand(one), html`
            <strong>${one.name}</strong> <span class="muted">${one.acronym}</span>
            ${coverage(one, form.reference)} ${this.fits(one)}`),
        )}
      </div>
    </fieldset>`;
  }

  search(hits) {
    return html`<label class="form-label" for="partnership-search">${t('partnerships.search')}</label>
      <input class="form-control mb-1" type="search" id="partnership-search" .value=${live(this.wanted)} @input=${(event) => this.filter(event.target.value)}>
      <p class="form-text mt-0" role="status">${t('chooser.hits', { count: hits })}</p>`;
  }

  filter(text) {
    this.wanted = text;
    this.redraw();
  }

  radio(id, checked, chosen, words) {
    return html`<div class="choice-card ${checked ? 'chosen' : ''}">
      <input class="form-check-input" type="radio" name="partnership" id=${id} .checked=${live(checked)} @change=${chosen}>
      <label for=${id}>${words}</label>
    </div>`;
  }

  /** Why one would choose it: it knows one's country, or one's field. */
  fits({ countries = [], ecosystems = [] }) {
    const { country, ecosystems: own = [] } = this.form.profile;
    const reasons = [
      countries.includes(country) ? t('partnership.inCountry', { country: this.form.reference.name('countries', country) }) : null,
      own.some((code) => ecosystems.includes(code)) ? t('partnership.inEcosystem') : null,
    ].filter(Boolean);
    return reasons.length > 0 ? html`<span class="fits">${icon('check')} ${reasons.join(' ')}</span>` : nothing;
  }

  automatic() {
    this.form.set({ name: 'automaticAssignment' }, true, false);
    this.form.set({ name: 'partnershipId' }, null, false);
  }

  byHand({ id }) {
    this.form.set({ name: 'automaticAssignment' }, false, false);
    this.form.set({ name: 'partnershipId' }, id, false);
  }
}
