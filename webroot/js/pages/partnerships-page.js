import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { t } from '../i18n.js';
import { coverage, matching } from '../profiles/partnership-words.js';

/** All Partnerships of the scheme: what they cover and whom to ask. */
export default class PartnershipsPage {
  title = t('menu.partnerships');
  wanted = '';

  constructor(app, params, redraw) {
    Object.assign(this, { app, redraw });
  }

  async open() {
    const [{ partnerships }] = await Promise.all([this.app.api.get('/api/partnerships'), this.app.reference.load()]);
    this.partnerships = partnerships;
  }

  view() {
    const hits = matching(this.partnerships, this.wanted, this.app.reference);
    return html`
      <h1>${t('menu.partnerships')}</h1>
      <p class="section-text">${t('partnerships.text')}</p>
      <div class="search-row">
        <label class="form-label" for="partnership-search">${t('partnerships.search')}</label>
        <input class="form-control" type="search" id="partnership-search" autocomplete="off" @input=${(event) => this.filter(event.target.value)}>
        <p class="form-text" role="status">${this.wanted === '' ? t('partnerships.count', { count: hits.length }) : t('chooser.hits', { count: hits.length })}</p>
      </div>
      ${hits.length > 0
        ? html`<ul class="list-unstyled row g-3">${repeat(hits, ({ id }) => id, (one) => html`<li class="col-12 col-lg-6">${this.card(one)}</li>`)}</ul>`
        : html`<div class="empty"><h2>${t('partnerships.none')}</h2><p class="mb-0">${t('partnerships.noneText')}</p></div>`}`;
  }

  filter(text) {
    this.wanted = text;
    this.redraw();
  }

  card(partnership) {
    const { acronym, name, contact } = partnership;
    return html`<article class="card h-100"><div class="card-body">
      <p class="muted mb-1">${acronym}</p>
      <h2>${name}</h2>
      <p class="coverage">${coverage(partnership, this.app.reference)}</p>
      ${contact ? html`<p class="mb-0">${t('partnerships.contact')}: ${contactWords(contact)}</p>` : nothing}
    </div></article>`;
  }
}

function contactWords({ name, email, website }) {
  return html`${name ?? nothing}${name && email ? ', ' : nothing}${email ? html`<a href="mailto:${email}">${email}</a>` : nothing}
    ${website ? html`<br><a href=${website} target="_blank" rel="noopener noreferrer">${website}</a>` : nothing}`;
}
