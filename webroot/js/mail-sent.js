import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { t } from './i18n.js';
import { asProblem } from './problem.js';
import { problemNotice } from './ui/problem-notice.js';

/** The screen after a mail went out: where to look, and how to have it sent again at `path`. */
export class MailSent {
  to = null;
  linkHours = 0;
  busy = false;
  again = false;
  problem = null;

  constructor({ app, redraw, path }) {
    Object.assign(this, { app, redraw, path });
  }

  /** `to` is what the person typed and is shown; `login` is whose mail is sent again. */
  went({ to, login, linkHours }) {
    Object.assign(this, { to, login, linkHours, arriving: true });
    scrollTo(0, 0);
  }

  /** A new screen begins at its heading. */
  drawn() {
    if (!this.arriving) return;
    this.arriving = false;
    const heading = document.querySelector('main h1');
    heading.setAttribute('tabindex', '-1');
    heading.focus();
  }

  async sendAgain() {
    Object.assign(this, { busy: true, again: false, problem: null });
    this.redraw();
    try {
      await this.app.api.post(this.path, { login: this.login });
      this.again = true;
    } catch (error) {
      this.problem = asProblem(error);
    }
    this.busy = false;
    this.redraw();
  }

  view(text) {
    return html`<div class="row"><div class="col-12 col-lg-8">
      <h1>${t('mailSent.title')}</h1>
      <p class="lead">${text}</p>
      <p>${t('mailSent.spam')}</p>
      ${this.app.session.portal.mailbox
        ? html`<p><a class="btn btn-primary" href="/mailbox">${t('mailSent.mailbox')}</a></p>`
        : nothing}
      ${this.again ? html`<p class="alert alert-success" role="status">${t('register.sentAgain')}</p>` : nothing}
      ${problemNotice(this.problem)}
      <p class="mt-3"><button type="button" class="btn btn-outline-primary" ?disabled=${this.busy} @click=${() => this.sendAgain()}>
        ${this.busy ? html`<span class="spinner" aria-hidden="true"></span> ${t('action.working')}` : t('register.sendAgain')}
      </button></p>
    </div></div>`;
  }
}
