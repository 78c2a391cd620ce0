import { date, listed, t } from '../i18n.js';
import { codeInWords } from './choices.js';

/** What a profile says in a field, as words; undefined when it says nothing. */
export function fieldWords(field, profile, reference) {
  const value = profile[field.name];
  if (value === null || value === undefined || value === '') return undefined;
  switch (field.kind) {
    case 'choice':
      return codeInWords(field, value, reference);
    case 'boxes':
    case 'chosen':
      return value.length === 0 ? undefined : listed(value.map((code) => codeInWords(field, code, reference)));
    case 'tick':
      return t(value ? 'field.yes' : 'field.no');
    case 'date':
      return date(value);
    case 'number':
      return field.plain ? String(value) : t('number', { number: value });
    default:
      return value;
  }
}
