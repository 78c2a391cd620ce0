import WebSocket from 'ws';
import { Requests } from '../../webroot/js/live/requests.js';
import { Subscriptions } from '../../webroot/js/live/subscriptions.js';

const PING_EVERY = 10_000;
const REPLY_WITHIN = 15_000;

/**
 * The live channel on one socket, for Node: the product's own requests and subscriptions without its reconnecting, because a
 * connection that breaks in a measurement is a finding and not something to get over.
 */
export class NodeChannel {
  #socket;
  #requests;
  #subscriptions;
  #pings;
  #closing = false;

  /**
   * @param {object} with
   * @param {string} with.url of the raw WebSocket, `ws://…/eventbus/websocket`
   * @param {string} with.token access token
   * @param {(error: Error) => void} with.broken the connection is gone
   */
  constructor({ url, token, broken }) {
    const transmit = (frame) => this.#transmit(frame);
    this.#requests = new Requests({ newId: () => crypto.randomUUID(), transmit });
    this.#subscriptions = new Subscriptions({ transmit });
    this.#socket = new WebSocket(url, { perMessageDeflate: false, headers: { authorization: `Bearer ${token}` } });
    this.#socket.on('open', () => {
      this.#subscriptions.opened();
      this.#requests.opened();
    });
    this.#socket.on('message', (data) => this.#received(JSON.parse(data.toString())));
    this.#socket.on('error', (error) => this.#closing || broken(error));
    this.#socket.on('close', (code, reason) => this.#closing || broken(new Error(`the server closed a connection: ${code} ${reason}`)));
    this.#pings = setInterval(() => this.#transmit({ type: 'ping' }), PING_EVERY);
  }

  request(address, body) {
    return this.#requests.ask(address, body, REPLY_WITHIN);
  }

  send(address, body) {
    this.#transmit({ type: 'send', address, headers: {}, body });
  }

  subscribe(address, onEvent, onState) {
    return this.#subscriptions.add(address, onEvent, onState);
  }

  close() {
    this.#closing = true;
    clearInterval(this.#pings);
    this.#socket.close();
  }

  #transmit(frame) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #received(frame) {
    if (frame.type === 'err') {
      if (!this.#requests.answered(frame)) this.#subscriptions.failed(frame);
    } else if (!this.#requests.answered(frame)) {
      this.#subscriptions.delivered(frame);
    }
  }
}
