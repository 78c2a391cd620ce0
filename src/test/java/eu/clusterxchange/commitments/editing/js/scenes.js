import { ANN, BEN, last, same } from './stage.js';

export const whatWasSavedButNotAnsweredIsSentAgainAndCountsOnce = function* (stage) {
  const ann = yield* stage.enter(ANN);
  const listenAgain = stage.deafen(ann);
  stage.loseNextReply(ann);
  ann.session.changeText('objective', ['x']);
  yield* stage.pass(50);
  same(stage.log.length, 1, 'edits before the cut');
  ann.connection.down();
  same(last(ann.heard.state), { state: 'offline', unsent: 1 }, 'state when cut');
  ann.session.changeText('objective', [1, 'y']);
  listenAgain();
  ann.connection.up();
  yield* stage.pass();
  same(stage.content.objective, 'xy', 'text');
  same(stage.log.length, 2, 'edits');
  same(last(ann.heard.state), { state: 'saved', unsent: 0 }, 'state in the end');
};

export const aTimeOutIsNoAnswer = function* (stage) {
  const ann = yield* stage.enter(ANN);
  stage.loseNextReply(ann);
  ann.session.changeText('objective', ['x']);
  yield* stage.pass(2000);
  same(stage.log.length, 1, 'edits');
  same(ann.session.pending(), null, 'pending');
  same(ann.heard['given-back'], [], 'given back');
};

export const aLostEventIsNoticedByTheHead = function* (stage) {
  const ann = yield* stage.enter(ANN);
  const ben = yield* stage.enter(BEN);
  const listenAgain = stage.deafen(ann);
  ben.session.changeText('objective', ['x']);
  yield* stage.pass();
  same(ann.session.value('objective'), '', 'before');
  listenAgain();
  yield* stage.pass(3200);
  same(ann.session.value('objective'), 'x', 'after');
};

export const whoWasAwayReadsTheLogInPages = function* (stage) {
  const ann = yield* stage.enter(ANN);
  const ben = yield* stage.enter(BEN);
  ann.session.changeText('objective', ['|']);
  yield* stage.pass();
  ann.connection.down();
  ann.session.changeText('objective', [1, 'A']);
  for (let i = 0; i < 8; i++) {
    ben.session.changeText('objective', [String(i)]);
    yield* stage.pass(40);
  }
  ann.connection.up();
  yield* stage.pass(500);
  same(ann.session.value('objective'), '76543210|A', 'text');
  same(stage.content.objective, '76543210|A', 'text of the server');
};

export const aBaseTooFarBehindIsCarriedForward = function* (stage) {
  const ann = yield* stage.enter(ANN);
  const ben = yield* stage.enter(BEN);
  const { request } = ann.connection;
  ann.connection.request = () => Promise.reject({ status: 0 });
  ann.session.changeText('objective', ['A']);
  ann.session.changeText('objective', [1, 'B']);
  ann.connection.down();
  for (let i = 0; i < 4; i++) {
    ben.session.changeText('objective', [String(i)]);
    yield* stage.pass(40);
  }
  ann.connection.request = request;
  ann.connection.up();
  yield* stage.pass(500);
  same(stage.content.objective, 'AB3210', 'text');
  same(ann.heard['given-back'], [], 'given back');
};
aBaseTooFarBehindIsCarriedForward.farthestBase = 2;

export const aRefusedEditIsGivenBackAndWhatCameAfterItStays = function* (stage) {
  const ann = yield* stage.enter(ANN);
  ann.session.changeText('note', ['too long for it']);
  ann.session.changeText('objective', ['stays']);
  ann.session.changeText('note', [15, '!?']);
  yield* stage.pass();
  const [back] = ann.heard['given-back'];
  same([back.field, back.text, back.reason], ['note', 'too long for it', 'too-long'], 'given back');
  same(back.draft, 'too long for it!?', 'draft');
  same(stage.content.objective, 'stays', 'other field');
  same(stage.content.note, '!?', 'what was typed behind it');
  same(ann.session.content(), stage.content, 'view');
  same(last(ann.heard.state).state, 'saved', 'state');
};

export const whatStandsOnARefusedRowIsGivenBackWithIt = function* (stage) {
  const ann = yield* stage.enter(ANN);
  ann.connection.down();
  ann.session.changeText('note', ['much too long for it']);
  const day = ann.session.insertRow('agenda', null, { title: 'Day' });
  ann.connection.up();
  yield* stage.pass(5);
  ann.session.changeText(`agenda.${day}.title`, [3, ' one']);
  yield* stage.pass();
  const backs = ann.heard['given-back'].map(({ text, reason }) => [text, reason]);
  same(backs, ['much too long for it', 'Day', ' one'].map((text) => [text, 'too-long']), 'given back');
  same(ann.session.content(), stage.content, 'view');
};

export const aFreezeInTheMiddleOfTypingGivesBackWhatWasNotSaved = function* (stage) {
  const ann = yield* stage.enter(ANN);
  ann.session.changeText('objective', ['kept']);
  yield* stage.pass();
  stage.publish(stage.server.freeze());
  ann.session.changeText('objective', [4, ' and']);
  ann.session.changeText('objective', [8, ' lost']);
  yield* stage.pass(500);
  same(ann.heard['given-back'].map(({ field, text, draft }) => [field, text, draft]), [['objective', ' and lost', 'kept and lost']], 'given back');
  same(ann.session.value('objective'), 'kept', 'view');
  same(ann.session.mayEdit, false, 'may edit');
  same(ann.session.changeText('objective', ['x']), false, 'changed');
  same(last(ann.heard.state), { state: 'read-only', unsent: 0 }, 'state');
};

