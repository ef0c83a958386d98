// The sign beside names that the site or a provider vouches for. Lazy chunk, loaded if a comment has such a name.

import {css, type ReactiveElement} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {Row} from '../../core/thread/rows.js';
import type {Conversation} from '../../conversation/conversation.js';
import {findStrings} from '../../strings/lookup/find-strings.js';
import {en} from '../../strings/identity/en.js';
import {addStyles} from '../styles/add-styles.js';

const styles = css`
  [part='verified'] {
    color: var(--_muted);
    font-size: 0.85em;
  }
`;

export class VerifiedNames {
  readonly #root: HTMLElement | DocumentFragment;
  readonly #conversation: Conversation;
  readonly #word: string;
  /** The signs by comment. */
  readonly #signs = new Map<CommentId, Element>();
  /** The rows of groups that were looked at. */
  readonly #seen = new WeakSet<object>();

  private constructor(root: HTMLElement | DocumentFragment, conversation: Conversation, word: string) {
    this.#root = root;
    this.#conversation = conversation;
    this.#word = word;
    addStyles(root, styles);
  }

  static async start(element: ReactiveElement, conversation: Conversation, lang: string): Promise<VerifiedNames> {
    const {verified} = await findStrings('tools', 'identity', lang, en);
    return new VerifiedNames(element.renderRoot, conversation, verified);
  }

  /** Shows the signs of all rows that are drawn, and removes those of names that are not verified any more. */
  show(): void {
    for (const {rows} of this.#conversation.state.groups) {
      if (this.#seen.has(rows)) continue;
      const isNeeded = rows.some(({comment}) => comment.author.verified || this.#signs.has(comment.id));
      // Groups are drawn in their order: the rest is not there yet.
      if (isNeeded && !this.#showIn(rows)) return;
      this.#seen.add(rows);
    }
  }

  // Returns false if the rows are not drawn yet. Looks for the box of the group once, not for each row.
  #showIn(rows: readonly Row[]): boolean {
    const first = this.#root.querySelector(`article[data-id="${CSS.escape(rows[0]?.comment.id ?? '')}"]`);
    const articles = first?.closest('.row')?.parentElement?.querySelectorAll<HTMLElement>('article') ?? [];
    const drawn = new Map([...articles].map((article) => [article.dataset['id'], article]));
    for (const {comment} of rows) {
      const {id, author} = comment;
      const link = drawn.get(id)?.querySelector('.heading > [part~=permalink]');
      const sign = this.#signs.get(id);
      if (!author.verified) {
        sign?.remove();
        this.#signs.delete(id);
        // After the badges, which the view of the row finds by their place behind the name.
      } else if (link && (!sign || link.previousSibling !== sign)) link.before(sign ?? this.#makeSign(id));
    }
    return rows.every(({comment}) => drawn.has(comment.id));
  }

  #makeSign(id: CommentId): Element {
    const sign = document.createElement('span');
    sign.setAttribute('part', 'verified');
    sign.setAttribute('role', 'img');
    sign.setAttribute('aria-label', this.#word);
    sign.title = this.#word;
    sign.textContent = '✓';
    this.#signs.set(id, sign);
    return sign;
  }
}
