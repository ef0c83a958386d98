// The place to write in, wherever it stands.

import {html, nothing, type TemplateResult} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import type {Place} from '../../core/thread/rows.js';
import type {ComposerSettings} from './composer-settings.js';
import {lateStrings} from '../base/late-strings.js';

/** The parts of a composer that a page can style through the thread it stands in. */
const PARTS =
  ' -label -input -toolbar -tool -fields -field -hint -error -counter -preview -actions -send -toggle -cancel -forget'
    .split(' ')
    .map((part) => `composer${part}`)
    .join();

/** A composer, below the reason why its words came back, unless that stands by one of its fields. `details` follow it. */
export function composerView(
  parent: CommentId | null,
  {edits, failure}: Place,
  label: string,
  settings: ComposerSettings,
  details: unknown,
): TemplateResult {
  // What was wrong with other words stands in the comment itself.
  const isSaid = edits || failure === null || failure.fields.length > 0;
  return html`${isSaid ? nothing : reasonView(failure, settings, details)}<comment-composer
    exportparts="${PARTS},quote,link,code"
    .parent=${parent}
    .label=${label}
    .settings=${settings}
    .failure=${failure}
  ></comment-composer>`;
}

const reasonView = ({kind, detail}: Failure, {strings}: ComposerSettings, details: unknown): TemplateResult =>
  html`<div part="error"><p>${detail || lateStrings(strings).failures[kind]}</p>${details}</div>`;
