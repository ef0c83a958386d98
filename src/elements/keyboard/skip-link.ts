// The link that leads past the comments of a thread. It is the first tab stop of the thread and visible while it has
// the focus.

import type {KeysStrings} from '../../strings/strings.js';
import {linkPrefix} from '../base/page.js';

/** The form for a top-level comment, closed or open. */
const FORM = ':is([data-action="write"], comment-composer, .plain textarea)';

export class SkipLink {
  readonly #root: ParentNode & Node;
  readonly #words: KeysStrings;
  readonly #link = document.createElement('a');
  readonly #end = document.createElement('p');

  constructor(root: ParentNode & Node, words: KeysStrings, signal: AbortSignal) {
    this.#root = root;
    this.#words = words;
    this.#link.part.add('skip');
    this.#link.target = '_self';
    this.#link.addEventListener('click', (event) => this.#follow(event));
    const end = this.#end;
    end.part.add('end');
    end.className = 'spoken';
    // With -1, Chromium would lead from here to the first tab stop of the thread.
    end.tabIndex = 0;
    end.hidden = true;
    end.textContent = words.endOfComments;
    end.addEventListener('blur', () => (end.hidden = true));
    signal.addEventListener('abort', () => this.update(0));
  }

  /** Updates the number of comments. With 0, there is no link. */
  update(count: number): void {
    const [link, end, thread] = [this.#link, this.#end, this.#root.querySelector('.thread')];
    if (count === 0 || !thread) {
      link.remove();
      end.remove();
      return;
    }
    const text = this.#words.skipComments(count);
    if (link.textContent !== text) link.textContent = text;
    link.href = `${linkPrefix()}#`;
    // First, because Lit's rendered range ends with the last child.
    if (link.parentNode !== thread) thread.prepend(link);
    if (!end.isConnected) this.#root.append(end);
  }

  // Moves the focus and the reading position of screen readers, without an entry in the history. The next tab stop is
  // what follows the thread in the page.
  #follow(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const form = this.#findFormBelow();
    this.#end.hidden = form !== null;
    (form ?? this.#end).focus();
  }

  #findFormBelow(): HTMLElement | null {
    const groups = this.#root.querySelector('.groups');
    const forms = [...this.#root.querySelectorAll<HTMLElement>(FORM)];
    const isBelow = (form: Element): boolean =>
      groups !== null &&
      !groups.contains(form) &&
      (groups.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return forms.find(isBelow) ?? null;
  }
}
