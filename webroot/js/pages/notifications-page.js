import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { day, t, time } from '../i18n.js';
import { asProblem } from '../problem.js';
import { problemNotice } from '../ui/problem-notice.js';

/**
 * All notifications by day, newest first. Who looks at the page has seen them, so the bell goes quiet; those that came since
 * the last look stay marked until the page is left or the person marks them as read.
 */
export default class NotificationsPage {
  title = t('notifications.title');

  constructor(app, params, redraw) {
    Object.assign(this, { app, redraw });
    this.store = app.notifications;
  }

  async open() {
    if (!this.store.loaded) await this.store.load();
    this.unreadFrom = this.store.readUpTo;
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

  markAll() {
    this.unreadFrom = this.store.head;
    return this.read();
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
      <div class="page-head">
        <h1>${t('notifications.title')}</h1>
        <div class="d-flex flex-wrap gap-2">
          ${items.some((item) => this.isNew(item))
            ? html`<button type="button" class="btn btn-outline-primary" @click=${() => this.markAll()}>
                ${t('notifications.markAll')}
              </button>`
            : nothing}
          <a class="btn btn-outline-primary" href="/notifications/settings">${t('notificationSettings.link')}</a>
        </div>
      </div>
      ${problemNotice(this.problem)}
      ${items.length > 0 ? byDay(items).map((group) => this.group(group)) : this.empty()}
      ${hasEarlier
        ? html`<p class="text-center mt-3">
            <button type="button" class="btn btn-outline-primary" ?disabled=${this.loading} @click=${() => this.earlier()}>
              ${this.loading ? t('action.working') : t('notifications.earlier')}
            </button>
          </p>`
        : nothing}`;
  }

  empty() {
    return html`<div class="empty">
      <h2>${t('notifications.empty')}</h2>
      <p class="mb-0">${t('notifications.emptyText')}</p>
    </div>`;
  }

  group({ name, items }) {
    return html`<section class="mb-4">
      <h2>${name}</h2>
      <ul class="rows">${repeat(items, (item) => item.seq, (item) => html`<li>${this.row(item)}</li>`)}</ul>
    </section>`;
  }

  isNew(item) {
    return item.seq > this.unreadFrom;
  }

  row(item) {
    const fresh = this.isNew(item);
    return html`<a class="row-link ${fresh ? 'unread' : ''}" href=${item.link}>
      <span>
        <span class="title">${item.text}</span>
        <span class="muted small d-block">${time(item.at)}</span>
      </span>
      <span class="side">${fresh ? html`<span class="pill">${t('notifications.new')}</span>` : nothing}</span>
    </a>`;
  }
}

/** In the order in which they come. */
function byDay(items) {
  const groups = [];
  for (const item of items) {
    const name = dayName(new Date(item.at));
    if (groups.at(-1)?.name !== name) groups.push({ name, items: [] });
    groups.at(-1).items.push(item);
  }
  return groups;
}

function dayName(then) {
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (then.toDateString() === now.toDateString()) return t('notifications.today');
  if (then.toDateString() === yesterday.toDateString()) return t('notifications.yesterday');
  return day(then);
}
