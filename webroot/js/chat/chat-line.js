import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { dateTime, has, t, time } from '../i18n.js';
import { icon } from '../ui/icon.js';

export function roleName(role) {
  return has(`author.${role}`) ? t(`author.${role}`) : '';
}

/** One message. `follows` says that the same person wrote the line above a moment ago. */
export function messageLine(line, { own, follows }) {
  return html`<div class="line ${own ? 'own' : ''} ${follows ? 'follows' : ''}">
    ${follows
      ? html`<span class="visually-hidden">${own ? t('chat.you') : line.author.name}:</span>`
      : html`<p class="by"><strong>${own ? t('chat.you') : line.author.name}</strong> ${roleName(line.author.role)}</p>`}
    <p class="bubble ${line.deleted ? 'gone' : ''}">${line.deleted ? t('chat.deleted') : line.text}</p>
    <p class="when">
      ${line.edited ? html`${t('chat.edited')} · ` : nothing}<time datetime=${line.postedAt} title=${dateTime(line.postedAt)}>${time(line.postedAt)}</time>
    </p>
  </div>`;
}

export function statusLine(line) {
  const key = `chat.status.${line.status}`;
  const by = line.by?.name ?? line.by ?? '';
  return html`<p class="status-line">
    ${has(key) ? t(key, { by }) : line.status}${line.reason ? html`<q>${line.reason}</q>` : nothing}
  </p>`;
}

/** A message on its way, with what can be done about it when it was refused. */
export function outgoingLine(entry, { retry, discard, connected }) {
  return html`<div class="line own outgoing">
    <p class="bubble">${entry.text}</p>
    ${entry.state === 'failed'
      ? html`<div class="when failed" role="alert">
          ${icon('warning')} ${t('chat.failed')} ${entry.problem?.words ?? ''}
          <button type="button" class="btn btn-sm btn-link" @click=${retry}>${t('action.tryAgain')}</button>
          <button type="button" class="btn btn-sm btn-link" @click=${discard}>${t('chat.discard')}</button>
        </div>`
      : html`<p class="when">${icon('clock')} ${t(connected || entry.state === 'sent' ? 'chat.sending' : 'chat.waiting')}</p>`}
  </div>`;
}
