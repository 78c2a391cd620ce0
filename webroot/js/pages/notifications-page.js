import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { dateTime, t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { problemNotice } from '../ui/problem-notice.js';

/** All notifications, newest first. Those unread when the page was opened stay marked until it is left. */
export default class NotificationsPage {
  title = t('notifications.title');

  constructor(app, params, redraw) {
    Object.assign(this, { app, redraw });
    this.store = app.notifications;
  }

  async open() {
    if (!this.store.loaded) await this.store.load();
    this.unreadFrom = this.store.readUpTo;
    this.exchanges = (await this.app.api.get('/api/exchanges')).exchanges;
    this.unobserve = this.store.observe(() => {
      this.redraw();
      this.read();
    });
  }

  shown() {
    this.read();
    this.seen = () => this.read();
    document.addEventListener('visibilitychange', this.seen);
  }

  close() {
    this.unobserve?.();
    document.removeEventListener('visibilitychange', this.seen);
  }

  async read() {
    if (document.visibilityState !== 'visible') return;
    await this.attempt(() => this.store.markRead());
  }

  async attempt(work) {
    try {
      await work();
      this.problem = null;
    } catch (error) {
      this.problem = asProblem(error);
    }
    this.redraw();
  }

  async earlier() {
    this.loading = true;
    this.redraw();
    await this.attempt(() => this.store.earlier());
    this.loading = false;
    this.redraw();
  }

  view() {
    const { items, hasEarlier } = this.store;
    return html`
      <div class="page-head"><h1>${t('notifications.title')}</h1></div>
      ${problemNotice(this.problem)}
      ${items.length > 0
        ? html`<ul class="rows">${repeat(items, (item) => item.seq, (item) => html`<li>${this.row(item)}</li>`)}</ul>`
        : html`<div class="empty"><h2>${t('notifications.empty')}</h2><p class="mb-0">${t('notifications.emptyText')}</p></div>`}
      ${hasEarlier
        ? html`<p class="text-center mt-3">
            <button type="button" class="btn btn-outline-primary" ?disabled=${this.loading} @click=${() => this.earlier()}>
              ${this.loading ? t('action.working') : t('notifications.earlier')}
            </button>
          </p>`
        : nothing}`;
  }

  row(item) {
    const fresh = item.seq > this.unreadFrom;
    const href = this.href(item.object);
    const words = html`
      <span>
        <span class=${href ? 'title' : ''}>${item.text}</span>
        <span class="muted small d-block">${dateTime(item.at)}</span>
      </span>
      <span class="side">${fresh ? html`<span class="pill">${t('notifications.new')}</span>` : nothing}</span>`;
    return href
      ? html`<a class="row-link ${fresh ? 'unread' : ''}" href=${href}>${words}</a>`
      : html`<div class="row-link ${fresh ? 'unread' : ''}">${words}</div>`;
  }

  href({ type, id } = {}) {
    if (type === 'match' || type === 'conversation') return `/matches/${id}`;
    if (type === 'exchange') return `/exchanges/${id}`;
    if (type !== 'commitment') return null;
    const exchange = this.exchanges.find(({ commitmentId }) => commitmentId === id);
    return exchange ? `/exchanges/${exchange.id}/commitment` : null;
  }
}
