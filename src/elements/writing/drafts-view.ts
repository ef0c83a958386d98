// What was begun and is not to be seen in its place.

import {html, nothing, type TemplateResult} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {SendingStrings, Strings} from '../../strings/strings.js';
import {actionView} from './own-comment-view.js';

/** Something that was begun. */
export interface DraftItem {
  readonly spot: CommentId | null;
  readonly edits: boolean;
  readonly source: string;
  /** What it was begun for. */
  readonly label: string;
  /** Where that is, if it is yet to be loaded. */
  readonly href: string | null;
  readonly canContinue: boolean;
  /** Whether it was let go, and can still be brought back. */
  readonly isDiscarded: boolean;
}

/** So much of a text tells which one it is, in characters. */
const EXCERPT = 60;

/** A list of them, each with the way to go on with it and to let it go. */
export function draftsView(items: readonly DraftItem[], strings: Strings & SendingStrings): unknown {
  if (items.length === 0) return nothing;
  const count = items.filter(({isDiscarded}) => !isDiscarded).length;
  return html`<div part="drafts">
    ${count > 0 ? html`<p>${strings.drafts(count)}</p>` : nothing}
    <ul>
      ${items.map((item) => html`<li part="draft" data-id=${item.spot ?? ''}>${draftView(item, strings)}</li>`)}
    </ul>
  </div>`;
}

function draftView(item: DraftItem, strings: Strings & SendingStrings): TemplateResult {
  const {edits, source, label, canContinue, isDiscarded} = item;
  const suffix = edits ? '-edit' : '';
  if (isDiscarded) return html`${strings.discarded} ${actionView(`bring-back${suffix}`, strings.undo)}`;
  const discard = actionView(`discard${suffix}`, strings.discard);
  // What has no place to be written in any more can at least be read, and copied.
  if (!canContinue) return html`${label} <blockquote part="quote" dir="auto">${source}</blockquote> ${discard}`;
  return html`${continueView(item, `continue${suffix}`)} <q dir="auto">${excerpt(source)}</q> ${discard}`;
}

function continueView({label, href}: DraftItem, action: string): TemplateResult {
  return href === null
    ? actionView(action, label)
    : html`<a part="action" target="_self" href=${href} data-action=${action}>${label}</a>`;
}

function excerpt(source: string): string {
  const line = source.trim().replace(/\s+/g, ' ');
  const start = Array.from(line.slice(0, 2 * EXCERPT))
    .slice(0, EXCERPT)
    .join('');
  return start.length < line.length ? `${start}…` : line;
}
