// Which bodies go to the sanitiser as they are, and which are first put into the elements of a comment.

import {isWellFormed} from '../../core/text/well-formed.js';

type Clean = (html: string) => DocumentFragment | null;

/** Sanitises what is made of some HTML in an inert document. */
type Through = (html: string, change: (source: Document) => Element) => DocumentFragment | null;

/** What the chunk gives. */
interface Chunk {
  /** Null for what would take too long. */
  cleanForeign(html: string, through: Through): DocumentFragment | null;
  replaceShown(shown: readonly ChildNode[], better: DocumentFragment | null): void;
}

/** What is in no tag, and is not shown. */
const HIDDEN = /<(!--|script|style|template)[^]*?(?:-->|<\/\1[^>]*>|$)/gi;

/** Before any tag that may be more than the looks of words. */
const BETWEEN = /(?=<\/?(?![abiqsu]\b|em|s[tpu]|font)[a-z])/gi;

/**
 * Sanitises well-formed bodies by `clean` alone, as those of our server are. All others are rewritten by a chunk that is
 * loaded for the first of them, and then sanitised. Until it is here their words are shown as text, and so are the words
 * of what would take too long.
 */
export function createForeignSanitizer(
  clean: Clean,
  through: Through,
): Clean & {prepare(bodies: readonly string[]): Promise<void> | undefined} {
  /** Null when it cannot be had. */
  let chunk: Chunk | null | undefined;
  let loading: Promise<void> | undefined;

  const load = (): Promise<void> =>
    (loading ??= importChunk()
      .catch(() => importChunk('?again'))
      .catch(() => null)
      .then((loaded) => void (chunk = loaded)));

  const sanitize = (html: string): DocumentFragment | null => {
    if (isWellFormed(html)) return clean(html);
    const rewritten = chunk?.cleanForeign(html, through);
    if (rewritten) return rewritten;
    const fragment = clean(wordsOf(html));
    const shown = [...(fragment?.childNodes ?? [])];
    if (chunk === undefined) void load().then(() => chunk?.replaceShown(shown, sanitize(html)));
    return fragment;
  };

  const prepare = (bodies: readonly string[]): Promise<void> | undefined =>
    chunk !== undefined || (!loading && bodies.every(isWellFormed)) ? undefined : load();

  return Object.assign(sanitize, {prepare});
}

// A single paragraph: of thousands of elements, one in another, the sanitiser would make minutes.
function wordsOf(html: string): string {
  const words = html
    .replace(HIDDEN, '')
    .replace(BETWEEN, ' ')
    .replace(/<[^\s<>][^<>]*>/g, '');
  return `<p>${words.replace(/</g, '&lt;')}`;
}

const importChunk: (query?: string) => Promise<Chunk> = () => import('./foreign-html.js');
