import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {walkQuotes} from '../../../src/core/thread/quote-threading.js';
import {Thread} from '../../../src/core/thread/tree.js';
import {comment} from '../../support/comments.js';

const lines = (thread: Thread, answers: Record<string, string>): string[] =>
  [...walkQuotes(new Map(Object.entries(answers)))(thread)].map(({comment: {id}, depth}) => '-'.repeat(depth) + id);

describe('walkQuotes', () => {
  it('lists a comment after the replies to the comment it quotes, with its own replies below it', () => {
    const thread = new Thread();
    thread.add([comment('a', null), comment('b', 'a'), comment('c', 'b'), comment('d', null), comment('e', 'd')]);
    assert.deepEqual(lines(thread, {d: 'b'}), ['a', '-b', '--c', '--d', '---e']);
    assert.deepEqual(lines(thread, {}), ['a', '-b', '--c', 'd', '-e']);
  });

  it('lists comments that quote the same one by date', () => {
    const thread = new Thread('newest');
    const at = (minute: number) => ({createdAt: `2026-01-01T00:0${minute}:00.000Z`});
    thread.add([
      comment('a', null, at(0)),
      comment('b', null, at(2)),
      comment('c', null, at(1)),
      comment('d', null, at(2)),
    ]);
    assert.deepEqual(lines(thread, {b: 'a', c: 'a', d: 'a'}), ['a', '-c', '-b', '-d']);
  });

  it('lists comments of the same date in the order of arrival, whatever the order of the thread', () => {
    const thread = new Thread('replies');
    const counts = {a: 9, b: 1, c: 3, d: 2};
    thread.add(Object.entries(counts).map(([id, replies]) => comment(id, null, {replies})));
    assert.deepEqual(lines(thread, {}), ['a', 'c', 'd', 'b']);
    assert.deepEqual(lines(thread, {b: 'a', c: 'a', d: 'a'}), ['a', '-b', '-c', '-d']);
  });

  it('does not move replies, or comments that quote a comment that is not loaded', () => {
    const thread = new Thread();
    thread.add([comment('a', null), comment('b', 'a'), comment('d', null)]);
    assert.deepEqual(lines(thread, {b: 'd', d: 'x'}), ['a', '-b', 'd']);
  });

  it('lists every comment exactly once for any quotations', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    fc.assert(
      fc.property(fc.dictionary(id, id), fc.dictionary(id, id), (parents, answers) => {
        const thread = new Thread();
        const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
        thread.add(ids.map((each) => comment(each, parents[each] ?? null)));
        const shown = [...walkQuotes(new Map(Object.entries(answers)))(thread)].map(({comment: {id: each}}) => each);
        assert.deepEqual(shown.toSorted(), ids);
      }),
    );
  });
});
