import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { draft } from '../drafts.js';
import { t } from '../i18n.js';
import { icon } from '../ui/icon.js';

export const LONGEST = 4_000;
const COUNT_FROM = 3_500;

/**
 * Where one writes. The text stays in this tab until it is sent; too long a text is told, never cut. Only the default value
 * is bound, so that drawing never touches what is being typed.
 */
export class Composer {
  constructor({ name, post, keyPressed, redraw }) {
    this.kept = draft(name);
    Object.assign(this, { post, keyPressed, redraw });
    this.text = this.kept.read();
  }

  view() {
    const left = LONGEST - this.text.length;
    return html`<form class="composer" @submit=${(event) => this.submitted(event)}>
      <label class="form-label" for="message">${t('chat.message')}</label>
      <textarea
        id="message" class="form-control" rows="2" .defaultValue=${this.text} aria-describedby="message-help"
        aria-invalid=${left < 0 ? 'true' : 'false'} @input=${(event) => this.typed(event)} @keydown=${(event) => this.pressed(event)}></textarea>
      <button class="btn btn-primary" ?disabled=${left < 0}>${icon('send')} ${t('chat.send')}</button>
      <p class="form-text" id="message-help">
        <span class="enter-help">${t('chat.enterHelp')}</span>
        ${this.text.length > COUNT_FROM
          ? html`<strong class=${left < 0 ? 'text-danger' : ''}>
              ${left < 0 ? t('chat.tooLong', { count: -left }) : t('chat.left', { count: left })}
            </strong>`
          : nothing}
      </p>
    </form>`;
  }

  typed(event) {
    const counted = this.text.length > COUNT_FROM;
    this.text = event.target.value;
    this.kept.write(this.text);
    fit(event.target);
    if (this.text) this.keyPressed();
    if (counted || this.text.length > COUNT_FROM) this.redraw();
  }

  /** Enter chooses a candidate while an input method composes; it must not send then. */
  pressed(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  }

  submitted(event) {
    event.preventDefault();
    const text = this.text.trim();
    if (!text || this.text.length > LONGEST) return;
    this.text = '';
    this.kept.clear();
    this.post(text);
    const input = event.target.elements.message;
    input.value = '';
    fit(input);
    input.focus();
    this.redraw();
  }
}

function fit(textarea) {
  textarea.style.height = 'auto';
  textarea.style.height = `${Math.min(textarea.scrollHeight + 2, 200)}px`;
}
