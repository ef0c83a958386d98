// Goes to a quoted passage, and back to the quotation.

import {textFragment} from '../../core/text/text-fragment.js';
import {linkHighlight} from '../../dom/highlights.js';
import {closePopUp, makePopUp, openPopUp} from '../../dom/pop-up.js';
import {afterPaint} from '../../dom/timing/time-slices.js';
import type {QuotesStrings} from '../../strings/strings.js';
import {addHighlightStyles} from './highlight-styles.js';
import {linkPrefix} from '../base/page.js';
import {prependToThread} from '../views/popover-position.js';

/** The position is stable after this many equal frames; gives up after the maximum. */
const STABLE_FRAMES = 4;
const MAX_FRAMES = 90;

/** The link that the reader followed out of the thread, and the name for the way back. */
export interface Origin {
  readonly link: HTMLElement;
  readonly name: string;
}

export class QuoteNavigation {
  readonly #words: QuotesStrings;
  readonly #signal: AbortSignal;
  readonly #backButton = document.createElement('button');
  #origin: Origin | null = null;

  constructor(words: QuotesStrings, article: Element | null, signal: AbortSignal) {
    this.#words = words;
    this.#signal = signal;
    this.#backButton.type = 'button';
    this.#backButton.part.add('way-back');
    makePopUp(this.#backButton);
    this.#backButton.addEventListener('click', () => this.#goBack(), {signal});
    if (article) addHighlightStyles(article, signal);
    signal.addEventListener('abort', () => {
      linkHighlight.paint(this, []);
      this.#backButton.remove();
    });
  }

  /** Returns the URL of a passage of the article, with a text fragment. */
  urlOf(passage: readonly StaticRange[]): string {
    return `${linkPrefix()}#${textFragment(passage.map(textOf).join(''))}`;
  }

  /** Highlights a passage and scrolls to it. @param origin For a passage of the article, the link to go back to. */
  async go(passage: readonly StaticRange[], origin: Origin | null): Promise<void> {
    linkHighlight.paint(this, passage);
    const [first] = passage;
    const element = first?.startContainer.parentElement;
    if (!first || !element) return;
    if (origin) {
      element.scrollIntoView({block: 'center'});
      document.getSelection()?.collapse(first.startContainer, first.startOffset);
      this.#offerWayBack(origin);
    } else await this.#waitUntilStable(first);
    const {top, bottom} = boxOf(first);
    if (top < 0 || bottom > innerHeight) element.scrollIntoView({block: 'center'});
  }

  // The URL fragment already scrolls to the comment; wait until its row stops moving.
  async #waitUntilStable(passage: StaticRange): Promise<void> {
    let top = Number.NaN;
    for (let frame = 0, stable = 0; frame < MAX_FRAMES && stable < STABLE_FRAMES && !this.#signal.aborted; frame++) {
      await afterPaint();
      const now = boxOf(passage).top;
      stable = Math.abs(now - top) < 1 ? stable + 1 : 0;
      top = now;
    }
  }

  #offerWayBack(origin: Origin): void {
    this.#origin = origin;
    this.#backButton.textContent = this.#words.back(origin.name);
    const root = origin.link.getRootNode();
    if (root instanceof ShadowRoot) prependToThread(root, this.#backButton);
    openPopUp(this.#backButton);
  }

  #goBack(): void {
    closePopUp(this.#backButton);
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