export const whatWasSavedBeforeTheFreezeIsNotGivenBack = function* (stage) {
  const ann = yield* stage.enter(ANN);
  stage.deafen(ann);
  stage.loseNextReply(ann);
  ann.session.changeText('objective', ['saved']);
  yield* stage.pass(50);
  ann.connection.down();
  ann.session.changeText('objective', [5, ' not']);
  stage.publish(stage.server.freeze());
  ann.connection.up();
  yield* stage.pass(500);
  same(ann.heard['given-back'].map(({ text }) => text), [' not'], 'given back');
  same(ann.session.value('objective'), 'saved', 'view');
};

export const typingInARowThatWasRemovedIsGivenBack = function* (stage) {
  const ann = yield* stage.enter(ANN);
  const ben = yield* stage.enter(BEN);
  const day = ann.session.insertRow('agenda', null, { title: 'Day' });
  yield* stage.pass();
  ann.connection.down();
  ann.session.changeText(`agenda.${day}.title`, [3, ' one']);
  ben.session.removeRow('agenda', day);
  yield* stage.pass();
  ann.connection.up();
  yield* stage.pass();
  const backs = ann.heard['given-back'].map(({ field, text, reason, by, draft }) => [field, text, reason, by, draft]);
  same(backs, [[`agenda.${day}.title`, ' one', 'row-removed', BEN, 'Day one']], 'buffered, given back at once');
  same(ann.session.rows('agenda'), [], 'rows');
  same(stage.log.length, 2, 'nothing was sent');
};

export const typingOnItsWayToARemovedRowIsGivenBackOnce = function* (stage) {
  const ann = yield* stage.enter(ANN);
  const ben = yield* stage.enter(BEN);
  const day = ann.session.insertRow('agenda', null, { title: 'Day' });
  yield* stage.pass();
  const listenAgain = stage.deafen(ann);
  ben.session.removeRow('agenda', day);
  yield* stage.pass();
  ann.session.changeText(`agenda.${day}.title`, [3, ' one']);
  yield* stage.pass(100);
  listenAgain();
  yield* stage.pass(3500);
  same(ann.heard['given-back'].map(({ text, by }) => [text, by]), [[' one', BEN]], 'given back');
  same(ann.session.content(), stage.content, 'view');
};

export const whoLosesAValueIsToldToWhomAndWhatItWas = function* (stage) {
  const ann = yield* stage.enter(ANN);
  const ben = yield* stage.enter(BEN);
  const listenAgain = stage.deafen(ben);
  ann.session.set('mode', 'A');
  yield* stage.pass(100);
  ben.session.set('mode', 'B');
  listenAgain();
  yield* stage.pass(3500);
  same(ann.heard.overridden, [{ field: 'mode', by: BEN, value: 'A', now: 'B' }], 'told');
  same(ben.heard.overridden, [], 'told the winner');
  same([ann.session.value('mode'), ben.session.value('mode')], ['B', 'B'], 'values');
};

export const whatAClosedPageLeftIsTakenUp = function* (stage) {
  const ann = yield* stage.enter(ANN);
  const ben = yield* stage.enter(BEN);
  stage.deafen(ann);
  stage.loseNextReply(ann);
  ann.session.changeText('objective', ['one']);
  yield* stage.pass(50);
  ann.session.changeText('objective', [3, ' two']);
  const pending = JSON.parse(JSON.stringify(ann.session.pending()));
  ann.session.close();
  ben.session.changeText('objective', ['zero ']);
  yield* stage.pass();
  const again = yield* stage.enter(ANN, pending);
  same(again.session.value('objective'), 'zero one two', 'view');
  same(stage.content.objective, 'zero one two', 'text');
  same(again.session.pending(), null, 'pending');
};

export const anEditGoesOutAgainWordForWordWhateverCameInBetween = function* (stage) {
  const ann = yield* stage.enter(ANN);
  const ben = yield* stage.enter(BEN);
  ann.session.changeText('objective', ['ab']);
  yield* stage.pass();
  ann.connection.request = () => Promise.reject({ status: 0 });
  ann.session.changeText('objective', [2, 'X']);
  ben.session.changeText('objective', ['zero ']);
  yield* stage.pass();
  same(ann.session.value('objective'), 'zero abX', 'view before');
  const pending = JSON.parse(JSON.stringify(ann.session.pending()));
  ann.session.close();
  const again = yield* stage.enter(ANN, pending);
  same(stage.content.objective, 'zero abX', 'text');
  same([again.session.value('objective'), again.heard['given-back']], ['zero abX', []], 'view');
};

export const whatWasTypedIntoARemovedRowIsGivenBackEvenIfTheAnswerNeverComes = function* (stage) {
  const ann = yield* stage.enter(ANN);
  const ben = yield* stage.enter(BEN);
  const day = ann.session.insertRow('agenda', null, { title: 'Day' });
  yield* stage.pass();
  const listenAgain = stage.deafen(ann);
  ben.session.removeRow('agenda', day);
  yield* stage.pass();
  const { request } = ann.connection;
  ann.connection.request = (address, body) => {
    const answer = request.call(ann.connection, address, body);
    return address === 'commitment.edit' ? answer.then(() => Promise.reject({ status: 0 })) : answer;
  };
  ann.session.changeText(`agenda.${day}.title`, [3, ' one']);
  yield* stage.pass(50);
  listenAgain();
  yield* stage.pass(3500);
  same(ann.session.pending(), null, 'pending');
  same(ann.heard['given-back'].map(({ text, by }) => [text, by]), [[' one', BEN]], 'given back');
};
