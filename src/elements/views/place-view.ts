// Where an answer is written: the form, or what stands in for it.

import {nothing, type TemplateResult} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {Place} from '../../core/rows.js';
import {plainComposerView} from './plain-composer-view.js';
import type {ViewContext} from './view-context.js';

/** @param name Whom the answer is to. */
export function placeView(
  parent: CommentId | null,
  place: Place | null,
  name: string,
  context: ViewContext,
): TemplateResult | typeof nothing {
  const {writing, canWrite} = context;
  if (!place || !canWrite || writing === 'absent') return nothing;
  return writing === 'failed' ? plainComposerView(parent, context) : writing.composerView(parent, place, name, context);
}
