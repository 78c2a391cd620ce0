import { html } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { FILTERS, ORDERS } from './catalogue-query.js';

const MODES = ['PHYSICAL', 'VIRTUAL'];
/** Seen at once; the others wait in a fold. */
const FIRST = ['text', 'country', 'sector'];

/** The filters of a catalogue. A choice counts at once, a text when it is sent. `asked(form)` hears of both. */
export function catalogueFilters({ query, reference, partnerships, unfolded, asked, clear, fold }) {
  const choices = {
    country: reference.all('countries'),
    sector: reference.all('sectors').map(({ code, name }) => ({ code, name: `${code} ${name}` })),
    organisationType: reference.all('organisationTypes'),
    ecosystem: reference.all('ecosystems'),
    exchangeType: reference.all('exchangeTypes'),
    mode: MODES.map((code) => ({ code, name: t(`mode.${code}`) })),
    language: reference.all('languages'),
    partnership: partnerships.map(({ id, acronym }) => ({ code: id, name: acronym })),
  };
  const field = (name) => (choices[name] ? select(name, query.values[name], choices[name]) : input(name, query.values[name]));
  const sent = (event) => {
    event.preventDefault();
    asked(event.target);
  };
  return html`<form class="card catalogue-filters" role="search" aria-label=${t('catalogue.filters')} @submit=${sent}
    @change=${(event) => event.target.name !== 'text' && asked(event.currentTarget)}>
    <div class="card-body">
      <div class="filter-fields">${FIRST.map(field)}</div>
      <details ?open=${unfolded} @toggle=${(event) => fold(event.target.open)}>
        <summary>${t('catalogue.moreFilters')}</summary>
        <div class="filter-fields mt-2">${FILTERS.filter((name) => !FIRST.includes(name)).map(field)}</div>
      </details>
      <div class="filter-buttons">
        <div class="filter-order">
          <label for="filter-sort">${t('catalogue.sort')}</label>
          <select class="form-select" id="filter-sort" name="sort">
            ${ORDERS.map((order) => html`<option value=${order} .selected=${order === query.values.sort}>${t(`catalogue.sort.${order}`)}</option>`)}
          </select>
        </div>
        ${query.count > 0
          ? html`<button type="button" class="btn btn-outline-primary" @click=${clear}>${t('catalogue.clear', { count: query.count })}</button>`
          : ''}
        <button class="btn btn-primary">${t('catalogue.search')}</button>
      </div>
    </div>
  </form>`;
}

function select(name, value, choices) {
  return html`<div>
    <label class="form-label" for="filter-${name}">${t(`catalogue.filter.${name}`)}</label>
    <select class="form-select" id="filter-${name}" name=${name}>
      <option value="" .selected=${value === ''}>${t('catalogue.any')}</option>
      ${choices.map(({ code, name: words }) => html`<option value=${code} .selected=${code === value}>${words}</option>`)}
    </select>
  </div>`;
}

function input(name, value) {
  return html`<div>
    <label class="form-label" for="filter-${name}">${t(`catalogue.filter.${name}`)}</label>
    <input class="form-control" id="filter-${name}" name=${name} type=${name === 'text' ? 'search' : 'date'} .value=${value} maxlength="200">
  </div>`;
}
