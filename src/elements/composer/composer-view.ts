// The template for a composer anywhere in a thread.

import {html, nothing, type TemplateResult} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import type {Place} from '../../core/thread/rows.js';
import type {ComposerSettings} from './composer-settings.js';
import {reasonView} from './reason-view.js';

/** The parts of a composer that the thread exports to the page. */
const PARTS =
  ' -label -input -toolbar -tool -fields -field -hint -error -counter -preview -actions -send -toggle -cancel -forget -sign-in -sign-out'
    .split(' ')
    .map((part) => `composer${part}`)
    .join();

/**
 * The composer. If the comment was rejected, the reason and its `details` are above it, unless the composer shows the
 * reason at one of its fields.
 */
export function composerView(
  parent: CommentId | null,
  {edits, failure}: Place,
  label: string,
  settings: ComposerSettings,
  details: unknown,
): TemplateResult {
  // The row of an edited comment already shows why the edit failed.
  const isShown = edits || failure === null || failure.fields.length > 0;
  return html`${isShown ? nothing : errorView(failure, settings, details)}<comment-composer
    exportparts="${PARTS},quote,link,code"
    .parent=${parent}
    .label=${label}
    .settings=${settings}
    .failure=${failure}
  ></comment-composer>`;
}

const errorView = (failure: Failure, {strings}: ComposerSettings, details: unknown): TemplateResult =>
  html`<div part="error"><p>${reasonView(failure, strings)}</p>${details}</div>`;
