import { draft } from '../drafts.js';

/** Texts that the form could not take, kept in this tab until the person puts them away. */
export class LostTexts {
  constructor({ name, newId, changed }) {
    this.kept = draft(name);
    this.newId = newId;
    this.changed = changed;
    this.items = JSON.parse(this.kept.read() || '[]');
  }

  add({ field, text, draft: whole, reason, detail }, byName) {
    this.items = [...this.items, { id: this.newId(), field, text, whole, reason, detail, byName }];
    this.keep();
  }

  remove(id) {
    this.items = this.items.filter((item) => item.id !== id);
    this.keep();
  }

  keep() {
    this.kept.write(this.items.length > 0 ? JSON.stringify(this.items) : '');
    this.changed();
  }
}
