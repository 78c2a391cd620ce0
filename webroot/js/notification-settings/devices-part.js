import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { dateTime, t } from '../i18n.js';
import { asProblem, Problem } from '../problem.js';
import { problemNotice } from '../ui/problem-notice.js';

/** The devices that show notifications also when no page is open: this one, and those switched on elsewhere. */
export class DevicesPart {
  problem = null;
  busy = null;

  constructor({ api, device, redraw }) {
    Object.assign(this, { api, device, redraw });
    this.unobserve = device.observe(() => this.redraw());
  }

  async load() {
    ({ subscriptions: this.list } = await this.api.get('/api/push-subscriptions'));
  }

  close() {
    this.unobserve();
  }

  /** `what` is `this` or the id of a device in the list. */
  async attempt(what, work) {
    if (this.busy) return;
    Object.assign(this, { busy: what, problem: null });
    this.redraw();
    try {
      await work();
      await this.load();
    } catch (error) {
      // The browser's own failures say nothing that helps; mostly its push service cannot be reached.
      this.problem = error instanceof DOMException ? new Problem({ type: '/problems/push-service' }) : asProblem(error);
    }
    this.busy = null;
    this.redraw();
  }

  remove({ id, endpoint }) {
    return this.attempt(id, async () => {
      if (endpoint === this.device.endpoint) await this.device.forget();
      await this.api.delete(`/api/push-subscriptions/${id}`);
    });
  }

  view() {
    return html`<section class="card" aria-labelledby="devices-title">
      <div class="card-body">
        <h2 id="devices-title">${t('devices.title')}</h2>
        ${this.thisDevice()} ${problemNotice(this.problem)}
        <h3 class="mt-4">${t('devices.list')}</h3>
        ${this.list.length > 0
          ? html`<ul class="rows">${this.list.map((one) => html`<li>${this.row(one)}</li>`)}</ul>`
          : html`<p class="muted mb-0">${t('devices.none')}</p>`}
      </div>
    </section>`;
  }

  thisDevice() {
    const { state } = this.device;
    const busy = this.busy === 'this';
    return html`<p role="status">${t(`devices.${state}`)}</p>
      ${state === 'off'
        ? html`<button
            type="button" class="btn btn-primary" ?disabled=${this.busy !== null}
            @click=${() => this.attempt('this', () => this.device.switchOn())}>
            ${busy ? html`<span class="spinner" aria-hidden="true"></span> ${t('devices.working')}` : t('devices.switchOn')}
          </button>`
        : nothing}
      ${state === 'denied' ? html`<p class="mb-0">${t('devices.deniedHelp')}</p>` : nothing}`;
  }

  row(one) {
    const here = one.endpoint === this.device.endpoint;
    return html`<div class="row-link">
      <span>
        <strong>${one.device}</strong>${here ? html` <span class="pill">${t('devices.here')}</span>` : nothing}
        <span class="muted small d-block">${t('devices.since', { moment: dateTime(one.since) })}</span>
      </span>
      <span class="side">
        <button
          type="button" class="btn btn-sm btn-outline-primary" ?disabled=${this.busy !== null}
          aria-label=${t('devices.removeNamed', { device: one.device })} @click=${() => this.remove(one)}>
          ${this.busy === one.id ? t('devices.removing') : t('devices.remove')}
        </button>
      </span>
    </div>`;
  }
}
