// Brings comments up to date that an older renderer has made.

import {renderMarkdown, RENDERER_VERSION} from './render.js';
import type {CommentStore} from './store.js';

const BATCH = 200;

/** Renders every comment anew that was made by another version. A fix of the renderer so mends the past as well. */
export async function renderAnew(store: CommentStore): Promise<void> {
  for (;;) {
    const outdated = await store.listOutdated(RENDERER_VERSION, BATCH);
    const rendered = outdated.map(({id, thread, source}) => ({id, thread, html: renderMarkdown(source)}));
    if (rendered.length > 0) await store.saveRendered(RENDERER_VERSION, rendered);
    if (rendered.length < BATCH) return;
  }
}
