// The place to write in, wherever it stands.

import {html, type TemplateResult} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {Place} from '../../core/rows.js';
import type {ComposerSettings} from '../composer-settings.js';

/** The parts of a composer that a page can style through the thread it stands in. */
const PARTS =
  ' -label -input -toolbar -tool -fields -field -hint -error -counter -preview -actions -send -toggle -cancel -forget'
    .split(' ')
    .map((part) => `composer${part}`)
    .join();

/** A composer. Its element comes to life when its chunk is there. */
export function composerView(
  parent: CommentId | null,
  {failure}: Place,
  label: string,
  settings: ComposerSettings,
): TemplateResult {
  return html`<comment-composer
    exportparts="${PARTS},quote,link,code"
    .parent=${parent}
    .label=${label}
    .settings=${settings}
    .failure=${failure}
  ></comment-composer>`;
}
