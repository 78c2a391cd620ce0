/** What the bench needs of the REST interface. */
export class Rest {
  /** @param {string} origin e.g. `http://127.0.0.1:8080` */
  constructor(origin) {
    this.origin = origin;
  }

  /** @param {string} url any address of the server, also that of its live channel */
  static of(url) {
    return new Rest(new URL(url.replace(/^ws/, 'http')).origin);
  }

  get(path, token) {
    return this.#ask('GET', path, { token });
  }

  post(path, body, token) {
    return this.#ask('POST', path, { token, body });
  }

  /** @returns {Promise<{login: string, password: string, name: string, role: string}[]>} */
  async demoAccounts() {
    return (await this.get('/api/demo')).accounts;
  }

  /** @returns {Promise<{accountId: string, token: string}>} */
  async signIn({ login, password }) {
    const { account, accessToken } = await this.post('/api/sessions', { login, password });
    return { accountId: account.id, token: accessToken };
  }

  async #ask(method, path, { token, body }) {
    const answer = await fetch(this.origin + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${text.slice(0, 300)}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}
