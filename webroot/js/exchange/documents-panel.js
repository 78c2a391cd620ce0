import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { dateTime, t } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';

/** What was frozen, newest first, each with its document. */
export function documentsPanel(documents, exchange) {
  const { versions, problem } = documents;
  return html`<section class="card h-100" aria-labelledby="documents-title">
    <div class="card-body">
      <h2 id="documents-title" class="h4 mb-3">${t('documents.title')}</h2>
      ${problemNotice(problem)}
      ${versions.length === 0
        ? html`<p class="muted mb-0">${t('documents.empty')}</p>`
        : html`<ul class="rows">${versions.map((version) => row(documents, exchange, version))}</ul>`}
    </div>
  </section>`;
}

function row(documents, exchange, entry) {
  const { version, frozenAt, by, superseded, reason, pages } = entry;
  return html`<li class="px-3 py-3">
    <div class="d-flex flex-wrap gap-2 align-items-center mb-1">
      <strong>${t('documents.version', { version: String(version) })}</strong> ${versionPill(entry)}
    </div>
    <p class="mb-1 muted">
      ${t('documents.frozen', { at: dateTime(frozenAt), name: by })}${pages ? html` · ${t('documents.pages', { count: pages })}` : nothing}
    </p>
    ${superseded ? html`<p class="mb-1">${t('documents.reason')} <q>${reason}</q></p>` : nothing}
    <div class="d-flex flex-wrap gap-2 mt-2 align-items-center">
      <a class="btn btn-sm btn-outline-primary" href="/exchanges/${exchange.id}/document?version=${version}">
        ${icon('eye')} ${t('documents.read')}<span class="visually-hidden"> ${t('documents.version', { version: String(version) })}</span>
      </a>
      ${downloadButton(documents, entry, 'btn-sm')}
    </div>
  </li>`;
}

/** The button, or in words why there is none yet. */
export function downloadButton(documents, { version, state }, size = '') {
  if (state === 'PREPARING') {
    return html`<span class="muted" role="status"><span class="spinner" aria-hidden="true"></span> ${t('documents.preparing')}</span>`;
  }
  if (state === 'FAILED') return html`<span class="text-danger">${icon('warning')} ${t('documents.failed')}</span>`;
  const saving = documents.saving === version;
  return html`<button type="button" class="btn ${size} btn-primary" ?disabled=${documents.saving !== null} @click=${() => documents.save(version)}>
    ${icon('down')} ${t(saving ? 'documents.saving' : 'documents.download')}<span class="visually-hidden"> ${t('documents.version', { version: String(version) })}</span>
  </button>`;
}

export function versionPill({ superseded }) {
  return superseded
    ? html`<span class="pill quiet">${icon('cross')}${t('documents.superseded')}</span>`
    : html`<span class="pill done">${icon('check')}${t('documents.valid')}</span>`;
}
