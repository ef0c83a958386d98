// Brings comments up to date that an older renderer has made.

import {renderMarkdown, RENDERER_VERSION} from './render.js';
import type {CommentStore} from './store.js';

const BATCH = 200;

/** Renders every comment anew that was made by another version. A fix of the renderer so mends the past as well. */
export async function renderAnew(store: CommentStore): Promise<void> {
  for (;;) {
    const outdated = await store.listOutdated(RENDERER_VERSION, BATCH);
    for (const {id, source} of outdated) {
      await store.changeComment(id, {html: renderMarkdown(source), renderer: RENDERER_VERSION});
    }
    if (outdated.length < BATCH) return;
  }
}
