import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { readingView } from '../commitment/reading-view.js';
import { Documents } from '../exchange/documents.js';
import { downloadButton, versionPill } from '../exchange/documents-panel.js';
import { dateTime, t } from '../i18n.js';
import { icon } from '../ui/icon.js';
import { fact } from '../ui/party-card.js';
import { problemNotice } from '../ui/problem-notice.js';

/** View Commitment: one frozen version to be read and downloaded. */
export default class DocumentPage {
  constructor(app, { id, query }, redraw) {
    Object.assign(this, { app, id, redraw, wanted: query?.get('version') });
    this.documents = new Documents({ api: app.api, redraw });
  }

  get title() {
    return this.exchange ? t('documents.heading', { reference: this.called }) : t('action.view-commitment');
  }

  get called() {
    return this.exchange.group?.name ?? this.exchange.reference;
  }

  async open() {
    const { api, live, notifications } = this.app;
    const [exchange, schema] = await Promise.all([api.get(`/api/exchanges/${this.id}`), api.get('/api/commitments/schema')]);
    const { commitmentId } = exchange;
    const version = /^\d{1,9}$/.test(this.wanted ?? '') ? `?version=${this.wanted}` : '';
    await this.documents.load(commitmentId);
    this.frozen = this.documents.versions.length > 0 ? await api.get(`/api/commitments/${commitmentId}/frozen${version}`) : null;
    Object.assign(this, { exchange, schema });
    this.unsubscribe = live.subscribe(`exchange.${this.id}`, ({ type }) => type !== 'head' && this.documents.refresh());
    this.unhint = notifications.hints.observe(
      ({ type, id }) => (type === 'everything' || (type === 'commitment' && id === commitmentId)) && this.documents.refresh(),
    );
  }

  close() {
    this.documents.close();
    this.unsubscribe?.();
    this.unhint?.();
  }

  get entry() {
    return this.documents.versions.find(({ version }) => version === this.frozen?.version);
  }

  view() {
    const { exchange, documents } = this;
    return html`
      <a class="back-link" href="/exchanges/${this.id}">${icon('left')}${t('exchange.heading', { reference: exchange.reference })}</a>
      <div class="page-head">
        <h1>${t('documents.heading', { reference: this.called })}</h1>
        ${this.entry ? versionPill(this.entry) : nothing}
      </div>
      ${problemNotice(documents.problem)}
      ${this.entry ? this.paper() : html`<div class="empty"><p class="mb-0">${t('documents.empty')}</p></div>`}`;
  }

  paper() {
    const { exchange, documents, entry, frozen, schema } = this;
    return html`
      <section class="card mb-3" aria-label=${t('documents.about')}>
        <div class="card-body">
          <dl class="facts mb-3">
            ${fact('exchange.reference', exchange.reference)} ${fact('documents.versionName', String(entry.version))}
            ${fact('documents.frozenName', t('documents.frozen', { at: dateTime(entry.frozenAt), name: entry.by }))}
            ${fact('documents.hash', html`<code class="fingerprint">${frozen.contentHash}</code>`)}
            ${entry.superseded ? fact('documents.reason', html`<q>${entry.reason}</q>`) : nothing}
          </dl>
          ${downloadButton(documents, entry)} ${this.others()}
        </div>
      </section>
      ${readingView({ schema, content: frozen.content, exchange })}`;
  }

  others() {
    const others = this.documents.versions.filter(({ version }) => version !== this.frozen.version);
    if (others.length === 0) return nothing;
    return html`<p class="mt-3 mb-0">${t('documents.others')}
      ${others.map(({ version }) => html` <a href="/exchanges/${this.id}/document?version=${version}">${t('documents.version', { version: String(version) })}</a>`)}
    </p>`;
  }
}
