import { html } from '/webjars/lit-html/lit-html.js';
import { dateTime, t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { problemNotice } from '../ui/problem-notice.js';

const LOOK_AGAIN = 2_000;

/** The mails of a demonstration that has no mail server, so that the links in them can be followed. */
export default class MailboxPage {
  title = t('mailbox.title');
  mails = null;

  constructor(app, params, redraw) {
    Object.assign(this, { app, redraw });
  }

  async open() {
    if (!this.app.session.portal.mailbox) return;
    await this.look();
    this.timer = setInterval(() => this.lookAgain(), LOOK_AGAIN);
  }

  close() {
    clearInterval(this.timer);
  }

  async look() {
    const { publicUrl, mails } = await this.app.api.get('/api/demo/mails');
    Object.assign(this, { publicUrl, mails, problem: null });
  }

  async lookAgain() {
    if (document.hidden) return;
    const latest = this.mails[0]?.id;
    const { problem } = this;
    try {
      await this.look();
    } catch (error) {
      this.problem = asProblem(error);
    }
    if (this.mails[0]?.id !== latest || this.problem !== problem) this.redraw();
  }

  view() {
    return html`<h1>${t('mailbox.title')}</h1>
      <p class="lead">${t(this.mails ? 'mailbox.lead' : 'mailbox.none')}</p>
      ${problemNotice(this.problem)}
      ${this.mails?.length === 0 ? html`<p class="empty">${t('mailbox.empty')}</p>` : ''}
      ${(this.mails ?? []).map((mail) => this.mail(mail))}`;
  }

  mail({ to, subject, at, text }) {
    return html`<article class="card mb-3"><div class="card-body">
      <h2>${subject}</h2>
      <p class="muted">${t('mailbox.to', { to })} · <time datetime=${at}>${dateTime(at)}</time></p>
      <div class="mail-text">${withLinks(text, this.publicUrl)}</div>
    </div></article>`;
  }
}

/** Only addresses of this server become links: whatever else stands in a mail, somebody may have put there. */
function withLinks(text, publicUrl) {
  const parts = text.split(/(\s+)/);
  return parts.map((part) => (part.startsWith(`${publicUrl}/`) ? html`<a href=${part}>${part}</a>` : part));
}
