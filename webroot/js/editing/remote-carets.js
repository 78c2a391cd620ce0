const NAMED_FOR = 3000;
const COLOURS = 6;
/** Without these the mirror would break its lines elsewhere than the control. */
const SHARED = [
  'direction', 'fontFamily', 'fontFeatureSettings', 'fontKerning', 'fontSize', 'fontStretch', 'fontStyle',
  'fontVariantLigatures', 'fontWeight', 'letterSpacing', 'lineHeight', 'overflowWrap', 'tabSize', 'textAlign', 'textIndent',
  'textTransform', 'wordBreak', 'wordSpacing', 'paddingTop', 'paddingLeft', 'paddingBottom', 'borderTopWidth',
  'borderLeftWidth', 'borderBottomWidth',
];

/**
 * Shows where the others are in a text control, in a mirror that lies over it and shows nothing else. Only for the eye:
 * who is where is said in words elsewhere. Looks are those of `remote-carets.css`.
 */
export class RemoteCarets {
  #element;
  #session;
  #path;
  #scheduler;
  #mirror;
  #resize;
  #ends = new AbortController();
  #stops;
  #frame = 0;
  /** Where each was last, and until when the name is shown. @type {Map<string, {place: string, until: number}>} */
  #seen = new Map();

  /**
   * @param {HTMLTextAreaElement|HTMLInputElement} element in a parent that is positioned
   * @param {import('./editing-session.js').EditingSession} session
   * @param {string} path
   * @param {import('./line.js').Scheduler} scheduler
   */
  constructor(element, session, path, scheduler) {
    this.#element = element;
    this.#session = session;
    this.#path = path;
    this.#scheduler = scheduler;
    this.#mirror = element.ownerDocument.createElement('div');
    this.#mirror.className = `remote-carets remote-carets-${element.localName}`;
    this.#mirror.setAttribute('aria-hidden', 'true');
    element.after(this.#mirror);
    const { signal } = this.#ends;
    const redraw = () => this.#redraw();
    element.addEventListener('input', redraw, { signal });
    element.addEventListener('scroll', () => this.#scroll(), { signal });
    this.#resize = new element.ownerDocument.defaultView.ResizeObserver(redraw);
    this.#resize.observe(element);
    this.#stops = [
      session.on('presence', redraw),
      session.on('opened', redraw),
      session.on('change', ({ field }) => field === path && this.#redraw()),
    ];
    this.#redraw();
  }

  close() {
    this.#ends.abort();
    this.#resize.disconnect();
    for (const stop of this.#stops) stop();
    this.#mirror.remove();
  }

  /** At most once a frame, and behind what the control itself is about to show. */
  #redraw() {
    const window = this.#element.ownerDocument.defaultView;
    this.#frame ||= window.requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#ends.signal.aborted) this.#draw();
    });
  }

  #draw() {
    const people = this.#session.people(this.#path).filter(({ selection }) => selection);
    this.#mirror.hidden = people.length === 0;
    if (people.length === 0) return this.#mirror.replaceChildren();
    this.#fit();
    this.#mirror.replaceChildren(...this.#pieces(people));
    this.#scroll();
    if (this.#element.scrollHeight <= this.#element.clientHeight) return;
    for (const name of this.#mirror.querySelectorAll('.remote-name')) {
      const room = name.parentElement.offsetTop - this.#mirror.scrollTop;
      if (room < name.offsetHeight) name.classList.add('remote-name-below');
    }
  }

  /** The text in pieces, between them what marks the others. */
  #pieces(people) {
    const text = this.#element.value;
    const marks = people.flatMap((person) => this.#marksOf(person, text.length));
    const borders = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
    const pieces = [];
    borders.forEach((border, index) => {
      for (const mark of marks) if (mark.caret && mark.from === border) pieces.push(mark.caret);
      const end = borders[index + 1];
      if (end === undefined) return;
      const selecting = marks.find((mark) => !mark.caret && mark.from <= border && mark.to >= end);
      pieces.push(selecting ? this.#span(`remote-selection ${selecting.colour}`, text.slice(border, end)) : text.slice(border, end));
    });
    // A line break at the very end makes a line only when something stands behind it.
    return [...pieces, '\u200b'];
  }

  #marksOf(person, length) {
    const [anchor, focus] = person.selection.map((position) => Math.max(0, Math.min(position, length)));
    const colour = `remote-colour-${colourOf(person.accountId)}`;
    const caret = this.#span(`remote-caret ${colour}`, '');
    if (this.#isNamed(person)) caret.append(this.#span('remote-name', person.name));
    const marks = [{ from: focus, to: focus, colour, caret }];
    if (anchor !== focus) marks.push({ from: Math.min(anchor, focus), to: Math.max(anchor, focus), colour });
    return marks;
  }

  /** A name covers text, so it stays only for a while after its caret moved. */
  #isNamed({ id, selection }) {
    const place = selection.join();
    const now = this.#scheduler.now();
    const seen = this.#seen.get(id);
    if (seen?.place === place) return now < seen.until;
    this.#seen.set(id, { place, until: now + NAMED_FOR });
    this.#scheduler.after(NAMED_FOR, () => this.#redraw());
    return true;
  }

  #span(className, text) {
    const span = this.#element.ownerDocument.createElement('span');
    span.className = className;
    span.textContent = text;
    return span;
  }

  #fit() {
    const element = this.#element;
    const computed = element.ownerDocument.defaultView.getComputedStyle(element);
    const { style } = this.#mirror;
    for (const property of SHARED) style[property] = computed[property];
    style.whiteSpace = element.localName === 'textarea' ? 'pre-wrap' : 'pre';
    style.left = `${element.offsetLeft}px`;
    style.top = `${element.offsetTop}px`;
    style.width = `${element.offsetWidth}px`;
    style.height = `${element.offsetHeight}px`;
    // What the scroll bar takes from the text is padding here.
    const borders = parseFloat(computed.borderLeftWidth) + parseFloat(computed.borderRightWidth);
    const bar = element.offsetWidth - element.clientWidth - borders;
    style.borderRightWidth = computed.borderRightWidth;
    style.paddingRight = `${parseFloat(computed.paddingRight) + bar}px`;
  }

  #scroll() {
    this.#mirror.scrollTop = this.#element.scrollTop;
    this.#mirror.scrollLeft = this.#element.scrollLeft;
  }
}

/** The same person has the same colour for everybody. */
function colourOf(accountId) {
  let sum = 0;
  for (const letter of accountId) sum = (sum * 31 + letter.charCodeAt(0)) % 65521;
  return sum % COLOURS;
}
