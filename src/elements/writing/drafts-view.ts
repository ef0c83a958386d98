// The template for the list of drafts.

import {html, nothing, type TemplateResult} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {SendingStrings, Strings} from '../../strings/strings.js';
import {actionView} from './own-comment-view.js';

/** A draft in the list. */
export interface DraftItem {
  /** The comment to answer or edit; null for a top-level comment. */
  readonly target: CommentId | null;
  readonly edits: boolean;
  readonly source: string;
  /** Says what the draft is for, such as "reply to Ana". */
  readonly label: string;
  /** The permalink of the target, if it is not loaded yet. */
  readonly href: string | null;
  readonly canContinue: boolean;
  /** Whether the draft was discarded and can still be restored. */
  readonly isDiscarded: boolean;
}

/** Maximum length of the excerpt, in characters. */
const EXCERPT = 60;

/** The list of drafts, each with buttons to continue and to discard it. */
export function draftsView(items: readonly DraftItem[], strings: Strings & SendingStrings): unknown {
  if (items.length === 0) return nothing;
  const count = items.filter(({isDiscarded}) => !isDiscarded).length;
  return html`<div part="drafts">
    ${count > 0 ? html`<p>${strings.drafts(count)}</p>` : nothing}
    <ul>
      ${items.map((item) => html`<li part="draft" data-id=${item.target ?? ''}>${draftView(item, strings)}</li>`)}
    </ul>
  </div>`;
}

function draftView(item: DraftItem, strings: Strings & SendingStrings): TemplateResult {
  const {edits, source, label, canContinue, isDiscarded} = item;
  const suffix = edits ? '-edit' : '';
  if (isDiscarded) return html`${strings.discarded} ${actionView(`bring-back${suffix}`, strings.undo)}`;
  const discard = actionView(`discard${suffix}`, strings.discard);
  // A draft that cannot be continued is shown in full, so that its writer can copy it.
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
