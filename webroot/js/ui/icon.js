import { svg, html } from '/webjars/lit-html/lit-html.js';

const SHAPES = {
  bell: svg`<path d="M12 3a5.5 5.5 0 0 0-5.5 5.5c0 5-2 6.5-2 6.5h15s-2-1.5-2-6.5A5.5 5.5 0 0 0 12 3ZM10 19a2 2 0 0 0 4 0"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  cross: svg`<path d="M6 6l12 12M18 6 6 18"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.3l3.5 2"/>`,
  pencil: svg`<path d="M4 20h4L19 9l-4-4L4 16v4Z"/>`,
  eye: svg`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z"/><circle cx="12" cy="12" r="2.5"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  bin: svg`<path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5"/>`,
  up: svg`<path d="M12 19V5M6 11l6-6 6 6"/>`,
  down: svg`<path d="M12 5v14M6 13l6 6 6-6"/>`,
  left: svg`<path d="M15 5l-7 7 7 7"/>`,
  chevron: svg`<path d="m6 9 6 6 6-6"/>`,
  send: svg`<path d="M4 12 20 4l-5 16-3.5-6.5L4 12Z"/>`,
  warning: svg`<path d="M12 4 2.5 20h19L12 4ZM12 10v4.5M12 17.3v.1"/>`,
  group: svg`<circle cx="9" cy="9" r="3"/><path d="M3.5 19a5.5 5.5 0 0 1 11 0M16 6.5a3 3 0 0 1 0 5.5M17 14.2a5.5 5.5 0 0 1 3.5 4.8"/>`,
  cloud: svg`<path d="M7 18a4.5 4.5 0 0 1-.5-8.97A6 6 0 0 1 18 10.5 3.8 3.8 0 0 1 17.5 18H7Z"/>`,
  lock: svg`<rect x="5" y="11" width="14" height="9" rx="1.5"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
};

/** A picture beside words; it says nothing of its own, so it is hidden from assistive technology. */
export function icon(name) {
  return html`<svg
    class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.1"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
}
