import { RemoteCarets } from '../editing/remote-carets.js';
import { systemScheduler } from '../editing/scheduler.js';
import { TextBinding } from '../editing/text-binding.js';

/**
 * A text that several people write at once: `<co-text>` owns its control and binds it to the session while it is on the
 * page. Moving the element with its row does not end the binding.
 */
export class CoText extends HTMLElement {
  /** @type {{commitment: object, path: string, id: string, multiline: boolean, maxLength?: number, describedBy?: string}} */
  field = null;

  connectedCallback() {
    this.control ??= this.appendChild(this.build());
    this.binding ??= this.bind();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.binding?.close();
      this.binding = undefined;
    });
  }

  build() {
    const { id, multiline, maxLength, describedBy } = this.field;
    const control = document.createElement(multiline ? 'textarea' : 'input');
    control.id = id;
    control.className = 'form-control';
    if (multiline) control.rows = 2;
    if (maxLength) control.maxLength = maxLength;
    if (describedBy) control.setAttribute('aria-describedby', describedBy);
    return control;
  }

  bind() {
    const { commitment, path } = this.field;
    const { session, undo } = commitment;
    const binding = new TextBinding(this.control, session, path, undo);
    const carets = new RemoteCarets(this.control, session, path, systemScheduler);
    const fit = () => this.fit();
    const stops = [session.on('change', ({ field }) => field === path && fit()), session.on('opened', fit)];
    const resized = new ResizeObserver(fit);
    resized.observe(this);
    fit();
    return {
      close: () => {
        binding.close();
        carets.close();
        resized.disconnect();
        stops.forEach((stop) => stop());
      },
    };
  }

  /** As high as its text: scrolling inside a form field hides what the others write. */
  fit() {
    if (!this.field.multiline) return;
    this.control.style.height = 'auto';
    this.control.style.height = `${this.control.scrollHeight + 2}px`;
  }
}

customElements.define('co-text', CoText);
