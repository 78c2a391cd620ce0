import { compose, isIdentity, storable, transform } from './text-operation.js';
import { diff } from './text-diff.js';

/**
 * Binds a native text control to a text of the form. The caret, the selection and the scroll position stay where they are
 * when others type; while an input method composes, their typing waits, because a changed value would end the composition.
 */
export class TextBinding {
  #element;
  #session;
  #path;
  #undo;
  #locked;
  /** What the control showed when it was last in step with the session. */
  #shown = '';
  #composing = false;
  /** What others did to the text since the composition began. @type {import('./text-operation.js').TextOperation} */
  #waiting = [];
  #typing = false;
  #ends = new AbortController();
  #stops;

  /**
   * @param {HTMLTextAreaElement|HTMLInputElement} element
   * @param {import('./editing-session.js').EditingSession} session
   * @param {string} path
   * @param {import('./undo.js').OwnUndo} undo
   * @param {{readOnly?: boolean}} [field] whether only the system fills this field
   */
  constructor(element, session, path, undo, { readOnly = false } = {}) {
    this.#element = element;
    this.#session = session;
    this.#path = path;
    this.#undo = undo;
    this.#locked = readOnly;
    this.#listen();
    this.#stops = [
      session.on('change', ({ field, operation }) => field === path && operation !== null && this.#hear(operation)),
      session.on('opened', () => this.#refresh()),
      session.on('state', () => this.#lock()),
    ];
    this.#refresh();
  }

  /** Lets go of the control; its text stays. */
  close() {
    this.#ends.abort();
    for (const stop of this.#stops) stop();
    if (this.#element.ownerDocument.activeElement === this.#element) this.#session.point(undefined);
  }

  #listen() {
    const { signal } = this.#ends;
    const listen = (target, kind, listener) => target.addEventListener(kind, listener, { signal });
    listen(this.#element, 'input', () => this.#composing || this.#read());
    listen(this.#element, 'compositionstart', () => this.#compose());
    listen(this.#element, 'compositionend', () => this.#composed());
    listen(this.#element, 'beforeinput', (event) => this.#turn(event, HISTORY[event.inputType]));
    // Without anything of its own to undo the browser does not even ask.
    listen(this.#element, 'keydown', (event) => this.#turn(event, historyKey(event)));
    listen(this.#element, 'focus', () => this.#point());
    listen(this.#element, 'blur', () => this.#session.point(undefined));
    listen(this.#element.ownerDocument, 'selectionchange', () => this.#point());
  }

  #turn(event, way) {
    if (way === undefined || this.#composing) return;
    event.preventDefault();
    this.#undo[way](this.#path);
  }

  #point() {
    const { ownerDocument, selectionStart, selectionEnd } = this.#element;
    if (ownerDocument.activeElement === this.#element && !this.#composing) this.#session.point(this.#path, [selectionStart, selectionEnd]);
  }

  // From the control to the session

  #read() {
    const typed = this.#typed();
    if (isIdentity(typed) && this.#element.value === this.#shown) return;
    this.#change(typed);
  }

  #compose() {
    this.#composing = true;
    this.#waiting = [];
  }

  #composed() {
    if (!this.#composing) return;
    this.#composing = false;
    const typed = this.#typed();
    const waited = this.#waiting;
    this.#change(transform(typed, waited, true), transform(waited, typed, false));
  }

  /** What the person did to the text that was shown. */
  #typed() {
    const { value, selectionEnd } = this.#element;
    return diff(this.#shown, storable(value), selectionEnd);
  }

  /** @param {import('./text-operation.js').TextOperation} [waited] what the control does not show yet */
  #change(typed, waited = []) {
    const text = this.#session.value(this.#path);
    if (text === undefined) return;
    // A control may show a text a little differently, line ends above all; the session learns that with the next change.
    const base = isIdentity(waited) ? diff(text, this.#shown) : [];
    this.#typing = true;
    const done = this.#session.changeText(this.#path, compose(base, typed));
    this.#typing = false;
    if (done && isIdentity(waited) && this.#element.value === this.#session.value(this.#path)) this.#shown = this.#element.value;
    else this.#write(done ? waited : null);
    this.#point();
  }

  // From the session to the control

  #hear(operation) {
    if (this.#typing) return;
    if (this.#composing) this.#waiting = compose(this.#waiting, operation);
    else this.#write(operation);
  }

  /** A whole new text. */
  #refresh() {
    const text = this.#session.value(this.#path);
    if (this.#composing) this.#waiting = diff(this.#shown, text ?? '');
    else if (text !== undefined && text !== this.#element.value) this.#write(null);
    else this.#shown = this.#element.value;
    this.#lock();
    this.#point();
  }

  #lock() {
    this.#element.readOnly = this.#locked || !this.#session.mayEdit;
  }

  /** Brings the control to the session's text, by these changes if they do. */
  #write(operation) {
    const element = this.#element;
    const text = this.#session.value(this.#path);
    if (text === undefined) return;
    const { scrollTop, scrollLeft } = element;
    if (operation) this.#alter(operation);
    if (element.value !== text) {
      const { selectionStart, selectionEnd, selectionDirection } = element;
      element.value = text;
      if (element.ownerDocument.activeElement === element) element.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
    }
    this.#shown = element.value;
    element.scrollTop = scrollTop;
    element.scrollLeft = scrollLeft;
  }

  #alter(operation) {
    let at = 0;
    for (const part of operation) {
      if (typeof part === 'string') {
        this.#element.setRangeText(part, at, at, 'preserve');
        at += part.length;
      } else if (part > 0) {
        at += part;
      } else {
        this.#element.setRangeText('', at, at - part, 'preserve');
      }
    }
  }
}

const HISTORY = { historyUndo: 'undo', historyRedo: 'redo' };

function historyKey({ key, ctrlKey, metaKey, shiftKey, altKey }) {
  if (altKey || ctrlKey === metaKey) return undefined;
  if (key === 'z' || key === 'Z') return shiftKey ? 'redo' : 'undo';
  return key === 'y' && ctrlKey ? 'redo' : undefined;
}
