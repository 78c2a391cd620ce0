/**
 * The event-bus bridge's stock client from npm against a running server: it listens to a match, posts a chat message there and
 * receives it. Usage: node stock-client.mjs http://127.0.0.1:8080
 */
import EventBus from '@vertx/eventbus-bridge-client.js';
import { Rest } from './rest.mjs';

const GIVE_UP_AFTER = 20_000;

const giveUp = setTimeout(() => end(new Error(`no answer within ${GIVE_UP_AFTER / 1000} s`)), GIVE_UP_AFTER);
const [url] = process.argv.slice(2);
if (!url) end(new Error('usage: node stock-client.mjs URL'));
else talk(new Rest(new URL(url).origin)).then((line) => end(null, line), end);

async function talk(rest) {
  const person = (await rest.demoAccounts()).find(({ role }) => role === 'USER');
  if (!person) throw new Error('the server shows no demo account');
  const { token, accountId } = await rest.signIn(person);
  const { conversations } = await rest.get('/api/conversations', token);
  if (conversations.length === 0) throw new Error(`${person.login} has no conversation`);
  const bus = await opened(rest, token);
  for (const { matchId } of conversations) {
    const refusal = await posted(bus, matchId, accountId);
    if (!refusal) return `The stock client posted and received a chat message of match ${matchId} as ${person.login}.`;
    // Some conversations are closed to writing; that is no fault of the channel.
    if (refusal.failureCode !== 409 && refusal.failureCode !== 403) throw new Error(`chat.post: ${refusal.failureCode} ${refusal.message}`);
  }
  throw new Error(`${person.login} may not write in any conversation`);
}

/** A browser has its cookie; from elsewhere a ticket lets the socket in. */
async function opened(rest, token) {
  const { ticket } = await rest.post('/api/live-tickets', undefined, token);
  const bus = new EventBus(`${rest.origin}/eventbus?ticket=${ticket}`, { transports: ['websocket'] });
  await new Promise((resolve, reject) => {
    bus.onopen = resolve;
    bus.onclose = ({ code, reason }) => reject(new Error(`the connection was closed: ${code} ${reason}`));
  });
  bus.onclose = ({ code, reason }) => end(new Error(`the connection was closed: ${code} ${reason}`));
  return bus;
}

/** @returns {Promise<object|null>} the refusal, or null when the message came back on the address of the match */
async function posted(bus, matchId, accountId) {
  const message = { matchId, clientMessageId: crypto.randomUUID(), text: 'Good morning from the stock client.' };
  let received;
  const heard = new Promise((resolve) => (received = resolve));
  await new Promise((registered, refused) => {
    bus.registerHandler(`match.${matchId}`, (failure, frame) => {
      if (failure) return refused(new Error(`register: ${failure.failureCode} ${failure.message}`));
      if (frame.body.type === 'head') registered();
      if (frame.body.clientMessageId === message.clientMessageId) received(frame.body);
    });
  });
  const { failure, reply } = await new Promise((answered) =>
    bus.send('chat.post', message, (failure, reply) => answered({ failure, reply })),
  );
  if (failure) return failure;
  const event = await heard;
  const same = event.text === message.text && event.seq === reply.body.seq && event.author.accountId === accountId;
  if (!same) throw new Error(`the event is not what was posted: ${JSON.stringify(event)}, the reply ${JSON.stringify(reply.body)}`);
  return null;
}

function end(error, line) {
  clearTimeout(giveUp);
  if (error) console.error(`The stock client failed: ${error.message}`);
  else console.log(line);
  process.exit(error ? 1 : 0);
}
