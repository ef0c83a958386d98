// Makes the ids of a thread's comments unique, page by page.

import {PLACEHOLDER, type Comment} from '../core/comment.js';

/**
 * The ids of all pages of a thread. Assigns placeholder ids to comments without an id, and to comments whose id another
 * comment has. Derives them from the comment's content, so that a later response gets the same id.
 */
export class PageIds {
  readonly #known: Map<string, Comment>;
  readonly #made = new Map<string, number>();
  readonly #unnamed: Comment[] = [];

  /** @param known The comments of earlier pages, by id. Comments of later pages are added. */
  constructor(known = new Map<string, Comment>()) {
    this.#known = known;
  }

  /** The comments of all pages so far. */
  get comments(): readonly Comment[] {
    return [...this.#known.values(), ...this.#unnamed];
  }

  /**
   * Returns the comment with a unique id; null for a duplicate.
   *
   * @param here The ids of the page so far. The comment's id is added.
   * @param note Called with `again` or `other`, see `Note`.
   */
  assign(comment: Comment, here: Set<string>, note: (flaw: string) => void): Comment | null {
    const {id} = comment;
    const first = this.#known.get(id);
    const isHere = here.has(id);
    if (id !== '' && (!first || (isHere ? contentOf(first) === contentOf(comment) : isUpdate(first, comment)))) {
      if (isHere) return (note('again'), null);
      here.add(id);
      this.#known.set(id, comment);
      return comment;
    }
    const content = contentOf(comment);
    if (id !== '') {
      const twin = `${PLACEHOLDER}${id}\n${content}`;
      if (this.#known.has(twin)) return (note('again'), null);
      this.#known.set(twin, comment);
      note('other');
    } else this.#unnamed.push(comment);
    const name = PLACEHOLDER + hash(content);
    const count = this.#made.get(name) ?? 0;
    this.#made.set(name, count + 1);
    return {...comment, id: `${name}-${count}`};
  }
}

const contentOf = ({author, createdAt, html}: Comment): string => [author.name, createdAt, html].join('\n');

// A comment may be edited or deleted between two pages.
const isUpdate = (before: Comment, {author, createdAt, html, status}: Comment): boolean =>
  status === 'deleted' ||
  (author.name === before.author.name &&
    (html === before.html || (createdAt !== null && createdAt === before.createdAt)));

/** Returns a 32-bit FNV-1a hash over UTF-16 code units. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): string {
  let bits = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  return (bits >>> 0).toString(36);
}
