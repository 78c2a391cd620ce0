import { html, render } from '/webjars/lit-html/lit-html.js';
import { keepingFocus } from './focus-keeper.js';
import { t } from './i18n.js';
import { asProblem } from './problem.js';
import { problemNotice } from './ui/problem-notice.js';

const PATIENCE = 300;

/**
 * Shows one page at a time. A page is a class made with `(app, params, redraw)`; `open()` loads (a Problem thrown there is
 * shown with a way to try again), `view()` draws, `title` names it, `close()` ends its subscriptions.
 */
export class PageHost {
  constructor({ app, root }) {
    this.app = app;
    this.root = root;
    root.replaceChildren();
  }

  /** What comes before any page: a failure there is shown like a page's. */
  async begin(work) {
    try {
      await work();
    } catch (error) {
      this.draw(failed(asProblem(error), () => this.begin(work)));
    }
  }

  async show(load, params) {
    this.leave();
    const { turn } = this;
    const loading = setTimeout(() => this.draw(waiting()), PATIENCE);
    try {
      const { default: Page } = await load();
      if (turn !== this.turn) return;
      const page = new Page(this.app, params, () => this.redraw(page));
      this.opening = page;
      await page.open?.();
      if (turn !== this.turn) return page.close?.();
      this.page = page;
      this.draw(page.view());
      page.shown?.();
    } catch (error) {
      if (turn !== this.turn) return;
      this.opening?.close?.();
      this.draw(failed(asProblem(error), () => this.show(load, params)));
    } finally {
      clearTimeout(loading);
    }
    if (turn === this.turn) this.arrived();
  }

  /** Ends the page, which keeps what it has to keep; what it drew stays until the next one. */
  leave() {
    this.page?.close?.();
    this.page = null;
    this.turn = {};
  }

  /** Many changes of one moment are drawn once. */
  redraw(page) {
    if (page !== this.page || this.drawing) return;
    this.drawing = true;
    queueMicrotask(() => {
      this.drawing = false;
      if (page !== this.page) return;
      page.beforeDraw?.();
      this.draw(page.view());
      page.afterDraw?.();
      this.name();
    });
  }

  draw(view) {
    keepingFocus(() => render(view, this.root));
  }

  /** Focus goes to the heading, as after a page load; the first page leaves it to the browser. */
  arrived() {
    this.name();
    if (this.visited && !this.root.contains(document.activeElement?.closest('form'))) {
      const heading = this.root.querySelector('h1');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus({ preventScroll: true });
    }
    this.visited = true;
  }

  name() {
    const title = this.page?.title ?? t('page.problem');
    const { unread } = this.app.notifications;
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${title} – ClusterXchange`;
  }
}

function waiting() {
  return html`<h1 class="visually-hidden">${t('page.loading')}</h1>
    <p class="muted py-5 text-center"><span class="spinner" aria-hidden="true"></span> ${t('page.loading')}</p>`;
}

function failed(problem, retry) {
  const missing = problem.status === 404 || problem.status === 403;
  return html`<h1>${t(missing ? 'page.missing' : 'page.problem')}</h1>
    ${missing ? html`<p>${problem.words}</p>` : problemNotice(problem, { retry })}
    <p class="mt-3"><a href="/">${t('page.backHome')}</a></p>`;
}
