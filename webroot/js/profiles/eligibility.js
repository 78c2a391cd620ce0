import { date, t } from '../i18n.js';
import { fromThirdCountry, needsCluster } from './profile-fields.js';

const THIRD_COUNTRY = ['stay183Days', 'residencePermit', 'businessIntention'];
const DAY = 86_400_000;

/**
 * The rules of participation applied to one profile, in words (domain 3.1, 4.3): `{state, text}` where `state` is `met`,
 * `against`, or `look` for what only a person can find out.
 */
export function eligibility(profile, reference) {
  return [country(profile, reference), type(profile, reference), ...cluster(profile, reference), ...identity(profile), ...person(profile, reference), ...window(profile), declared(profile)];
}

function country({ country }, reference) {
  return reference.find('countries', country)
    ? fact('met', 'country', { country: reference.name('countries', country) })
    : fact('against', 'countryNot', { country });
}

function type({ organisationType, side }, reference) {
  const kind = reference.find('organisationTypes', organisationType);
  const may = side === 'HO' ? kind?.hosts : kind?.visits;
  return fact(may ? 'met' : 'against', may ? 'type' : 'typeNot', { type: kind?.name ?? organisationType, side: t(`side.${side}`) });
}

function cluster(profile, reference) {
  if (profile.organisationType === 'CLUSTER') return [fact('look', 'isCluster')];
  if (!needsCluster(profile, reference)) return [];
  return [profile.cluster ? fact('look', 'member', { cluster: profile.cluster }) : fact('against', 'memberNot')];
}

function identity({ registrationNumber, website }) {
  return [
    registrationNumber ? fact('look', 'number', { number: registrationNumber }) : fact('look', 'numberNot'),
    ...(website ? [] : [fact('look', 'websiteNot')]),
  ];
}

function person(profile, reference) {
  if (!fromThirdCountry(profile, reference)) return [fact('met', 'national')];
  const open = THIRD_COUNTRY.filter((name) => profile[name] !== true);
  return open.length === 0 ? [fact('met', 'thirdCountry')] : open.map((name) => fact('against', `thirdCountry.${name}`));
}

function window({ availableFrom, availableTo, plannedDays, modes = [] }) {
  if (!availableFrom || !availableTo || !plannedDays) return [];
  const days = weekdays(Date.parse(availableFrom), Date.parse(availableTo));
  const values = { from: date(availableFrom), to: date(availableTo), days: plannedDays };
  return [
    fact(days >= plannedDays ? 'met' : 'against', days >= plannedDays ? 'window' : 'windowNot', values),
    ...(modes.includes('PHYSICAL') ? [fact('met', 'physical')] : []),
  ];
}

function weekdays(first, last) {
  let days = 0;
  for (let day = first; day <= last; day += DAY) if (new Date(day).getUTCDay() % 6 !== 0) days += 1;
  return days;
}

function declared({ consent, declaration }) {
  return consent && declaration ? fact('met', 'declared') : fact('against', 'declaredNot');
}

function fact(state, key, values = {}) {
  return { state, text: t(`eligibility.${key}`, values) };
}
