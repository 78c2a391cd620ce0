/**
 * Texts by key from one flat file per language. A text may name values in braces; a counted text has one key per plural
 * form of the language (`matches.unread.one`, `matches.unread.other`) and takes `count`.
 */
let messages = {};
let locale = 'en-IE';
let plural = new Intl.PluralRules(locale);

export async function loadMessages(wanted) {
  const answer = await fetch(`/i18n/${wanted}.json`);
  if (!answer.ok) throw new Error(`no texts for ${wanted}: ${answer.status}`);
  useMessages(wanted, await answer.json());
}

export function useMessages(wanted, texts) {
  messages = texts;
  // Dates as the Union writes them in English: day before month, 24 hours.
  locale = wanted === 'en' ? 'en-IE' : wanted;
  plural = new Intl.PluralRules(locale);
}

export function has(key) {
  return key in messages;
}

export function t(key, values = {}) {
  const form = 'count' in values ? `${key}.${plural.select(values.count)}` : key;
  const text = messages[form] ?? messages[`${key}.other`] ?? messages[key];
  if (text === undefined) return key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? shown(values[name]) : whole));
}

function shown(value) {
  return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
}

/** “A, B and C”, in the language of the page. */
export function listed(names) {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

export function day(instant) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(new Date(instant));
}

/** A day of the calendar, `2026-11-22`, which is the same day wherever it is read. */
export function date(isoDate) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${isoDate}T00:00:00Z`));
}

export function time(instant) {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(instant));
}

export function dateTime(instant) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** From the first to the last of two dates such as `2027-03-08`. */
export function days(first, last) {
  const noon = (date) => new Date(`${date}T12:00:00`);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).formatRange(noon(first), noon(last));
}

/** Short for lists: the time today, else the date. */
export function moment(instant, now = new Date()) {
  const then = new Date(instant);
  if (then.toDateString() === now.toDateString()) return time(instant);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(then.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  }).format(then);
}
