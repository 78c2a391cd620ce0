import { Rest } from './rest.mjs';

const HOST = 'bench.host';
const ORDER = ['VO', 'HO', 'HOP', 'VOP'];
const SIGN_INS_AT_ONCE = 8;

/** @typedef {{accountId: string, token: string, relation: string}} Editor */

/**
 * The forms to type in: the single exchanges of the host that the demo data makes for measurements (`DEMO_EXCHANGES`), and who
 * may edit each. The first document of a run gets the first form, so that several load processes agree without talking.
 */
export class Forms {
  #rest;
  #all;
  #schema;

  /** @param {Rest} rest */
  constructor(rest) {
    this.#rest = rest;
  }

  /** @param {number} number from 0 @returns {Promise<{commitmentId: string, editors: Editor[]}>} */
  async form(number) {
    const forms = await this.#forms();
    if (number >= forms.length) {
      throw new Error(
        `The server has ${forms.length} forms for measurements and this run needs number ${number + 1}: start it with DEMO_EXCHANGES=${number + 1} or more on an empty DATA_DIR.`,
      );
    }
    return forms[number];
  }

  /** @returns {Promise<object>} the form as data */
  schema() {
    return (this.#schema ??= this.#forms().then(([{ editors }]) => this.#rest.get('/api/commitments/schema', editors[0].token)));
  }

  #forms() {
    return (this.#all ??= this.#read());
  }

  async #read() {
    const accounts = (await this.#rest.demoAccounts()).filter(({ role }) => role === 'USER' || role === 'PARTNERSHIP');
    const host = accounts.find(({ login }) => login === HOST);
    if (!host) throw new Error(`The server has no account ${HOST}: start it with DEMO=true and DEMO_EXCHANGES=20 on an empty DATA_DIR.`);
    const hosted = await this.#editable(host);
    const forms = new Map(
      hosted
        .sort((a, b) => (a.reference < b.reference ? -1 : 1))
        .map(({ commitmentId, editor }) => [commitmentId, { commitmentId, editors: [editor] }]),
    );
    const others = accounts.filter((account) => account !== host);
    await inParallel(SIGN_INS_AT_ONCE, others, async (account) => {
      for (const { commitmentId, editor } of await this.#editable(account)) forms.get(commitmentId)?.editors.push(editor);
    });
    for (const { editors } of forms.values()) {
      editors.sort((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation) || (a.accountId < b.accountId ? -1 : 1));
    }
    return [...forms.values()];
  }

  /** What somebody may edit alone, not in a group. */
  async #editable(account) {
    const { accountId, token } = await this.#rest.signIn(account);
    const { exchanges } = await this.#rest.get('/api/exchanges', token);
    return exchanges
      .filter(({ group, allowedActions }) => !group && allowedActions.includes('edit-commitment'))
      .map(({ commitmentId, reference, relation }) => ({ commitmentId, reference, editor: { accountId, token, relation } }));
  }
}

async function inParallel(width, items, action) {
  const left = [...items];
  const lane = async () => {
    while (left.length > 0) await action(left.shift());
  };
  await Promise.all(Array.from({ length: width }, lane));
}
