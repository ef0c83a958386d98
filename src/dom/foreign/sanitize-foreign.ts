// Decides which bodies are sanitised directly and which are first rewritten with the elements of a comment.

import {isWellFormed} from '../../core/text/well-formed.js';

type Clean = (html: string) => DocumentFragment | null;

/** Parses HTML into an inert document, and sanitises the element that `change` makes of it. */
type Rewrite = (html: string, change: (source: Document) => Element) => DocumentFragment | null;

/** The exports of `foreign-html`. */
interface Chunk {
  /** Returns null if parsing would take too long. */
  cleanForeign(html: string, rewrite: Rewrite): DocumentFragment | null;
  replaceNodes(nodes: readonly ChildNode[], fragment: DocumentFragment | null): void;
}

/** Matches comments and elements whose text is not shown. */
const HIDDEN = /<(!--|script|style|template)[^]*?(?:-->|<\/\1[^>]*>|$)/gi;

/** Matches the position before each tag that may separate words, which formatting tags do not. */
const WORD_BOUNDARY = /(?=<\/?(?![abiqsu]\b|em|s[tpu]|font)[a-z])/gi;

/**
 * Creates a sanitiser for any HTML. Well-formed bodies, such as those of our server, are sanitised by `clean` alone.
 * All others are rewritten by a lazy chunk before sanitising. Until it has loaded, and if parsing would take too long,
 * they are shown as plain text.
 */
export function createForeignSanitizer(
  clean: Clean,
  rewrite: Rewrite,
): Clean & {prepare(bodies: readonly string[]): Promise<void> | undefined} {
  /** Null if it could not be loaded. */
  let chunk: Chunk | null | undefined;
  let loading: Promise<void> | undefined;

  const load = (): Promise<void> =>
    (loading ??= importChunk()
      .catch(() => importChunk('?again'))
      .catch(() => null)
      .then((loaded) => void (chunk = loaded)));

  const sanitize = (html: string): DocumentFragment | null => {
    if (isWellFormed(html)) return clean(html);
    const rewritten = chunk?.cleanForeign(html, rewrite);
    if (rewritten) return rewritten;
    const fragment = clean(textOf(html));
    const nodes = [...(fragment?.childNodes ?? [])];
    if (chunk === undefined) void load().then(() => chunk?.replaceNodes(nodes, sanitize(html)));
    return fragment;
  };

  const prepare = (bodies: readonly string[]): Promise<void> | undefined =>
    chunk !== undefined || (!loading && bodies.every(isWellFormed)) ? undefined : load();

  return Object.assign(sanitize, {prepare});
}

// Makes a single paragraph, because sanitising thousands of nested elements would take minutes.
function textOf(html: string): string {
  const text = html
    .replace(HIDDEN, '')
    .replace(WORD_BOUNDARY, ' ')
    .replace(/<[^\s<>][^<>]*>/g, '');
  return `<p>${text.replace(/</g, '&lt;')}`;
}

const importChunk: (query?: string) => Promise<Chunk> = () => import('./foreign-html.js');
