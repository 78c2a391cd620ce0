/**
 * The code lists of the scheme (countries, sectors, skills …), loaded once. What is stored are codes; here they get their
 * names wherever they are shown or chosen.
 */
export class Reference {
  constructor({ api }) {
    this.api = api;
  }

  async load() {
    this.loading ??= this.api.get('/api/reference');
    try {
      this.lists = await this.loading;
    } catch (problem) {
      this.loading = null;
      throw problem;
    }
  }

  all(list) {
    return this.lists[list] ?? [];
  }

  find(list, code) {
    return this.all(list).find((entry) => entry.code === code);
  }

  /** A code that is no longer listed shows as itself: it is still what somebody once chose. */
  name(list, code) {
    return this.find(list, code)?.name ?? code;
  }
}
