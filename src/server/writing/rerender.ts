// Brings comments up to date that another version of the renderer has made, while the server answers requests: what is
// old is still safe to show.

import {setTimeout as wait} from 'node:timers/promises';
import {renderMarkdown, RENDERER_VERSION} from './render-markdown.js';
import type {CommentStore, RenderedComment, StoredComment} from '../storage/comment-store.js';

/** Comments of one transaction at most, and how long rendering them may take, in milliseconds. */
const BATCH = 50;
const STEP = 10;

export interface RerenderOptions {
  /** Ends it after the present batch. The next start goes on from there. */
  readonly signal?: AbortSignal;
  /** Is told of the first and the last batch, in a sentence. */
  readonly tell?: ((sentence: string) => void) | undefined;
}

/** Renders every comment anew that another version made. A fix of the renderer so mends the past as well. */
export async function rerender(store: CommentStore, {signal, tell}: RerenderOptions = {}): Promise<void> {
  let [count, differing] = [0, 0];
  while (!signal?.aborted) {
    const begun = performance.now();
    const outdated = await store.listOutdated(RENDERER_VERSION, BATCH);
    if (outdated.length === 0) {
      if (count > 0) tell?.(`${count} comments were rendered anew; ${differing} of them look different now.`);
      return;
    }
    if (count === 0) tell?.('Comments of an older version are rendered anew in the background.');
    const rendered = renderFor(outdated, begun + STEP);
    differing += await store.saveRendered(RENDERER_VERSION, rendered);
    count += rendered.length;
    // Requests get as much time as this takes.
    await wait(performance.now() - begun);
  }
}

/** Begins the same beside a running server. @returns what ends it. What goes wrong stops it, and nothing else. */
export function beginRerender(store: CommentStore, tell?: (sentence: string) => void): () => Promise<void> {
  const ending = new AbortController();
  const rendering = rerender(store, {signal: ending.signal, tell}).catch((error: unknown) => {
    console.error(`colloquy: comments were not rendered anew: ${String(error)}`);
  });
  return () => {
    ending.abort();
    return rendering;
  };
}

function renderFor(comments: readonly StoredComment[], end: number): readonly RenderedComment[] {
  const rendered: RenderedComment[] = [];
  for (const {id, thread, source} of comments) {
    rendered.push({id, thread, source, html: renderMarkdown(source)});
    if (performance.now() >= end) break;
  }
  return rendered;
}
