import { OwnUndo } from '/js/editing/undo.js';
import { ANN, BEN, same } from './stage.js';

/** The server's part of presence: says to everybody where one of them is. */
function relay(stage, person, accountId) {
  person.connection.send = (address, { revision, field, selection }) =>
    stage.network.publish({ type: 'presence', people: [{ id: `of ${accountId}`, accountId, name: accountId, revision, field, selection }] });
}

function selectionIn({ session }, field) {
  return session.people(field).map(({ selection }) => selection);
}

export const aCaretStaysWithItsTextWhateverIsStillOnItsWay = function* (stage) {
  const ann = yield* stage.enter(ANN);
  const ben = yield* stage.enter(BEN);
  relay(stage, ann, ANN);
  ann.session.changeText('objective', ['world']);
  yield* stage.pass();
  ann.session.changeText('objective', [5, '!!']);
  ann.session.point('objective', [7, 7]);
  ben.session.changeText('objective', ['hello ']);
  yield* stage.pass(500);
  same(ben.session.value('objective'), 'hello world!!', 'text');
  same(selectionIn(ben, 'objective'), [[13, 13]], 'behind what she typed');
  ben.connection.down();
  ben.session.changeText('objective', ['> ']);
  same(selectionIn(ben, 'objective'), [[15, 15]], 'beside what is not sent yet');
};

export const oneIsHeardAtMostEvery200MillisecondsAndAgainEvery10Seconds = function* (stage) {
  const ann = yield* stage.enter(ANN);
  let said = 0;
  ann.connection.send = () => said++;
  ann.session.changeText('objective', ['abcdefghij']);
  for (let i = 0; i < 10; i++) {
    ann.session.point('objective', [i, i]);
    yield* stage.pass(40);
  }
  if (said < 2 || said > 4) throw new Error(`said ${said} times in 400 ms`);
  yield* stage.pass(200);
  const before = said;
  yield* stage.pass(21_000);
  same(said - before, 2, 'heartbeats');
};

export const undoTakesBackOnlyOnesOwnTyping = function* (stage) {
  const ann = yield* stage.enter(ANN);
  const ben = yield* stage.enter(BEN);
  const undo = new OwnUndo(ann.session, () => stage.time.now());
  ann.session.changeText('objective', ['one']);
  yield* stage.pass(1000);
  ann.session.changeText('objective', [3, ' two']);
  ann.session.changeText('objective', [7, ' three']);
  yield* stage.pass(1000);
  ben.session.changeText('objective', [2, 'BEN', 3, 'BEN']);
  yield* stage.pass(1000);
  same(ann.session.value('objective'), 'onBENe tBENwo three', 'before');
  undo.undo('objective');
  same(ann.session.value('objective'), 'onBENeBEN', 'the last run is gone');
  undo.undo('objective');
  same(ann.session.value('objective'), 'BENBEN', 'all of hers is gone');
  same(undo.undo('objective'), false, 'nothing more to undo');
  undo.redo('objective');
  undo.redo('objective');
  yield* stage.pass();
  same(ann.session.value('objective'), stage.content.objective, 'text');
  same(Array.from(stage.content.objective).sort().join(''), Array.from('onBENe tBENwo three').sort().join(''), 'letters');
};
