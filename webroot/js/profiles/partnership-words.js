import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { listed, t } from '../i18n.js';

/** What a Partnership covers: sectors and industrial ecosystems, and the countries of its members. */
export function coverage({ sectors = [], ecosystems = [], countries = [] }, reference) {
  const fields = [...names('partnershipSectors', sectors, reference), ...names('ecosystems', ecosystems, reference)];
  return html`
    ${fields.length > 0 ? html`<span class="d-block">${t('partnership.sectors')}: ${listed([...new Set(fields)])}</span>` : nothing}
    ${countries.length > 0 ? html`<span class="d-block">${t('partnership.countries')}: ${listed(names('countries', countries, reference))}</span>` : nothing}`;
}

/** Those in whose name or coverage every word is found. */
export function matching(partnerships, wanted, reference) {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return partnerships.filter(({ acronym, name, sectors = [], ecosystems = [], countries = [] }) => {
    const text = [
      acronym,
      name,
      ...names('partnershipSectors', sectors, reference),
      ...names('ecosystems', ecosystems, reference),
      ...names('countries', countries, reference),
    ].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function names(list, codes, reference) {
  return codes.map((code) => reference.name(list, code));
}
