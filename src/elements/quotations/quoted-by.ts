// What a row says of quotations: who quotes its comment, and whom it answers by quoting.

import {ADDED} from '../../dom/block-text.js';
import {closePopUp, makePopUp} from '../../dom/pop-up.js';
import type {QuotesStrings} from '../../strings/strings.js';
import {positionPopover} from '../views/popover-position.js';

/** A comment that quotes or is quoted: where it is, and whose. */
export interface Quoter {
  readonly href: string;
  readonly name: string;
}

/** Says in a row who quotes it, in place of what was said before; with nobody, nothing. */
export function showQuoters(row: Element, quoters: readonly Quoter[], label: string): void {
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

/** Says in a row whom its comment answers, though it stands elsewhere; with nobody, nothing. */
export function showHint(row: Element, answered: Quoter | null, words: QuotesStrings): void {
  row.querySelector('[part~="hint"]')?.remove();
  if (!answered) return;
  const link = linkTo({...answered, name: words.repliesTo(answered.name)});
  link.setAttribute(ADDED, '');
  link.part.add('hint');
  row.querySelector('.heading')?.append(link);
}

function linkTo({href, name}: Quoter): Element {
  const link = document.createElement('a');
  link.href = href;
  link.target = '_self';
  link.dir = 'auto';
  link.textContent = name;
  return link;
}
