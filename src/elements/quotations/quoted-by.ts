// Adds to a row the list of comments that quote it, and a hint which comment it answers by quoting.

import {ADDED} from '../../dom/block-text.js';
import {closePopUp, makePopUp} from '../../dom/pop-up.js';
import type {QuotesStrings} from '../../strings/strings.js';
import {positionPopover} from '../views/popover-position.js';

/** The URL of a comment, and its author's name. */
export interface CommentLink {
  readonly href: string;
  readonly name: string;
}

/** Replaces the "Quoted by" list of a row; an empty list removes it. */
export function showQuoters(row: Element, quoters: readonly CommentLink[], label: string): void {
  row.querySelector('.quoted-by')?.remove();
  if (quoters.length === 0) return;
  const [place, button, list] = ['span', 'button', 'div'].map((name) => document.createElement(name));
  if (!place || !(button instanceof HTMLButtonElement) || !list) return;
  place.setAttribute(ADDED, '');
  place.className = 'quoted-by';
  button.type = 'button';
  button.part.add('quoted-by');
  button.textContent = label;
  makePopUp(list, button);
  list.part.add('quoters');
  list.append(...quoters.map(linkTo));
  list.addEventListener('toggle', () => positionPopover(list, button.getBoundingClientRect()));
  list.addEventListener('click', () => closePopUp(list));
  place.append(button, list);
  row.querySelector('[part="reply"]')?.after(place);
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
