/**
 * The five steps of a profile with their fields, in the order in which they are asked and shown. One list for the wizard,
 * the view, the review before submitting and the Partnership's check, so that none of them forgets a field.
 *
 * A field has a `name` (as in the contract), a `kind`, and may have `list` (of the reference data), `options` (codes named by
 * `option.<name>.<code>`), `side` (asked of this side only), `when(profile, reference)`, `required`, `maximum`. What is
 * private the server does not show to others, so it is no matter of this list.
 */
export const STEPS = [
  {
    step: 1,
    name: 'organisation',
    groups: [
      {
        name: 'identity',
        fields: [
          { name: 'organisation', kind: 'text', required: true, maximum: 200, autocomplete: 'organization' },
          { name: 'organisationType', kind: 'choice', list: 'organisationTypes', required: true },
          { name: 'country', kind: 'choice', list: 'countries', required: true },
          { name: 'registrationNumber', kind: 'text', maximum: 40 },
          { name: 'address', kind: 'text', maximum: 300, autocomplete: 'street-address' },
          { name: 'city', kind: 'text', required: true, maximum: 100, autocomplete: 'address-level2' },
          { name: 'website', kind: 'text', maximum: 300, inputType: 'url', autocomplete: 'url' },
        ],
      },
      {
        name: 'activity',
        fields: [
          { name: 'sector', kind: 'choice', list: 'sectors', required: true, long: true },
          { name: 'ecosystems', kind: 'boxes', list: 'ecosystems' },
          { name: 'cluster', kind: 'text', maximum: 200, required: needsCluster, when: mayNameCluster },
          { name: 'description', kind: 'long', required: true, maximum: 4_000 },
        ],
      },
      {
        name: 'size',
        fields: [
          { name: 'sizeClass', kind: 'choice', options: ['MICRO', 'SMALL', 'MEDIUM', 'LARGE'] },
          { name: 'foundedYear', kind: 'number', minimum: 1000, maximum: 2100, plain: true },
          { name: 'peopleCount', kind: 'number', minimum: 1, maximum: 10_000_000 },
        ],
      },
    ],
  },
  {
    step: 2,
    name: 'representative',
    groups: [
      {
        name: 'person',
        fields: [
          { name: 'title', kind: 'text', maximum: 40, autocomplete: 'honorific-prefix' },
          { name: 'firstName', kind: 'text', required: true, maximum: 100, autocomplete: 'given-name' },
          { name: 'lastName', kind: 'text', required: true, maximum: 100, autocomplete: 'family-name' },
          { name: 'representativeFunction', kind: 'text', required: true, maximum: 200, autocomplete: 'organization-title' },
          { name: 'phone', kind: 'text', maximum: 40, inputType: 'tel', autocomplete: 'tel' },
          { name: 'languages', kind: 'chosen', list: 'languages', required: true },
        ],
      },
      {
        name: 'origin',
        fields: [
          { name: 'residenceCountry', kind: 'choice', list: 'worldCountries', required: true },
          { name: 'nationality', kind: 'choice', list: 'worldCountries', required: true },
          { name: 'stay183Days', kind: 'tick', required: true, when: fromThirdCountry },
          { name: 'residencePermit', kind: 'tick', required: true, when: fromThirdCountry },
          { name: 'businessIntention', kind: 'tick', required: true, when: fromThirdCountry },
        ],
      },
    ],
  },
  {
    step: 3,
    name: 'motivation',
    groups: [
      {
        name: 'why',
        fields: [
          { name: 'motivation', kind: 'long', required: true, maximum: 4_000 },
          { name: 'objectives', kind: 'long', maximum: 4_000 },
          { name: 'outcomes', kind: 'long', maximum: 4_000 },
        ],
      },
      {
        name: 'skills',
        fields: [
          { name: 'offers', kind: 'chosen', list: 'skills', required: true },
          { name: 'needs', kind: 'chosen', list: 'skills', required: true },
        ],
      },
      {
        name: 'hosting',
        side: 'HO',
        fields: [
          { name: 'facilities', kind: 'long', side: 'HO', maximum: 4_000 },
          { name: 'capacity', kind: 'number', side: 'HO', required: true, minimum: 1, maximum: 500 },
        ],
      },
    ],
  },
  {
    step: 4,
    name: 'preferences',
    groups: [
      {
        name: 'kind',
        fields: [
          { name: 'modes', kind: 'boxes', options: ['PHYSICAL', 'VIRTUAL'], required: true },
          { name: 'exchangeTypes', kind: 'boxes', list: 'exchangeTypes', required: true },
          { name: 'acceptsGroups', kind: 'tick', side: 'HO' },
        ],
      },
      {
        name: 'time',
        fields: [
          { name: 'availableFrom', kind: 'date', required: true },
          { name: 'availableTo', kind: 'date', required: true },
          { name: 'plannedDays', kind: 'number', required: true, minimum: 3, maximum: 23 },
        ],
      },
      {
        name: 'counterpart',
        fields: [
          { name: 'preferredCountries', kind: 'chosen', list: 'countries' },
          { name: 'wantedSectors', kind: 'chosen', list: 'sectors' },
          { name: 'wantedOrganisationTypes', kind: 'boxes', list: 'organisationTypes' },
        ],
      },
    ],
  },
  { step: 5, name: 'submission', groups: [] },
];

/** The groups of one step with the fields that this profile is asked. */
export function groupsOf(step, profile, reference) {
  return STEPS[step - 1].groups
    .filter((group) => !group.side || group.side === profile.side)
    .map((group) => ({ ...group, fields: group.fields.filter((field) => isAsked(field, profile, reference)) }));
}

export function fieldsOf(step) {
  return STEPS[step - 1].groups.flatMap((group) => group.fields);
}

/** The step in which a field is asked; what is not asked in one belongs to the last. */
export function stepOf(name) {
  return STEPS.find(({ step }) => fieldsOf(step).some((field) => field.name === name))?.step ?? STEPS.length;
}

export function isRequired({ required = false }, profile, reference) {
  return typeof required === 'function' ? required(profile, reference) : required;
}

function isAsked({ side, when }, profile, reference) {
  return (!side || side === profile.side) && (!when || when(profile, reference));
}

export function needsCluster({ organisationType }, reference) {
  return reference.find('organisationTypes', organisationType)?.needsCluster === true;
}

function mayNameCluster({ organisationType }) {
  return organisationType !== 'CLUSTER';
}

/** Nationals of other countries take part on three conditions (B10). */
export function fromThirdCountry({ nationality }, reference) {
  return Boolean(nationality) && !reference.find('countries', nationality);
}
