import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { has, t } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { fieldWords } from './field-words.js';
import { fieldInput } from './field-input.js';
import { isRequired } from './profile-fields.js';

/** What a field is called and how it is explained; hosts and visitors are asked some things differently. */
export function fieldLabel({ name }, { side }) {
  return sided('profile.field', name, side);
}

/** The same where everybody reads it: not what “you” look for. */
export function shownLabel(field, profile) {
  return sided('profile.shown', field.name, profile.side) ?? fieldLabel(field, profile);
}

function fieldHelp({ name }, { side }) {
  return sided('profile.help', name, side);
}

function sided(prefix, name, side) {
  const key = [`${prefix}.${name}.${side}`, `${prefix}.${name}`].find(has);
  return key && t(key);
}

/** One field of the wizard: label, help, control, what is wrong with it. */
export function profileField(form, field) {
  const { profile, reference } = form;
  const id = `f-${field.name}`;
  const label = fieldLabel(field, profile);
  const help = fieldHelp(field, profile);
  const complaint = form.complaintOf(field);
  const describedBy = [help ? `${id}-help` : '', complaint ? `${id}-complaint` : ''].filter(Boolean).join(' ') || undefined;
  const caption = html`${label}${isRequired(field, profile, reference) ? nothing : html` <span class="required">${t('field.optional')}</span>`}`;
  const rest = html`
    ${help ? html`<p class="form-text mt-0 mb-1" id="${id}-help">${help}</p>` : nothing}
    <div class="field-control">
      ${fieldInput(form, field, { id, label, describedBy, invalid: Boolean(complaint) })}
      ${complaint ? html`<p class="invalid-feedback d-block mb-0" id="${id}-complaint">${icon('warning')} ${complaint}</p>` : nothing}
      ${overwritten(form, field)}
    </div>`;
  const wide = field.kind === 'long' || field.long || field.kind === 'boxes' || field.kind === 'chosen' || field.kind === 'tick';
  const look = `profile-field ${field.kind} ${wide ? 'wide' : ''}`;
  if (field.kind === 'tick') return html`<div class=${look}>${rest}</div>`;
  if (field.kind === 'boxes' || field.kind === 'chosen')
    return html`<fieldset class=${look}><legend class="form-label">${caption}</legend>${rest}</fieldset>`;
  return html`<div class=${look}><label class="form-label" for=${id}>${caption}</label>${rest}</div>`;
}

/** Two windows changed one field: what was written here stays, the other value is one press away. */
function overwritten(form, field) {
  const other = form.draft.overwritten.find(({ name }) => name === field.name);
  if (!other) return nothing;
  const words = fieldWords(field, { ...form.profile, [field.name]: other.value }, form.reference) ?? t('field.empty');
  return html`<div class="alert alert-warning problem mt-2" role="status">
    ${icon('warning')}<span>${t('wizard.overwritten', { value: words })}</span>
    <button type="button" class="btn btn-sm btn-outline-primary" @click=${() => form.set(field, other.value, false)}>${t('wizard.useOther')}</button>
    <button type="button" class="btn btn-sm btn-outline-primary" @click=${() => form.draft.settle(field.name)}>${t('wizard.keepMine')}</button>
  </div>`;
}
