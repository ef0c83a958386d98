// The record: who decided what, when and why.

import {html, nothing, type TemplateResult} from 'lit';
import type {DeskStrings} from '../../strings/desk/desk-strings.js';
import type {DescribeNote} from '../../strings/desk/record/record-notes.js';
import type {RecordStrings} from '../../strings/desk/record/record-strings.js';
import type {DecisionEntry} from '../../wire/moderation/moderation.js';
import {call} from '../parts/listeners.js';
import {byDay} from './by-day.js';
import type {RecordFormat} from './record-format.js';

/** What a list of entries shows, and what it does. */
export interface RecordList {
  readonly words: RecordStrings;
  readonly strings: DeskStrings;
  readonly format: RecordFormat;
  readonly describeNote: DescribeNote;
  /** The id of the entry that is being undone; null without. */
  readonly undoing: string | null;
  readonly undo: (entry: DecisionEntry) => void;
  /** The address of this view, with one more filter. */
  readonly linkTo: (filter: {readonly by?: string; readonly comment?: string; readonly thread?: string}) => string;
}

/** The entries, by day. */
export const entriesView = (entries: readonly DecisionEntry[], list: RecordList): readonly TemplateResult[] =>
  byDay(entries).map(
    ({start, entries}) =>
      html`<section class="day">
        <h2>${list.format.day(start, list.words)}</h2>
        <ol>
          ${entries.map((entry) => entryView(entry, list))}
        </ol>
      </section>`,
  );

function entryView(entry: DecisionEntry, list: RecordList): TemplateResult {
  const {words, strings, format, linkTo} = list;
  const action = actionOf(entry, strings);
  const note = noteOf(entry, list);
  return html`<li class="entry" data-id=${entry.id} tabindex="-1">
    <time datetime=${entry.at}>${format.time(entry.at)}</time>
    <div class="what">
      <p>
        ${
          entry.by === ''
            ? html`<span class="by">${words.server}</span>`
            : html`<a class="by" href=${linkTo({by: entry.by})}><bdi>${whoOf(entry.by, words)}</bdi></a>`
        }
        <span class="action">${action}</span>
      </p>
      ${entry.excerpt ? html`<blockquote><bdi>${entry.excerpt}</bdi></blockquote>` : nothing}
      ${entry.comment === null && entry.thread !== null ? html`<p class="note"><bdi>${entry.thread}</bdi></p>` : nothing}
      ${note ? html`<p class="note"><bdi>${note}</bdi></p>` : nothing}
      <p class="links">
        ${
          entry.comment === null
            ? nothing
            : html`<a href=${linkTo({comment: entry.comment})} aria-label=${nameOfLink(words.comment, entry)}
              >${words.comment}</a
            >`
        }
        ${
          entry.thread === null
            ? nothing
            : html`<a href=${linkTo({thread: entry.thread})} title=${entry.thread}>${words.thread}</a>`
        }
      </p>
    </div>
    ${entry.canUndo ? undoView(entry, action, note, list) : nothing}
  </li>`;
}

const undoView = (
  entry: DecisionEntry,
  action: string,
  note: string,
  {words, strings, undoing, undo}: RecordList,
): TemplateResult =>
  html`<button
    type="button"
    class="undo"
    aria-label=${words.undoOf(action, entry.excerpt || note || entry.thread || entry.by)}
    aria-disabled=${undoing === null ? nothing : 'true'}
    @click=${call(undo, entry)}
  >
    ${strings.undo}
  </button>`;

const noteOf = (entry: DecisionEntry, {describeNote, words, strings, format}: RecordList): string =>
  describeNote(entry, {strings, command: words.command, exact: (at) => format.exact(at)});

const nameOfLink = (label: string, {excerpt}: DecisionEntry): string => (excerpt ? `${label}: ${excerpt}` : label);

/** The name of who acted. */
export const whoOf = (by: string, words: RecordStrings): string => (by === 'command line' ? words.command : by);

/** What was done, in words. A newer server may have more actions. */
const actionOf = ({action}: DecisionEntry, {queue}: DeskStrings): string => queue.past[action] ?? action;
