import { alike } from './profile-draft.js';
import { fieldsOf } from './profile-fields.js';

export const SHARED_STEPS = [1, 2];

/**
 * The profile of the other side that was begun together with this one, while it is a draft too. A step is shared as long as
 * both say the same in it; the person may part them and bring them together again.
 */
export class Twin {
  parted = false;

  constructor({ api, draft, step }) {
    Object.assign(this, { api, draft, step });
  }

  async load() {
    const { twinId } = this.draft.profile;
    if (!twinId) return;
    try {
      this.profile = await this.api.get(`/api/profiles/${twinId}`);
    } catch (problem) {
      // Deleted meanwhile: then there is nothing to share.
      if (problem.status !== 404 && problem.status !== 403) throw problem;
      this.profile = undefined;
    }
  }

  get available() {
    return this.profile?.status === 'DRAFT' && SHARED_STEPS.includes(this.step);
  }

  get shares() {
    return this.available && !this.parted && (this.shared ??= this.alike());
  }

  alike() {
    return this.names.every((name) => alike(this.draft.profile[name], this.profile[name]));
  }

  get names() {
    return fieldsOf(this.step).map(({ name }) => name);
  }

  part() {
    this.parted = true;
  }

  /** The other profile takes over what this one says. */
  join() {
    Object.assign(this, { parted: false, shared: true });
    for (const name of this.names) this.draft.set(name, this.draft.current[name] ?? null, { twin: true, anew: true });
  }
}
