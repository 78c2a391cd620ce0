import { Observable } from './observable.js';
import { asProblem } from './problem.js';

const CALM = 250;
const PATHS = { proposals: 'match-proposals' };

/**
 * The matches, conversations, exchanges and profiles of the signed-in account, fetched anew when a hint says that one changed. Hints
 * come in bursts while people type, so they are gathered for a quarter of a second.
 */
export class Participation extends Observable {
  matches = [];
  conversations = [];
  exchanges = [];
  profiles = [];
  proposals = [];
  problem = null;

  constructor({ api, notifications, wanted = ['matches', 'conversations', 'exchanges'] }) {
    super();
    this.api = api;
    this.wanted = wanted;
    this.due = new Set();
    this.unhint = notifications.hints.observe((object) => this.hinted(object));
  }

  async load(names = this.wanted) {
    const answers = await Promise.all(names.map((name) => this.api.get(`/api/${PATHS[name] ?? name}`)));
    names.forEach((name, index) => (this[name] = answers[index][name]));
    this.loaded = true;
  }

  hinted({ type }) {
    const touched = { match: ['matches'], conversation: ['conversations'], exchange: ['exchanges'], profile: ['profiles'], 'match-proposal': ['proposals'], everything: this.wanted };
    for (const name of touched[type] ?? []) if (this.wanted.includes(name)) this.due.add(name);
    if (this.due.size > 0) this.timer ??= setTimeout(() => this.refetch(), CALM);
  }

  async refetch() {
    const names = [...this.due];
    this.due.clear();
    this.timer = undefined;
    try {
      if (this.loaded) await this.load(names);
      this.problem = null;
    } catch (error) {
      // The page goes on showing what it has; the next connection brings a hint for everything.
      this.problem = asProblem(error);
    }
    if (!this.closed) this.tell();
  }

  conversationOf(matchId) {
    return this.conversations.find((conversation) => conversation.matchId === matchId);
  }

  close() {
    this.closed = true;
    clearTimeout(this.timer);
    this.unhint();
  }
}
