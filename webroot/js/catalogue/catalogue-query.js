/** What can be asked of a catalogue, as it stands in the address of the page and of the API alike. */
export const FILTERS = ['text', 'country', 'sector', 'organisationType', 'ecosystem', 'exchangeType', 'mode', 'language', 'partnership', 'from', 'to'];
export const ORDERS = ['score', 'newest', 'name'];
const PAGE = 20;

export class CatalogueQuery {
  constructor(parameters) {
    this.values = Object.fromEntries([...FILTERS, 'sort'].map((name) => [name, parameters.get(name)?.trim() ?? '']));
    if (!ORDERS.includes(this.values.sort)) this.values.sort = ORDERS[0];
  }

  static ofForm(form) {
    return new CatalogueQuery(new FormData(form));
  }

  /** How many filters are set; the order is none. */
  get count() {
    return FILTERS.filter((name) => this.values[name] !== '').length;
  }

  address(path) {
    const said = this.said();
    return said.size > 0 ? `${path}?${said}` : path;
  }

  apiPath(profileId, after) {
    const said = this.said();
    said.set('limit', PAGE);
    if (after) said.set('after', after);
    return `/api/profiles/${profileId}/counterparts?${said}`;
  }

  said() {
    const said = new URLSearchParams();
    for (const [name, value] of Object.entries(this.values)) if (value !== '' && value !== ORDERS[0]) said.set(name, value);
    return said;
  }
}
