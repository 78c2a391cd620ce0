import { html } from '/webjars/lit-html/lit-html.js';
import { DevicesPart } from '../notification-settings/devices-part.js';
import { PreferencesPart } from '../notification-settings/preferences-part.js';
import { t } from '../i18n.js';

/** What one hears of, by mail and on which devices. */
export default class NotificationSettingsPage {
  title = t('notificationSettings.title');

  constructor(app, params, redraw) {
    this.preferences = new PreferencesPart({ api: app.api, redraw });
    this.devices = new DevicesPart({ api: app.api, device: app.device, redraw });
  }

  open() {
    return Promise.all([this.preferences.load(), this.devices.load()]);
  }

  close() {
    this.devices.close();
  }

  view() {
    return html`
      <p class="mb-2"><a href="/notifications">${t('notificationSettings.back')}</a></p>
      <h1>${t('notificationSettings.title')}</h1>
      <p class="lead">${t('notificationSettings.lead')}</p>
      <div class="row g-4">
        <div class="col-12 col-lg-7">${this.preferences.view()}</div>
        <div class="col-12 col-lg-5">${this.devices.view()}</div>
      </div>`;
  }
}
