// What every CommentSource has to keep to, run against each of them.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {CommentSource} from '../../src/sources/source.js';
import {SourceError} from '../../src/sources/source.js';

/** A backend under test: it holds five comments, `a` with the reply `b` among them, on two pages or more. */
export interface Backend {
  readonly source: CommentSource;
  /** From now on the backend fails. */
  breakDown(): void;
  close(): Promise<void>;
}

const signal = (): AbortSignal => new AbortController().signal;

/** The contract. `start` brings a fresh backend up. */
export function describeCommentSource(name: string, start: () => Promise<Backend>): void {
  describe(`${name}, as a source of comments`, () => {
    let backend: Backend;
    before(async () => {
      backend = await start();
    });
    after(() => backend.close());

    it('gives all comments over its pages, each once, and comes to an end', async () => {
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

    it('tells whom a reply answers, and how many comments the thread has', async () => {
      const {thread, comments} = await backend.source.load({order: 'oldest', signal: signal()});
      assert.equal(comments.find(({id}) => id === 'b')?.parent, 'a');
      assert.equal(thread.count, 5);
    });

    it('has a method for each thing that it says it can do', () => {
      const {can, post, own, edit, preview} = backend.source;
      assert.equal(typeof post === 'function', can.post);
      assert.equal(typeof edit === 'function', can.edit);
      assert.equal(typeof preview === 'function', can.preview);
      assert.equal(typeof own === 'function', can.post);
    });

    it('names its thread', () => assert.notEqual(backend.source.key, ''));

    it('stops when it is told to', async () => {
      const abort = new AbortController();
      const loading = backend.source.load({order: 'oldest', signal: abort.signal});
      abort.abort(new Error('enough'));
      await assert.rejects(loading, /enough/);
    });

    it('rejects with a SourceError when its backend fails', async () => {
      backend.breakDown();
      await assert.rejects(
        backend.source.load({order: 'oldest', signal: signal()}),
        (error) => error instanceof SourceError,
      );
    });
  });
}
