import { html, nothing, render } from '/webjars/lit-html/lit-html.js';
import { t } from './i18n.js';
import { announce } from './ui/announce.js';
import { icon } from './ui/icon.js';

const SHOW_AFTER = 1_000;
const BACK_FOR = 3_000;

/** Says within two seconds that the connection is cut, and that it is back. A blink of a second is not worth a word. */
export class ConnectionLine {
  constructor({ live, root }) {
    this.live = live;
    this.root = root;
    this.shown = 'nothing';
    live.observe((state) => this.changed(state.status));
  }

  changed(status) {
    if (status === 'open' || status === 'idle' || status === 'ended') this.over(status);
    else if (this.shown === 'cut') this.draw();
    else this.beginning ??= setTimeout(() => this.begin(), SHOW_AFTER);
  }

  begin() {
    this.shown = 'cut';
    announce(t('connection.cut'));
    this.ticking ??= setInterval(() => this.draw(), 1_000);
    this.draw();
  }

  over(status) {
    clearTimeout(this.beginning);
    clearInterval(this.ticking);
    this.beginning = this.ticking = undefined;
    this.shown = this.shown === 'cut' && status === 'open' ? 'back' : 'nothing';
    this.draw();
    if (this.shown !== 'back') return;
    announce(t('connection.back'));
    setTimeout(() => this.shown === 'back' && this.over(status), BACK_FOR);
  }

  draw() {
    render(this.view(), this.root);
    // What else sticks to the top of a page stands below this line, not under it.
    document.documentElement.style.setProperty('--connection-height', `${this.root.offsetHeight}px`);
  }

  view() {
    if (this.shown === 'nothing') return nothing;
    if (this.shown === 'back') {
      return html`<aside class="connection-line back" aria-label=${t('connection.label')}>
        ${icon('check')}<span>${t('connection.back')}</span>
      </aside>`;
    }
    const { status, retryAt } = this.live.state;
    const seconds = status === 'waiting' ? Math.max(0, Math.ceil((retryAt - Date.now()) / 1000)) : 0;
    // Read out by the announcer: a countdown in a live region would speak every second.
    return html`<aside class="connection-line" aria-label=${t('connection.label')}>
      ${icon('cloud')}<span>${t(status === 'quiet' ? 'connection.quiet' : 'connection.cut')}</span>
      ${status === 'waiting'
        ? html`<span>${seconds > 0 ? t('connection.retry', { count: seconds }) : t('connection.retrying')}</span>
            <button type="button" class="btn btn-sm btn-outline-primary" @click=${() => this.live.tryNow()}>${t('connection.tryNow')}</button>`
        : status === 'connecting'
          ? html`<span>${t('connection.retrying')}</span>`
          : nothing}
    </aside>`;
  }
}
