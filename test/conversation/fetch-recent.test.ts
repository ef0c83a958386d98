import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import type {Comment} from '../../src/core/comment.js';
import {fetchRecent} from '../../src/conversation/fetch-recent.js';
import type {Session} from '../../src/conversation/session.js';
import {SourceError} from '../../src/sources/source.js';
import {comment, page} from '../support/comments.js';
import {visit, type Visit} from '../support/visit.js';

async function open(change: (session: Session) => Session = (session) => session) {
  const here = await visit();
  const {session} = here.conversation;
  assert.ok(session);
  return {here, fetch: () => fetchRecent(here.conversation, change(session))};
}

const ask = ({source}: Visit) => source.loads[1] ?? assert.fail('no request');
const ids = (comments: readonly Comment[]): readonly string[] => comments.map(({id}) => id);

describe('fetchRecent', () => {
  it('loads the changes since the loaded revision', async () => {
    const {here, fetch} = await open();
    const recent = fetch();
    const {order, since} = ask(here).request;
    assert.deepEqual({order, since}, {order: 'oldest', since: '1'});
    ask(here).answer(page([comment('b')]));
    assert.deepEqual(ids(await recent), ['b']);
  });

  it('loads the newest comments from a source that cannot list changes', async () => {
    const {here, fetch} = await open(({source, signal}) => {
      const can = {...source.can, find: false};
      return {source: {...source, can}, signal};
    });
    const recent = fetch();
    const {order, since} = ask(here).request;
    assert.deepEqual({order, since}, {order: 'newest', since: undefined});
    ask(here).answer(page([comment('b')]));
    assert.deepEqual(ids(await recent), ['b']);
  });

  it('returns nothing after a failure', async () => {
    const {here, fetch} = await open();
    const recent = fetch();
    ask(here).fail(new SourceError('broken'));
    assert.deepEqual(await recent, []);
  });

  it('gives up after two seconds, or when the page is closed, and aborts the request', async () => {
    for (const [wait, isClosed] of [[2000, false], [0, true]] as const) {
      mock.timers.enable({apis: ['setTimeout']});
      const {here, fetch} = await open();
      const recent = fetch();
      mock.timers.tick(1999);
      assert.equal(ask(here).signal.aborted, false);
      if (isClosed) here.conversation.close();
      mock.timers.tick(wait === 0 ? 0 : 1);
      assert.deepEqual(await recent, []);
      assert.equal(ask(here).signal.aborted, true);
      mock.timers.reset();
    }
  }); // prettier-ignore

  it('leaves no listener and no timer behind', async () => {
    const {here, fetch} = await open();
    const {session} = here.conversation;
    assert.ok(session);
    const [listen, unlisten] = [mock.method(session.signal, 'addEventListener'), mock.method(session.signal, 'removeEventListener')]; // prettier-ignore
    mock.timers.enable({apis: ['setTimeout']});
    const recent = fetch();
    ask(here).answer(page([]));
    await recent;
    mock.timers.tick(2000);
    mock.timers.reset();
    assert.equal(ask(here).signal.aborted, false);
    assert.deepEqual(unlisten.mock.calls[0]?.arguments, listen.mock.calls[0]?.arguments);
  });
});
