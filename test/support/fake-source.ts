// Fake comment sources: `createFakeSource` keeps each request pending until a test settles it, `createReadySource`
// answers at once.

import type {Page} from '../../src/core/comment.js';
import type {CommentSource, LoadRequest, Outgoing, Own} from '../../src/sources/source.js';
import type {OwnComment} from '../../src/wire/protocol.js';
import {comment, page} from './comments.js';

/** A request that the test has to settle. */
export interface PendingRequest<T> {
  readonly signal: AbortSignal;
  answer(value: T): void;
  fail(error: unknown): void;
}

export interface FakeSource extends CommentSource {
  readonly loads: (PendingRequest<Page> & {readonly request: LoadRequest})[];
  readonly posts: (PendingRequest<OwnComment> & {readonly comment: Outgoing})[];
  readonly lookups: (PendingRequest<OwnComment> & {readonly own: Own})[];
  readonly edits: (PendingRequest<OwnComment> & {readonly own: Own; readonly source: string})[];
  readonly deletions: (PendingRequest<void> & {readonly own: Own})[];
}

function wait<T>(signal: AbortSignal): {readonly promise: Promise<T>; readonly waiting: PendingRequest<T>} {
  let answer: (value: T) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    answer = resolve;
    fail = reject;
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  return {promise, waiting: {signal, answer, fail}};
}

/** Returns a source that records every request except previews for the test to settle. */
export function createFakeSource(key = 'fake'): FakeSource {
  const source: FakeSource = {
    key,
    can: {post: true, edit: true, preview: true, order: true, find: true},
    loads: [],
    posts: [],
    lookups: [],
    edits: [],
    deletions: [],
    load: (request) => {
      const {promise, waiting} = wait<Page>(request.signal);
      source.loads.push({...waiting, request});
      return promise;
    },
    post: (outgoing, signal) => {
      const {promise, waiting} = wait<OwnComment>(signal);
      source.posts.push({...waiting, comment: outgoing});
      return promise;
    },
    own: (own, signal) => {
      const {promise, waiting} = wait<OwnComment>(signal);
      source.lookups.push({...waiting, own});
      return promise;
    },
    preview: (text) => Promise.resolve(`<p>${text}</p>`),
    edit: (own, text, signal) => {
      const {promise, waiting} = wait<OwnComment>(signal);
      source.edits.push({...waiting, own, source: text});
      return promise;
    },
    delete: (own, signal) => {
      const {promise, waiting} = wait<void>(signal);
      source.deletions.push({...waiting, own});
      return promise;
    },
  };
  return source;
}

/** Returns a source with these comments on one page. It accepts every posted comment. */
export function createReadySource(comments: Page['comments'], rest: Partial<Page> = {}): CommentSource {
  return {
    key: 'ready',
    can: {post: true, edit: false, preview: true, order: true, find: false},
    load: () => Promise.resolve(page(comments, rest)),
    post: ({id, draft}) =>
      Promise.resolve({
        comment: comment(id, draft.parent, {author: draft.author, html: `<p>${draft.source}</p>`}),
        source: draft.source,
        can: {edit: 0, delete: 0},
      }),
    own: () => Promise.reject(new Error('no comment is held')),
    preview: (text) => Promise.resolve(`<p>${text}</p>`),
  };
}
