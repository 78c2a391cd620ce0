import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { meter } from '../commitment/completeness-view.js';
import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { announce } from '../ui/announce.js';
import { askConfirmation } from '../ui/dialog.js';
import { icon } from '../ui/icon.js';
import { problemNotice } from '../ui/problem-notice.js';

/** How far the commitment is, and marking it as ready at what was looked at. */
export class Readiness {
  found = null;
  problem = null;
  listed = false;

  /** @param {(exchange: object, words: string) => void} given.decided @param {() => void} given.redraw */
  constructor({ api, decided, redraw }) {
    Object.assign(this, { api, decided, redraw });
  }

  async load({ commitmentId, status }) {
    if (status !== 'DRAFT') {
      this.found = null;
      return;
    }
    const [found, schema] = await Promise.all([
      this.api.get(`/api/commitments/${commitmentId}/completeness`),
      this.schema ?? this.api.get('/api/commitments/schema'),
    ]);
    Object.assign(this, { found, schema });
  }

  async attempt(exchange) {
    if (this.busy) return;
    Object.assign(this, { busy: true, problem: null });
    this.redraw();
    try {
      await this.load(exchange);
    } catch (error) {
      this.problem = asProblem(error);
    }
    this.busy = false;
    if (!this.problem && this.found?.faults.length === 0) await this.confirm(exchange);
    else this.list();
  }

  list() {
    this.listed = true;
    this.redraw();
    if (this.found) announce(t('completeness.faults', { count: this.found.faults.length }));
  }

  async confirm(exchange) {
    this.redraw();
    const { epoch, revision, warnings } = this.found;
    this.problem = null;
    await askConfirmation({
      title: t('ready.title'),
      text: t(exchange.group ? 'ready.textGroup' : 'ready.text'),
      body: () => warningsOf(warnings),
      confirm: t('action.mark-ready'),
      submit: () => this.mark(exchange, { epoch, revision }),
    });
  }

  /** What others changed meanwhile is to be looked at first: asking again in the same dialog would be blind. */
  async mark(exchange, seen) {
    try {
      this.decided(await this.api.post(`/api/exchanges/${exchange.id}/readiness`, seen), t('ready.done'));
    } catch (error) {
      if (error.status !== 409 && error.status !== 422) throw error;
      this.problem = asProblem(error);
      this.listed = true;
      await this.load(exchange);
      this.redraw();
    }
  }

  view(exchange) {
    const { found, busy } = this;
    if (!found) return problemNotice(this.problem, { retry: () => this.attempt(exchange) });
    const may = exchange.allowedActions.includes('mark-ready');
    const refused = exchange.refusedActions.find(({ action }) => action === 'mark-ready');
    return html`<section class="card h-100" aria-labelledby="readiness-title">
      <div class="card-body">
        <h2 id="readiness-title" class="h4">${t('ready.heading')}</h2>
        <p>${t(found.faults.length === 0 ? 'ready.complete' : 'ready.incomplete')}</p>
        ${meter(found)}
        ${may
          ? html`<button type="button" class="btn btn-primary mt-2" ?disabled=${busy} @click=${() => this.attempt(exchange)}>
              ${busy ? html`<span class="spinner" aria-hidden="true"></span> ${t('action.working')}` : html`${icon('lock')} ${t('action.mark-ready')}`}
            </button>`
          : nothing}
        ${refused ? html`<p class="muted mb-0 mt-2">${refused.reason}</p>` : nothing}
        ${this.problem
          ? html`<div class="mt-3">${problemNotice(this.problem)}
              <a href="/exchanges/${exchange.id}/commitment">${t('ready.look')}</a></div>`
          : nothing}
      </div>
    </section>`;
  }

  /** What is left to do, by section, once somebody asked. */
  faults(exchange) {
    const faults = this.found?.faults ?? [];
    if (!this.listed || faults.length === 0) return nothing;
    const names = (section) => new Set(section.fields.map(({ path }) => path));
    const parts = this.schema.sections
      .map((section) => ({ title: section.title, faults: faults.filter(({ path }) => names(section).has(path.split('.')[0])) }))
      .filter((part) => part.faults.length > 0);
    return html`<section class="card" aria-labelledby="faults-title">
      <div class="card-body">
        <h2 id="faults-title" class="h4" tabindex="-1">${t('completeness.faults', { count: faults.length })}</h2>
        <ul class="findings by-section">${parts.map((part) => html`<li>${icon('pencil')} <span>${partOf(exchange, part)}</span></li>`)}</ul>
      </div>
    </section>`;
  }
}

/** Five signatories without a name are one line, not five. */
function partOf(exchange, { title, faults }) {
  const texts = [...new Set(faults.map(({ text }) => text))];
  return html`<a href="/exchanges/${exchange.id}/commitment?field=${encodeURIComponent(faults[0].path)}">${title}</a>
    <span class="pill waiting">${faults.length}</span>
    ${texts.map((text) => html`<span class="d-block small">${text}</span>`)}`;
}

function warningsOf(warnings) {
  if (warnings.length === 0) return nothing;
  return html`<ul class="findings">
    ${warnings.map(({ text }) => html`<li>${icon('warning')} <span class="small">${text}</span></li>`)}
  </ul>`;
}
