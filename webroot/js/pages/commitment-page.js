import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { completenessView } from '../commitment/completeness-view.js';
import { formView, tableOfContents } from '../commitment/form-view.js';
import { goToField } from '../commitment/go-to-field.js';
import { LiveCommitment } from '../commitment/live-commitment.js';
import { lostTextView } from '../commitment/lost-text-view.js';
import { presenceBar } from '../commitment/presence-bar.js';
import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';
import { statusPill } from '../ui/status-pill.js';

export default class CommitmentPage {
  constructor(app, { id, query }, redraw) {
    Object.assign(this, { app, id, redraw, fieldToShow: query.get('field') });
  }

  get title() {
    return this.exchange ? t('commitment.heading', { reference: this.called }) : t('commitment.title');
  }

  /** The members of a group write one paper: it bears the name of the group. */
  get called() {
    return this.exchange.group?.name ?? this.exchange.reference;
  }

  async open() {
    const { api, live, session } = this.app;
    const [exchange, schema] = await Promise.all([api.get(`/api/exchanges/${this.id}`), api.get('/api/commitments/schema')]);
    this.exchange = exchange;
    this.commitment = new LiveCommitment({ api, live, account: session.account, commitmentId: exchange.commitmentId, schema });
    this.commitment.focusRow = (id) => this.focusRow(id);
    this.commitment.observe(() => this.redraw());
    this.commitment.session.on('status', ({ problem }) => problem ?? this.moved());
    this.commitment.open();
  }

  close() {
    this.bar?.disconnect();
    this.commitment?.close();
  }

  /** Joining or leaving a group gives an exchange another commitment: the page follows it there. */
  async moved() {
    try {
      const exchange = await this.app.api.get(`/api/exchanges/${this.id}`);
      if (exchange.commitmentId !== this.exchange.commitmentId) this.app.router.display();
      else {
        this.exchange = exchange;
        this.redraw();
      }
    } catch (error) {
      this.commitment.became({ problem: asProblem(error) });
    }
  }

  /** What one jumps to or tabs to must not end up under the bar, however high its names make it. */
  shown() {
    const bar = document.querySelector('.commitment-bar');
    const { style } = document.documentElement;
    this.bar = new ResizeObserver(() => style.setProperty('--bar-height', `${bar.offsetHeight}px`));
    this.bar.observe(bar);
  }

  view() {
    const { exchange, commitment } = this;
    return html`
      <a class="back-link" href="/exchanges/${this.id}">${icon('left')}${t('exchange.heading', { reference: exchange.reference })}</a>
      <div class="page-head">
        <h1>${this.title}</h1>
        ${statusPill('exchange', exchange.status)}
      </div>
      ${presenceBar(commitment)} ${this.notices()} ${lostTextView(commitment)}
      ${completenessView(commitment, exchange)}
      ${commitment.opened ? this.form() : this.opening()}`;
  }

  opening() {
    if (this.commitment.problem) return html`<p><a href="/exchanges/${this.id}">${t('commitment.backToExchange')}</a></p>`;
    return html`<p class="muted py-5 text-center"><span class="spinner" aria-hidden="true"></span> ${t('commitment.opening')}</p>`;
  }

  notices() {
    const { problem, opened, save } = this.commitment;
    const why = save.state === 'read-only' && opened?.readOnlyReason;
    return html`
      ${why ? html`<p class="muted read-only-reason">${icon('lock')} ${why}</p>` : nothing}
      ${problemNotice(problem, problem?.passing ? { retry: () => location.reload() } : {})}`;
  }

  form() {
    const { commitment, exchange } = this;
    return html`<div class="commitment-page">
      <nav class="contents-wide" aria-label=${t('commitment.contents')}>${tableOfContents(commitment)}</nav>
      <details class="contents-narrow card">
        <summary>${t('commitment.contents')}</summary>
        <nav aria-label=${t('commitment.contents')}>${tableOfContents(commitment)}</nav>
      </details>
      ${formView(commitment, exchange)}
    </div>`;
  }

  /** A new row is for writing: its first field takes the focus once it is drawn. */
  focusRow(id) {
    this.rowToFocus = id;
    this.redraw();
  }

  afterDraw() {
    if (this.fieldToShow && this.commitment.opened && goToField(this.fieldToShow)) this.fieldToShow = null;
    if (!this.rowToFocus) return;
    const row = document.querySelector(`[data-row="${CSS.escape(this.rowToFocus)}"]`);
    this.rowToFocus = null;
    row?.querySelector('.row-fields :is(input, textarea, select):not(:disabled)')?.focus();
  }
}
