import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { askConfirmation } from '../ui/dialog.js';
import { Problem } from '../problem.js';

const NEW = 'new';
const NAME_LIMIT = 120;

/** Puts an exchange into a group of its host: one that is there, or a new one with a name. */
export async function openGroupDialog({ api, exchange, decided }) {
  const groups = groupsFor(exchange, (await api.get('/api/exchanges')).exchanges);
  const choice = { groups, chosen: groups[0]?.id ?? NEW, name: '' };
  return askConfirmation({
    title: t('group.dialogTitle', { name: exchange.visitor.organisation }),
    text: t('group.dialogText'),
    body: (redraw, problem) => choices(choice, redraw, problem?.at('/name')),
    confirm: () => t(choice.chosen === NEW ? 'group.create' : 'group.add'),
    submit: () => put({ api, exchange, choice, decided }),
  });
}

/** The groups of the same host and mode that are still drafts, each once. */
export function groupsFor(exchange, exchanges) {
  const open = exchanges.filter(
    ({ group, status, mode, host }) =>
      group && status === 'DRAFT' && mode === exchange.mode && host.profileId === exchange.host.profileId,
  );
  return [...new Map(open.map(({ group }) => [group.id, group])).values()];
}

function choices(choice, redraw, complaint) {
  const choose = (chosen) => {
    choice.chosen = chosen;
    redraw();
  };
  return html`<fieldset class="mb-3">
    <legend class="form-label fs-6">${t('group.which')}</legend>
    ${choice.groups.map(({ id, name, members }) => {
      const names = members.map(({ visitor }) => visitor.organisation).join(', ');
      return radio({ id, chosen: choice.chosen, choose, label: html`${name} <span class="muted small d-block">${names}</span>` });
    })}
    ${radio({ id: NEW, chosen: choice.chosen, choose, label: t('group.new') })}
    ${choice.chosen === NEW ? nameField(choice, complaint) : html`<p class="alert alert-warning mt-2 small">${t('group.replaced')}</p>`}
  </fieldset>`;
}

function radio({ id, chosen, choose, label }) {
  return html`<div class="form-check">
    <input class="form-check-input" type="radio" name="group" id="group-${id}" .checked=${chosen === id} @change=${() => choose(id)}>
    <label class="form-check-label" for="group-${id}">${label}</label>
  </div>`;
}

function nameField(choice, complaint) {
  return html`<div class="mt-2">
    <label class="form-label" for="group-name">${t('group.name')}</label>
    <input class="form-control ${complaint ? 'is-invalid' : ''}" id="group-name" maxlength=${NAME_LIMIT} autocomplete="off"
      aria-invalid=${complaint ? 'true' : 'false'} aria-describedby=${complaint ? 'group-name-complaint' : nothing}
      .value=${choice.name} @input=${(event) => (choice.name = event.target.value)}>
    ${complaint ? html`<p class="invalid-feedback d-block mb-0" id="group-name-complaint">${complaint}</p>` : nothing}
  </div>`;
}

async function put({ api, exchange, choice, decided }) {
  if (choice.chosen !== NEW) {
    const joined = await api.post(`/api/exchange-groups/${choice.chosen}/members`, { exchangeId: exchange.id });
    return decided(joined, t('group.added', { name: joined.group.name }));
  }
  const name = choice.name.trim();
  if (!name) {
    document.getElementById('group-name')?.focus();
    throw new Problem({ status: 422, errors: [{ pointer: '/name', detail: t('group.nameMissing') }] });
  }
  const created = await api.post('/api/exchange-groups', { exchangeId: exchange.id, name });
  return decided(created, t('group.created', { name }));
}
