// The contract tests that every CommentSource must pass.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {CommentSource} from '../../src/sources/source.js';
import {SourceError} from '../../src/sources/source.js';

/** A backend under test. It has five comments on two or more pages, among them `a` and its reply `b`. */
export interface Backend {
  readonly source: CommentSource;
  /** Makes every later request fail. */
  breakDown(): void;
  close(): Promise<void>;
}

const signal = (): AbortSignal => new AbortController().signal;

/** Defines the contract tests. `start` starts a new backend. */
export function describeCommentSource(name: string, start: () => Promise<Backend>): void {
  describe(`${name} as a comment source`, () => {
    let backend: Backend;
    before(async () => {
      backend = await start();
    });
    after(() => backend.close());

    it('returns each comment once over its pages, and ends', async () => {
      const ids: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await backend.source.load({order: 'oldest', signal: signal(), ...(cursor !== null && {cursor})});
        ids.push(...page.comments.map(({id}) => id));
        cursor = page.next;
      } while (cursor !== null);
      assert.equal(ids.length, 5);
      assert.equal(new Set(ids).size, 5);
    });

    it('returns the parent of a reply and the comment count of the thread', async () => {
      const {thread, comments} = await backend.source.load({order: 'oldest', signal: signal()});
      assert.equal(comments.find(({id}) => id === 'b')?.parent, 'a');
      assert.equal(thread.count, 5);
    });

    it('has a method for each ability in `can`', () => {
      const {can, post, own, edit, preview} = backend.source;
      assert.equal(typeof post === 'function', can.post);
      assert.equal(typeof edit === 'function', can.edit);
      assert.equal(typeof preview === 'function', can.preview);
      assert.equal(typeof own === 'function', can.post);
    });

    it('has a thread key', () => assert.notEqual(backend.source.key, ''));

    it('rejects when loading is aborted', async () => {
      const abort = new AbortController();
      const loading = backend.source.load({order: 'oldest', signal: abort.signal});
      abort.abort(new Error('enough'));
      await assert.rejects(loading, /enough/);
    });

    it('rejects with a SourceError if its backend fails', async () => {
      backend.breakDown();
      await assert.rejects(
        backend.source.load({order: 'oldest', signal: signal()}),
        (error) => error instanceof SourceError,
      );
    });
  });
}
