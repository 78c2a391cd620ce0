import { has, t } from '../i18n.js';
import { worldCountries } from './world-countries.js';

/** What can be chosen in a field: `[{code, name, group?, barred?}]`; `barred` says why not. */
export function choicesOf({ name, list, options }, profile, reference) {
  if (options) return options.map((code) => ({ code, name: optionName(name, code) }));
  if (list === 'worldCountries') return worldCountries(reference);
  // Nobody exchanges within one country (B7).
  const entries = reference.all(list).filter(({ code }) => name !== 'preferredCountries' || code !== profile.country);
  return entries.map((entry) => ({
    code: entry.code,
    name: list === 'sectors' ? `${entry.code} ${entry.name}` : entry.name,
    group: entry.category ?? (entry.section && t(`nace.${entry.section}`)),
    barred: name === 'organisationType' && profile.side === 'VO' && !entry.visits ? t('organisation.hostsOnly') : undefined,
  }));
}

/** One stored code in words. */
export function codeInWords(field, code, reference) {
  if (field.options) return optionName(field.name, code);
  if (field.list === 'worldCountries') return worldCountries(reference).find((country) => country.code === code)?.name ?? code;
  return reference.name(field.list, code);
}

function optionName(name, code) {
  const key = `option.${name}.${code}`;
  return has(key) ? t(key) : code;
}
