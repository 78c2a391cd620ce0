import { html } from '/webjars/lit-html/lit-html.js';
import { t } from '../i18n.js';

export default class MissingPage {
  title = t('page.missing');

  view() {
    return html`<h1>${t('page.missing')}</h1>
      <p>${t('page.missingText')}</p>
      <p><a href="/">${t('page.backHome')}</a></p>`;
  }
}
