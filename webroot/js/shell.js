import { html, nothing, render } from '/webjars/lit-html/lit-html.js';
import { t } from './i18n.js';
import { icon } from './ui/icon.js';
import { exchangesTitle, matchesTitle } from './titles.js';
import { announce } from './ui/announce.js';
import { asProblem } from './problem.js';

/** What surrounds every page: word-mark, menu with what is yours, bell, account, footer. */
export class Shell {
  constructor({ session, notifications, submissions, signOut }) {
    Object.assign(this, { session, notifications, submissions, leave: signOut });
    this.header = document.getElementById('header');
    this.footer = document.getElementById('footer');
    notifications.observe((arrived) => {
      this.draw();
      if (arrived?.text) announce(t('bell.arrived', { text: arrived.text }));
    });
    submissions.observe(() => this.draw());
    document.addEventListener('click', (event) => this.closeMenu(event.target));
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.closeMenu(null, true));
  }

  draw() {
    render(this.top(), this.header);
    render(this.bottom(), this.footer);
  }

  top() {
    const { signedIn, demo } = this.session;
    return html`
      <header class="site-top">
        ${demo ? html`<div class="demo-banner"><div class="container-xl">${t('demo.banner')} ${this.mailboxLink()}</div></div>` : nothing}
        <div class="container-xl site-head">
          <a class="word-mark" href="/"><img src="/img/mark.svg" alt="" width="32" height="32"><span>Cluster<b>X</b>change</span></a>
          ${signedIn ? html`${this.bell()} ${this.accountMenu()}` : this.signInLink()}
        </div>
        <div class="site-band">
          ${signedIn ? html`<nav class="container-xl" aria-label=${t('menu.label')}>${this.menu()}</nav>` : nothing}
        </div>
      </header>`;
  }

  mailboxLink() {
    return this.session.portal.mailbox ? html`<a href="/mailbox">${t('demo.mailbox')}</a>` : nothing;
  }

  signInLink() {
    return location.pathname === '/sign-in' ? nothing : html`<a class="btn btn-outline-primary" href="/sign-in">${t('signIn.title')}</a>`;
  }

  menu() {
    const entries = [
      ['/', t('menu.home')],
      ...(this.session.role === 'USER' ? [['/profiles', t('menu.myProfiles')]] : []),
      ...(this.submissions.mine ? [['/submissions', t('menu.submissions'), this.submissions.count]] : []),
      // The Commission takes part in commitments only; no match is ever its own.
      ...(this.session.role === 'EC' ? [] : [['/matches', matchesTitle(this.session)]]),
      ['/exchanges', exchangesTitle(this.session)],
      ['/partnerships', t('menu.partnerships')],
    ];
    const here = location.pathname;
    const current = (path) => (path === '/' ? here === '/' : here === path || here.startsWith(`${path}/`));
    return html`<ul class="site-menu">
      ${entries.map(
        ([path, label, count = 0]) => html`<li><a href=${path} aria-current=${current(path) ? 'page' : nothing}>${label}${count > 0
          ? html` <span class="count">${count}<span class="visually-hidden"> ${t('menu.submissionsCount', { count })}</span></span>`
          : nothing}</a></li>`,
      )}
    </ul>`;
  }

  bell() {
    const { unread } = this.notifications;
    return html`<a class="bell" href="/notifications" aria-label=${t('bell.label', { count: unread })}>
      ${icon('bell')}${unread > 0 ? html`<span class="count" aria-hidden="true">${unread > 99 ? '99+' : unread}</span>` : nothing}
    </a>`;
  }

  accountMenu() {
    const { account, partnership } = this.session;
    return html`<details class="account-menu">
      <summary aria-label=${t('account.menu', { name: account.name })}>
        <span class="avatar" aria-hidden="true">${initials(account.name)}</span>
        <span class="account-name">${account.name}</span>${icon('chevron')}
      </summary>
      <div class="panel">
        <p class="mb-0"><strong>${account.name}</strong></p>
        <p class="muted">${t(`role.${account.role}`)}${partnership ? html`<br>${partnership.name}` : nothing}</p>
        <div class="d-grid gap-2">
          <button type="button" class="btn btn-primary" @click=${() => this.signOut('signOut')}>${t('account.signOut')}</button>
          <button type="button" class="btn btn-outline-primary" @click=${() => this.signOut('signOutEverywhere')}>
            ${t('account.signOutEverywhere')}
          </button>
        </div>
        ${this.problem ? html`<p class="text-danger mt-2 mb-0" role="alert">${this.problem.words}</p>` : nothing}
      </div>
    </details>`;
  }

  async signOut(how) {
    try {
      this.problem = null;
      await this.leave(how);
    } catch (error) {
      this.problem = asProblem(error);
      this.draw();
    }
  }

  closeMenu(target, refocus = false) {
    const menu = this.header.querySelector('.account-menu[open]');
    if (!menu || (target && menu.contains(target) && !target.closest('a'))) return;
    menu.open = false;
    if (refocus) menu.querySelector('summary').focus();
  }

  bottom() {
    return html`<footer class="site-foot">
      <div class="container-xl d-flex flex-wrap justify-content-between gap-3">
        <p class="mb-0"><strong>ClusterXchange</strong><br>${t('footer.notOfficial')}</p>
        <ul>
          <li><a href="/source">${t('footer.source')}</a></li>
          <li><a href="/api/docs">${t('footer.api')}</a></li>
        </ul>
      </div>
    </footer>`;
  }
}

export function initials(name) {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...word][0] ?? '').join('').toUpperCase();
}
