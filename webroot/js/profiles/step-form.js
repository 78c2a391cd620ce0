import { t } from '../i18n.js';
import { fieldLabel } from './profile-field.js';
import { fieldsOf, groupsOf, stepOf } from './profile-fields.js';

/** One step of a draft as its fields see it: values, where changes go, what is wrong. */
export class StepForm {
  constructor({ draft, reference, step, twin }) {
    Object.assign(this, { draft, reference, step, twin });
  }

  get profile() {
    return this.draft.current;
  }

  get groups() {
    return groupsOf(this.step, this.profile, this.reference);
  }

  set({ name }, value, typing) {
    this.draft.set(name, value, { typing, twin: this.twin.shares });
  }

  complain({ name }, text) {
    this.draft.complain(name, text);
  }

  /** What the server refuses; once the step has been looked at, also what is still missing. */
  complaintOf({ name }) {
    const { draft, step } = this;
    if (draft.complaints[name]) return draft.complaints[name];
    if (!draft.checked.has(step) || draft.changes.has(name)) return undefined;
    return (draft.profile.missing ?? []).find(({ pointer }) => pointer === `/${name}`)?.text;
  }

  /** For the summary, in the order of the fields. */
  get faults() {
    return this.groups
      .flatMap(({ fields }) => fields)
      .map((field) => ({ id: `f-${field.name}`, label: fieldLabel(field, this.profile), text: this.complaintOf(field) }))
      .filter(({ text }) => text);
  }
}

/** Labels of the fields that could not be saved, whatever step they are in. */
export function labelsOf(names, profile) {
  return names.map((name) => {
    const field = fieldsOf(stepOf(name)).find((one) => one.name === name);
    return field ? fieldLabel(field, profile) : t(`profile.field.${name}`);
  });
}
