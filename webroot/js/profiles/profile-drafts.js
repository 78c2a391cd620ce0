import { ProfileDraft } from './profile-draft.js';

/** The draft being filled in outlives the pages of its steps, so that no step begins before the last one is saved. */
export class ProfileDrafts {
  constructor({ api, session }) {
    Object.assign(this, { api, session });
  }

  async open(id) {
    const { account } = this.session;
    if (this.draft?.id !== id || this.account !== account.id) {
      this.draft = new ProfileDraft({ api: this.api, account, id });
      this.account = account.id;
    }
    await this.draft.load();
    return this.draft;
  }
}
