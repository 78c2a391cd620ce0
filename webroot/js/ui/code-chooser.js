import { html, nothing, render } from '/webjars/lit-html/lit-html.js';
import { live } from '/webjars/lit-html/directives/live.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { t } from '../i18n.js';
import { icon } from './icon.js';

/**
 * Several codes out of many: what is chosen stands as chips, the list opens below with a search. All of it is native
 * check boxes and buttons; arrows, Enter (the first hit) and Escape only make it faster. Tells `chosen` with the codes.
 */
export class CodeChooser extends HTMLElement {
  #choice;
  wanted = '';

  /** `{id, label, options: [{code, name, group?}], chosen: [code], describedBy?, invalid?}` */
  set choice(choice) {
    this.#choice = choice;
    if (this.isConnected) this.draw();
  }

  get choice() {
    return this.#choice;
  }

  connectedCallback() {
    this.draw();
  }

  draw() {
    render(html`${this.chips()} ${this.list()}`, this);
  }

  chips() {
    const { label, options, chosen } = this.choice;
    if (chosen.length === 0) return nothing;
    const name = (code) => options.find((option) => option.code === code)?.name ?? code;
    return html`<ul class="chips" aria-label=${t('chooser.chosen', { label })}>
      ${repeat(chosen, (code) => code, (code) => html`<li>
        <button type="button" class="chosen-chip" aria-label=${t('chooser.remove', { name: name(code) })} @click=${(event) => this.remove(event, code)}>
          ${name(code)} ${icon('cross')}
        </button>
      </li>`)}
    </ul>`;
  }

  list() {
    const { id, label, options, chosen, describedBy, invalid } = this.choice;
    const hits = this.hits();
    return html`<details class="chooser" @keydown=${(event) => this.pressed(event)}>
      <summary id=${id} class="btn btn-outline-primary ${invalid ? 'is-invalid' : ''}" aria-describedby=${describedBy ?? nothing} @click=${(event) => this.turn(event)}>
        ${icon('plus')} ${t('chooser.choose')}<span class="visually-hidden">: ${label}</span>
        ${chosen.length > 0 ? html`<span class="chosen-count">${t('chooser.count', { count: chosen.length })}</span>` : nothing}
      </summary>
      <div class="chooser-panel">
        <label class="visually-hidden" for="${id}-search">${t('chooser.search', { label })}</label>
        <input class="form-control" id="${id}-search" type="search" placeholder=${t('chooser.searchHint')} autocomplete="off"
          spellcheck="false" .value=${live(this.wanted)} @input=${(event) => this.search(event.target.value)}>
        <p class="form-text mt-1 mb-1" role="status">
          ${this.wanted === '' ? t('chooser.all', { count: options.length }) : t('chooser.hits', { count: hits.length })}
        </p>
        <div class="chooser-list" role="group" aria-label=${label}>${this.groups(hits)}</div>
        <button type="button" class="btn btn-sm btn-primary mt-2" @click=${() => this.shut()}>${t('chooser.done')}</button>
      </div>
    </details>`;
  }

  groups(hits) {
    const groups = grouped(hits);
    return [...groups].map(
      ([group, options]) => html`${group ? html`<p class="chooser-group">${group}</p>` : nothing}
        ${repeat(options, ({ code }) => code, (option) => this.option(option))}`,
    );
  }

  option({ code, name }) {
    const { id, chosen } = this.choice;
    return html`<div class="form-check">
      <input class="form-check-input" type="checkbox" id="${id}-${code}" value=${code} .checked=${live(chosen.includes(code))}
        @change=${() => this.toggle(code)}>
      <label class="form-check-label" for="${id}-${code}">${name}</label>
    </div>`;
  }

  hits() {
    const words = plain(this.wanted).split(/\s+/).filter(Boolean);
    return this.choice.options.filter(({ name, group = '' }) => {
      const text = plain(`${name} ${group}`);
      return words.every((word) => text.includes(word));
    });
  }

  search(text) {
    this.wanted = text;
    this.draw();
  }

  toggle(code) {
    const { chosen } = this.choice;
    this.tell(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code]);
  }

  remove(event, code) {
    const place = [...this.querySelectorAll('.chosen-chip')].indexOf(event.currentTarget);
    this.toggle(code);
    // The chip is drawn away from under the focus: on with its neighbour.
    requestAnimationFrame(() => {
      const chips = this.querySelectorAll('.chosen-chip');
      (chips[Math.min(place, chips.length - 1)] ?? this.querySelector('summary')).focus();
    });
  }

  tell(codes) {
    this.#choice = { ...this.choice, chosen: codes };
    this.draw();
    this.dispatchEvent(new CustomEvent('chosen', { detail: codes }));
  }

  /** At once and not when the browser tells of it: the next key is meant for the search. */
  turn(event) {
    event.preventDefault();
    const details = this.querySelector('details');
    if (details.open) return this.shut();
    details.open = true;
    this.querySelector('input[type=search]').focus();
  }

  shut() {
    this.querySelector('details').open = false;
    this.querySelector('summary').focus();
    if (this.wanted !== '') this.search('');
  }

  pressed(event) {
    const { key, target } = event;
    const inSearch = target.type === 'search';
    if (key === 'Escape' && this.querySelector('details').open) {
      event.preventDefault();
      this.shut();
    } else if (key === 'Enter' && inSearch) {
      event.preventDefault();
      const [first] = this.hits();
      if (first && this.wanted !== '') {
        this.toggle(first.code);
        this.search('');
      }
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && (inSearch || target.type === 'checkbox')) {
      event.preventDefault();
      const stops = [...this.querySelectorAll('input')];
      stops[stops.indexOf(target) + (key === 'ArrowDown' ? 1 : -1)]?.focus();
    }
  }
}

/** Found however it is typed: without capitals and accents. */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function grouped(options) {
  const groups = new Map();
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return groups;
}

customElements.define('code-chooser', CodeChooser);
