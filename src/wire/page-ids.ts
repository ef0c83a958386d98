// Which ids the comments of a thread stand under, page by page.

import {PLACEHOLDER, type Comment} from '../core/comment.js';

/**
 * One walk through a thread. Makes ids for comments without one, and for those whose id another comment has. They follow
 * from what the comment says: in another answer it has the same one.
 */
export class PageIds {
  readonly #known: Map<string, Comment>;
  readonly #made = new Map<string, number>();

  /** @param known The comments of earlier pages, by id; those of later ones are added. */
  constructor(known = new Map<string, Comment>()) {
    this.#known = known;
  }

  /**
   * The comment, under an id that it can stand under; null for one that only repeats what is here.
   *
   * @param here What is known of the page so far; this adds to it.
   * @param note Called with `again` or `other`, see `Note`.
   */
  assign(comment: Comment, here: Set<string>, note: (flaw: string) => void): Comment | null {
    const {id} = comment;
    const first = this.#known.get(id);
    const isHere = here.has(id);
    if (id !== '' && (!first || (isHere ? wordsOf(first) === wordsOf(comment) : isUpdate(first, comment)))) {
      if (isHere) return (note('again'), null);
      here.add(id);
      this.#known.set(id, comment);
      return comment;
    }
    const words = wordsOf(comment);
    if (id !== '') {
      const twin = `${PLACEHOLDER}${id}\n${words}`;
      if (this.#known.has(twin)) return (note('again'), null);
      this.#known.set(twin, comment);
      note('other');
    }
    const name = PLACEHOLDER + hash(words);
    const count = this.#made.get(name) ?? 0;
    this.#made.set(name, count + 1);
    return {...comment, id: `${name}-${count}`};
  }
}

const wordsOf = ({author, createdAt, html}: Comment): string => [author.name, createdAt, html].join('\n');

// Between two pages a comment may have been edited or deleted.
const isUpdate = (before: Comment, {author, createdAt, html, status}: Comment): boolean =>
  status === 'deleted' ||
  (author.name === before.author.name &&
    (html === before.html || (createdAt !== null && createdAt === before.createdAt)));

/** 32 bits of a text: FNV-1a, over UTF-16 code units. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): string {
  let bits = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  return (bits >>> 0).toString(36);
}
