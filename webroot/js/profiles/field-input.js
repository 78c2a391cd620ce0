import { html, noChange, nothing } from '/webjars/lit-html/lit-html.js';
import { live } from '/webjars/lit-html/directives/live.js';
import { t } from '../i18n.js';
import '../ui/code-chooser.js';
import { choicesOf } from './choices.js';

const TYPES = { number: 'number', date: 'date' };

/**
 * The control of a field by its kind. `form` is `{profile, reference, set(field, value, typing), complain(field, text)}`,
 * `look` is `{id, describedBy, invalid, label}`.
 */
export function fieldInput(form, field, look) {
  switch (field.kind) {
    case 'long':
      return long(form, field, look);
    case 'choice':
      return choice(form, field, look);
    case 'boxes':
      return boxes(form, field, look);
    case 'chosen':
      return chooser(form, field, look);
    case 'tick':
      return tick(form, field, look);
    default:
      return line(form, field, look);
  }
}

/** What is being typed is left alone: the server may write the same a little differently. */
function typed(value, id) {
  return document.activeElement?.id === id ? noChange : live(String(value ?? ''));
}

function line(form, field, { id, describedBy, invalid }) {
  const { name, kind, inputType, maximum, minimum, autocomplete } = field;
  const number = kind === 'number';
  const plain = (bound) => (field.plain ? String(bound) : bound);
  const entered = (control, typing) => {
    const { badInput, rangeUnderflow, rangeOverflow, stepMismatch } = control.validity;
    if (!badInput) form.set(field, control.value.trim() === '' ? null : number ? Number(control.value) : control.value, typing);
    if (badInput || stepMismatch) form.complain(field, t(`complaint.${kind}`));
    if (rangeUnderflow || rangeOverflow) form.complain(field, t('complaint.range', { minimum: plain(minimum), maximum: plain(maximum) }));
  };
  return html`<input class="form-control ${kind} ${invalid ? 'is-invalid' : ''}" id=${id} name=${name}
    type=${TYPES[kind] ?? inputType ?? 'text'} .value=${typed(form.profile[name], id)} autocomplete=${autocomplete ?? 'off'}
    min=${number ? (minimum ?? nothing) : nothing} max=${number ? (maximum ?? nothing) : nothing}
    maxlength=${kind === 'text' ? maximum : nothing} inputmode=${number ? 'numeric' : nothing}
    aria-invalid=${invalid ? 'true' : 'false'} aria-describedby=${describedBy ?? nothing}
    @input=${({ target }) => kind === 'text' && entered(target, true)} @change=${({ target }) => entered(target, false)}>`;
}

function long(form, field, { id, describedBy, invalid }) {
  const { name, maximum } = field;
  const entered = ({ target }, typing) => form.set(field, target.value.trim() === '' ? null : target.value, typing);
  const used = form.profile[name]?.length ?? 0;
  return html`<textarea class="form-control growing ${invalid ? 'is-invalid' : ''}" id=${id} name=${name} rows="4" maxlength=${maximum}
      .value=${typed(form.profile[name], id)} aria-invalid=${invalid ? 'true' : 'false'} aria-describedby=${describedBy ?? nothing}
      @input=${(event) => entered(event, true)} @change=${(event) => entered(event, false)}></textarea>
    ${used > maximum * 0.8 ? html`<p class="form-text mb-0">${t('reason.count', { used, maximum })}</p>` : nothing}`;
}

function choice(form, field, { id, describedBy, invalid }) {
  const value = form.profile[field.name] ?? '';
  const choices = choicesOf(field, form.profile, form.reference);
  const option = ({ code, name, barred }) =>
    html`<option value=${code} ?disabled=${Boolean(barred)} .selected=${live(code === value)}>${name}${barred ? ` – ${barred}` : ''}</option>`;
  const groups = [...new Set(choices.map(({ group }) => group))];
  return html`<select class="form-select ${invalid ? 'is-invalid' : ''}" id=${id} name=${field.name} aria-invalid=${invalid ? 'true' : 'false'}
    aria-describedby=${describedBy ?? nothing} @change=${({ target }) => form.set(field, target.value || null, false)}>
    <option value="" .selected=${live(value === '')}>${t('field.choose')}</option>
    ${groups.map((group) => {
      const options = choices.filter((one) => one.group === group).map(option);
      return group ? html`<optgroup label=${group}>${options}</optgroup>` : options;
    })}
  </select>`;
}

function boxes(form, field, { id, describedBy }) {
  const chosen = form.profile[field.name] ?? [];
  const toggled = (code, on) => form.set(field, on ? [...chosen, code] : chosen.filter((other) => other !== code), false);
  return html`<div class="box-list">
    ${choicesOf(field, form.profile, form.reference).map(
      ({ code, name }, index) => html`<div class="form-check">
        <input class="form-check-input" type="checkbox" id=${index === 0 ? id : `${id}-${code}`} .checked=${live(chosen.includes(code))}
          aria-describedby=${describedBy ?? nothing} @change=${({ target }) => toggled(code, target.checked)}>
        <label class="form-check-label" for=${index === 0 ? id : `${id}-${code}`}>${name}</label>
      </div>`,
    )}
  </div>`;
}

function chooser(form, field, { id, label, describedBy, invalid }) {
  const chosen = form.profile[field.name] ?? [];
  const options = choicesOf(field, form.profile, form.reference);
  return html`<code-chooser .choice=${{ id, label, options, chosen, describedBy, invalid }}
    @chosen=${({ detail }) => form.set(field, detail, false)}></code-chooser>`;
}

function tick(form, field, { id, describedBy, invalid, label }) {
  return html`<div class="form-check">
    <input class="form-check-input ${invalid ? 'is-invalid' : ''}" type="checkbox" id=${id} .checked=${live(form.profile[field.name] === true)}
      aria-invalid=${invalid ? 'true' : 'false'} aria-describedby=${describedBy ?? nothing}
      @change=${({ target }) => form.set(field, target.checked, false)}>
    <label class="form-check-label" for=${id}>${label}</label>
  </div>`;
}
