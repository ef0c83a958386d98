// Adds to a comment how often its passages are quoted, and a hint which comment it answers by quoting.

import type {CommentId} from '../../core/comment.js';
import {lastOf} from '../../core/last-of.js';
import type {Quotation, Span} from '../../core/quotation/quotation.js';
import {ADDED, BlockText} from '../../dom/block-text.js';
import {closePopUp, isPopUpOpen, makePopUp} from '../../dom/pop-up.js';
import {plural} from '../../strings/plural.js';
import type {QuotesStrings} from '../../strings/strings.js';
import {positionPopover} from '../views/popover-position.js';

/** The URL of a comment, and its author's name. */
export interface CommentLink {
  readonly href: string;
  readonly name: string;
}

/** A passage of a comment, and the comments that quote words in it. */
export interface QuotedPassage {
  readonly span: Span;
  readonly quoters: readonly CommentId[];
}

/** Merges the quoted spans of a comment that overlap into passages, in their order in the text. */
export function passagesOf(
  quoting: readonly {readonly id: CommentId; readonly quotation: Quotation}[],
): readonly QuotedPassage[] {
  const spans = quoting.flatMap(({id, quotation}) => quotation.passages.map((span) => ({id, ...span})));
  const passages: {span: Span; quoters: CommentId[]}[] = [];
  for (const {id, start, end} of spans.sort((a, b) => a.start - b.start)) {
    const last = lastOf(passages);
    if (!last || start >= last.span.end) passages.push({span: {start, end}, quoters: [id]});
    else {
      last.span = {start: last.span.start, end: Math.max(end, last.span.end)};
      if (!last.quoters.includes(id)) last.quoters.push(id);
    }
  }
  return passages;
}

/** What the list of quoters of a passage needs. `lang`: the language of the words, for numbers. */
interface QuoterData {
  readonly linkTo: (id: CommentId) => CommentLink;
  readonly words: QuotesStrings;
  readonly lang: string;
}

/** Shows behind each passage of a comment how often it is quoted. Replaces what was shown before. */
export function showQuoters(
  row: Element,
  body: Element,
  passages: readonly QuotedPassage[],
  {linkTo, words, lang}: QuoterData,
): void {
  hideQuoters(row);
  if (passages.length === 0) return;
  const text = new BlockText(body);
  const formatCount = plural(lang, {other: (n) => n});
  // From the end, because an insertion splits the text before it.
  for (const {span, quoters} of [...passages].reverse()) {
    const piece = lastOf(text.between(span.start, span.end));
    if (!piece || !(piece.endContainer instanceof Text)) continue;
    const count = formatCount(quoters.length);
    const [button, list] = makeList(quoters.map(linkTo), count, words.quotedBy(quoters.length));
    const link = piece.endContainer.parentElement?.closest('a');
    if (!link) insertAt(piece.endContainer, piece.endOffset, button);
    else if (link.nextSibling instanceof Text) insertAt(link.nextSibling, 0, button);
    else link.after(button);
    // Not in the text, which readers select and copy.
    row.append(list);
  }
}

/** Marks that close a passage. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]+/u;

// A line may break at a button. Behind the closing marks, none of them begins a line alone.
function insertAt(text: Text, offset: number, button: Element): void {
  const [marks = ''] = CLOSING.exec(text.data.slice(offset)) ?? [];
  text.splitText(offset + marks.length).before(button);
}

/** Removes what `showQuoters` has added. */
export function hideQuoters(row: Element): void {
  for (const added of row.querySelectorAll('[part="quoted-by"], [part="quoters"]')) added.remove();
}

// The number is generated content, because it is not part of the text.
function makeList(
  quoters: readonly CommentLink[],
  count: string,
  label: string,
): readonly [HTMLButtonElement, HTMLElement] {
  const [button, list] = [document.createElement('button'), document.createElement('div')];
  button.type = 'button';
  button.setAttribute(ADDED, '');
  button.setAttribute('part', 'quoted-by');
  button.setAttribute('aria-label', label);
  button.dataset['count'] = count;
  list.setAttribute('part', 'quoters');
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', label);
  list.append(...quoters.map(linkTo));
  makePopUp(list, button);
  const place = (): void => {
    if (isPopUpOpen(list)) positionPopover(list, button.getBoundingClientRect());
    else removeEventListener('resize', place);
  };
  list.addEventListener('toggle', () => {
    addEventListener('resize', place);
    place();
  });
  list.addEventListener('click', () => closePopUp(list));
  return [button, list];
}

/** Replaces the hint which comment a top-level comment answers; null removes it. */
export function showHint(row: Element, answered: CommentLink | null, words: QuotesStrings): void {
  row.querySelector('[part~="hint"]')?.remove();
  if (!answered) return;
  const link = linkTo({...answered, name: words.repliesTo(answered.name)});
  link.setAttribute(ADDED, '');
  link.part.add('hint');
  row.querySelector('.heading')?.append(link);
}

function linkTo({href, name}: CommentLink): Element {
  const link = document.createElement('a');
  link.href = href;
  link.target = '_self';
  link.dir = 'auto';
  link.textContent = name;
  return link;
}
