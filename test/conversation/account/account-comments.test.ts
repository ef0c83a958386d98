import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useAccount} from '../../../src/conversation/account/account-comments.js';
import {SourceError} from '../../../src/sources/source.js';
import {can, draft, last, taken, visit, type Visit} from '../../support/visit.js';

/** Opens a page, and posts a comment with an account. Resolves with its id when it is published. */
async function postAs(here: Visit, account: string): Promise<string> {
  const sending = here.sender.submit(draft, '', account);
  const id = here.source.posts.at(-1)?.comment.id ?? '';
  here.source.posts.at(-1)?.answer(taken(id));
  await sending;
  return id;
}

const isStored = ({storage}: Visit, id: string): boolean => storage.keys('').some((key) => key.includes(id));

describe('useAccount', () => {
  it('makes the comments of the account changeable, and forgets them when it signs out', async () => {
    const here = await visit();
    const id = await postAs(here, 'zed');
    useAccount(here.context, null, []);
    assert.equal(last(here)?.touch.mark, undefined);
    assert.equal(isStored(here, id), false);
    useAccount(here.context, 'zed', [taken(id)]);
    assert.deepEqual(last(here)?.touch.mark, {is: 'own', can});
  });

  it('keeps comments of guests, and those that wait to be sent', async () => {
    const here = await visit();
    const guest = here.sender.submit(draft, '');
    const guestId = here.source.posts[0]?.comment.id ?? '';
    here.source.posts[0]?.answer(taken(guestId));
    await guest;
    void here.sender.submit({...draft, source: 'Waits'}, '', 'zed');
    const waitingId = here.source.posts[1]?.comment.id ?? '';
    useAccount(here.context, null, []);
    assert.deepEqual(
      [guestId, waitingId].map((id) => isStored(here, id)),
      [true, true],
    );
  });

  it('leaves nothing of an edit that is answered after the account has signed out', async () => {
    for (const failure of [null, new SourceError('refused'), new SourceError('offline')]) {
      const here = await visit();
      const id = await postAs(here, 'zed');
      const editing = here.changes.edit(id, 'Other words');
      useAccount(here.context, null, []);
      if (failure) here.source.edits[0]?.fail(failure);
      else here.source.edits[0]?.answer({...taken(id), source: 'Other words'});
      await editing;
      assert.equal(last(here)?.touch.mark, undefined, failure?.kind);
      assert.equal(last(here)?.touch.place, undefined);
      assert.equal(here.context.outbox.get(id), null);
    }
  });
});
