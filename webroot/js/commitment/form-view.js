import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { t } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { colourClass } from './colours.js';
import { fieldView } from './field-view.js';
import { partiesView } from './parties-view.js';

/** The whole form as its schema describes it; the section of the parties shows what the exchange knows. */
export function formView(commitment, exchange) {
  const { sections } = commitment.schema;
  return html`<form class="commitment-form" autocomplete="off" @submit=${(event) => event.preventDefault()}>
    ${repeat(sections, ({ id }) => id, (section, index) => html`
      <section class="card form-section" id="section-${section.id}" aria-labelledby="title-${section.id}">
        <div class="card-body">
          <h2 id="title-${section.id}" class="h4" tabindex="-1">${t('section.title', { letter: letter(index), title: section.title })}</h2>
          ${section.text ? html`<div class="section-text">${paragraphs(section.text)}</div>` : nothing}
          ${section.id === 'parties' ? partiesView(exchange) : nothing}
          <div class="section-fields">${section.fields.map((definition) => fieldView(commitment, definition))}</div>
        </div>
      </section>`)}
  </form>`;
}

function paragraphs(text) {
  return text.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph}</p>`);
}

/** Where everything is, what is left to do, and who is where. */
export function tableOfContents(commitment) {
  const { completeness } = commitment;
  return html`<ol class="contents">
    ${commitment.schema.sections.map((section, index) => {
      const missing = completeness.faultsIn(section);
      return html`<li>
        <a href="#section-${section.id}" @click=${(event) => goTo(event, section.id)}>
          <span class="letter" aria-hidden="true">${letter(index)}</span>
          <span class="flex-fill">${section.title}${dots(commitment, section)}</span>
          ${section.fields.length === 0 || !completeness.found
            ? nothing
            : missing > 0
              ? html`<span class="pill waiting" title="${missing} ${t('section.missing', { count: missing })}">${missing}<span class="visually-hidden"> ${t('section.missing', { count: missing })}</span></span>`
              : html`<span class="text-success" title=${t('section.complete')}>${icon('check')}<span class="visually-hidden">${t('section.complete')}</span></span>`}
        </a>
      </li>`;
    })}
  </ol>`;
}

function dots(commitment, section) {
  const here = commitment.people.filter(
    ({ accountId, field }) => accountId !== commitment.account.id && commitment.sectionOf(field) === section,
  );
  return here.map(({ accountId, name }) => html` <span class="dot ${colourClass(accountId)}" title=${name}></span>`);
}

function goTo(event, id) {
  event.preventDefault();
  const title = document.getElementById(`title-${id}`);
  title.closest('section').scrollIntoView();
  title.focus({ preventScroll: true });
  event.target.closest('details')?.removeAttribute('open');
}

function letter(index) {
  return String.fromCodePoint(65 + index);
}
