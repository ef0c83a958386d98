// The way to a passage that is quoted somewhere, and back.

import {textFragment} from '../../core/text/text-fragment.js';
import {linkHighlight} from '../../dom/highlights.js';
import {closePopUp, makePopUp, openPopUp} from '../../dom/pop-up.js';
import {afterPaint} from '../../dom/time-slices.js';
import type {QuotesStrings} from '../../strings/strings.js';
import {addHighlightStyles} from './highlight-styles.js';
import {here} from '../base/page.js';
import {prependToThread} from '../views/popover-position.js';

/** For how many frames in a row a place has to stay the same, and for how many it is waited for at most. */
const STEADY = 4;
const PATIENCE = 90;

/** Where somebody came from who follows a quotation out of the thread. */
export interface Origin {
  readonly link: HTMLElement;
  readonly name: string;
}

export class QuoteNavigation {
  readonly #words: QuotesStrings;
  readonly #signal: AbortSignal;
  readonly #back = document.createElement('button');
  #origin: Origin | null = null;

  constructor(words: QuotesStrings, article: Element | null, signal: AbortSignal) {
    this.#words = words;
    this.#signal = signal;
    this.#back.type = 'button';
    this.#back.part.add('way-back');
    makePopUp(this.#back);
    this.#back.addEventListener('click', () => this.#goBack(), {signal});
    if (article) addHighlightStyles(article, signal);
    signal.addEventListener('abort', () => {
      linkHighlight.paint(this, []);
      this.#back.remove();
    });
  }

  /** The address of a passage of the article. */
  addressOf(passage: readonly StaticRange[]): string {
    return `${here()}#${textFragment(passage.map(textOf).join(''))}`;
  }

  /** Lights up a passage and brings it into sight. @param origin Where the way back leads, out of the article. */
  async go(passage: readonly StaticRange[], origin: Origin | null): Promise<void> {
    linkHighlight.paint(this, passage);
    const [first] = passage;
    const element = first?.startContainer.parentElement;
    if (!first || !element) return;
    if (origin) {
      element.scrollIntoView({block: 'center'});
      document.getSelection()?.collapse(first.startContainer, first.startOffset);
      this.#offerWayBack(origin);
    } else await this.#settle(first);
    const {top, bottom} = boxOf(first);
    if (top < 0 || bottom > innerHeight) element.scrollIntoView({block: 'center'});
  }

  // The page's address leads to the comment; its row stands still when that is done.
  async #settle(passage: StaticRange): Promise<void> {
    let top = Number.NaN;
    for (let frame = 0, steady = 0; frame < PATIENCE && steady < STEADY && !this.#signal.aborted; frame++) {
      await afterPaint();
      const now = boxOf(passage).top;
      steady = Math.abs(now - top) < 1 ? steady + 1 : 0;
      top = now;
    }
  }

  #offerWayBack(origin: Origin): void {
    this.#origin = origin;
    this.#back.textContent = this.#words.back(origin.name);
    const root = origin.link.getRootNode();
    if (root instanceof ShadowRoot) prependToThread(root, this.#back);
    openPopUp(this.#back);
  }

  #goBack(): void {
    closePopUp(this.#back);
    linkHighlight.paint(this, []);
    this.#origin?.link.scrollIntoView({block: 'center'});
    this.#origin?.link.focus({preventScroll: true});
  }
}

const textOf = (range: StaticRange): string => toRange(range).toString();

const boxOf = (range: StaticRange): DOMRect => toRange(range).getBoundingClientRect();

function toRange({startContainer, startOffset, endContainer, endOffset}: StaticRange): Range {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
