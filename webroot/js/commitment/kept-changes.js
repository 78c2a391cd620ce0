import { draft } from '../drafts.js';

/**
 * What was typed and is not yet confirmed survives a reload of the tab and a visit to another page. It is written when the
 * page is left and taken up once; a page that comes back from the browser's cache starts anew, or it would be sent twice.
 */
export class KeptChanges {
  constructor({ name, session }) {
    this.kept = draft(name);
    this.session = session;
    this.ends = new AbortController();
    const { signal } = this.ends;
    window.addEventListener('pagehide', () => this.write(), { signal });
    window.addEventListener('pageshow', (event) => event.persisted && location.reload(), { signal });
  }

  restore() {
    const text = this.kept.read();
    this.kept.clear();
    if (text) this.session.restore(JSON.parse(text));
  }

  write() {
    const pending = this.session.pending();
    this.kept.write(pending ? JSON.stringify(pending) : '');
  }

  close() {
    this.write();
    this.ends.abort();
  }
}
