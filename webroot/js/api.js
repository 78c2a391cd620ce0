import { Problem } from './problem.js';
import { SessionRefresh } from './session-refresh.js';

/**
 * REST with JSON bodies. Every failure is a Problem. An expired access token is renewed once in silence; when that fails
 * `onSessionLost` hears of it and the request fails with 401.
 */
export class Api {
  constructor({ onSessionLost = () => {}, fetch = window.fetch.bind(window) } = {}) {
    this.fetch = fetch;
    this.onSessionLost = onSessionLost;
    this.refresh = new SessionRefresh(() => this.exchange('POST', '/api/sessions/refresh'));
  }

  get(path) {
    return this.request('GET', path);
  }

  post(path, body) {
    return this.request('POST', path, body);
  }

  put(path, body) {
    return this.request('PUT', path, body);
  }

  patch(path, body) {
    return this.request('PATCH', path, body);
  }

  delete(path) {
    return this.request('DELETE', path);
  }

  /** A file to be saved: its name and its bytes. */
  async file(path) {
    const answer = await this.answer('GET', path);
    const [, name] = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
    return { name: name ?? 'download', blob: await answer.blob() };
  }

  async request(method, path, body) {
    const answer = await this.answer(method, path, body);
    return answer.status === 204 ? undefined : answer.json();
  }

  async answer(method, path, body) {
    const asked = Date.now();
    let answer = await this.exchange(method, path, body);
    if (answer.status === 401 && !isCredentialCheck(method, path)) {
      if (await this.refresh.since(asked)) answer = await this.exchange(method, path, body);
      if (answer.status === 401) this.onSessionLost();
    }
    if (!answer.ok) throw await problemOf(answer);
    return answer;
  }

  async exchange(method, path, body) {
    const headers = { accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    try {
      return await this.fetch(path, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'same-origin',
        cache: 'no-store',
      });
    } catch {
      throw Problem.offline();
    }
  }
}

/** Here 401 says “wrong password”, not “your session ended”. */
function isCredentialCheck(method, path) {
  return method === 'POST' && path === '/api/sessions';
}

async function problemOf(answer) {
  try {
    return new Problem({ status: answer.status, ...(await answer.json()) });
  } catch {
    return new Problem({ status: answer.status, title: answer.statusText });
  }
}
