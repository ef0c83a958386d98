// Renders comments again that an older renderer version produced. Runs in the background while the server answers
// requests: the old HTML is still safe to show.

import {setTimeout as wait} from 'node:timers/promises';
import {renderMarkdown, RENDERER_VERSION} from './render-markdown.js';
import {reportError} from '../http/report-error.js';
import type {CommentStore, RenderedComment, StoredComment} from '../storage/comment-store.js';

/** Maximum number of comments in one transaction. */
const BATCH_SIZE = 50;
/** Maximum rendering time of one transaction, in milliseconds. */
const STEP_TIME = 10;

export interface RerenderOptions {
  /** Stops after the current batch. The next start continues with the remaining comments. */
  readonly signal?: AbortSignal;
  /** Called with one sentence when rendering starts and when it is complete. */
  readonly log?: ((message: string) => void) | undefined;
}

/** Renders comments of other renderer versions again, so that a fix of the renderer applies to old comments too. */
export async function rerender(store: CommentStore, {signal, log}: RerenderOptions = {}): Promise<void> {
  let [count, changed] = [0, 0];
  while (!signal?.aborted) {
    const start = performance.now();
    const outdated = await store.listOutdated(RENDERER_VERSION, BATCH_SIZE);
    if (outdated.length === 0) {
      if (count > 0) log?.(`Older comments rendered again: ${count}. Changed HTML: ${changed}.`);
      return;
    }
    if (count === 0) log?.('Rendering older comments again in the background.');
    const rendered = renderUntil(outdated, start + STEP_TIME);
    changed += await store.saveRendered(RENDERER_VERSION, rendered);
    count += rendered.length;
    // Pauses for as long as the batch took, so that requests get half of the time.
    await wait(performance.now() - start);
  }
}

/**
 * Starts rendering beside a running server. An error stops the rendering, but not the server.
 *
 * @returns A function that stops the rendering and resolves when the current batch is saved.
 */
export function startRerender(store: CommentStore, log?: (message: string) => void): () => Promise<void> {
  const controller = new AbortController();
  const rendering = rerender(store, {signal: controller.signal, log}).catch((error: unknown) => {
    reportError('Rendering older comments failed', error);
  });
  return () => {
    controller.abort();
    return rendering;
  };
}

function renderUntil(comments: readonly StoredComment[], end: number): readonly RenderedComment[] {
  const rendered: RenderedComment[] = [];
  for (const {id, thread, source} of comments) {
    rendered.push({id, thread, source, html: renderMarkdown(source)});
    if (performance.now() >= end) break;
  }
  return rendered;
}
