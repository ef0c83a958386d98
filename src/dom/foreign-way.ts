// Which bodies go to the sanitiser as they are, and which are first put into the elements of a comment.

import {isWellFormed} from '../core/well-formed.js';

type Clean = (html: string) => DocumentFragment | null;

interface Chunk {
  rewriteBody(source: Document): HTMLElement;
  boxTables(fragment: DocumentFragment): void;
}

/** Before any tag that may be more than the looks of words. */
const BETWEEN =
  /(?=<\/?(?!(?:[abiqsu]|em|strong|span|del|ins|code|su[bp]|big|small|font|mark|tt|kbd|var|cite|wbr)\b)[a-z])/gi;

/** The two parts of `Sanitize` that know other systems' HTML. */
export interface ForeignWay {
  readonly sanitize: Clean;
  prepare(bodies: readonly string[]): Promise<void> | undefined;
}

/**
 * Sanitises well-formed bodies by `clean` alone, as those of our server are. All others are rewritten by a chunk that is
 * loaded for the first of them, and then sanitised. Until it is here their words are shown, apart from each other.
 *
 * @param rewrite Parses HTML into an inert document, and gives the HTML of what is made of that.
 */
export function createForeignWay(
  clean: Clean,
  rewrite: (html: string, change: (source: Document) => Element) => string,
): ForeignWay {
  let chunk: Chunk | null = null;
  let loading: Promise<void> | undefined;
  let isSettled = false;

  const settle = (loaded: Chunk | null): void => {
    chunk = loaded;
    isSettled = true;
  };
  const load = (): Promise<void> =>
    (loading ??= importChunk()
      .catch(() => importChunk('?again'))
      .then(settle, () => settle(null)));

  const sanitizeForeign = (html: string): DocumentFragment | null => {
    if (!chunk) return clean(html.replace(BETWEEN, ' '));
    // As within a page: nothing at the start of it belongs to a head.
    const fragment = clean(rewrite(`<body>${html}`, chunk.rewriteBody));
    if (fragment) chunk.boxTables(fragment);
    return fragment;
  };

  const sanitize = (html: string): DocumentFragment | null => {
    if (isWellFormed(html)) return clean(html);
    const fragment = sanitizeForeign(html);
    if (!isSettled && fragment) void improve(fragment, () => load().then(() => (chunk ? sanitizeForeign(html) : null)));
    return fragment;
  };

  const prepare = (bodies: readonly string[]): Promise<void> | undefined =>
    isSettled || bodies.every(isWellFormed) ? undefined : load();

  return {sanitize, prepare};
}

const importChunk: (query?: string) => Promise<Chunk> = () => import('./foreign-html.js');

/** Puts something better in the place of what was shown, if that is still there. */
async function improve(fragment: DocumentFragment, better: () => Promise<DocumentFragment | null>): Promise<void> {
  const nodes = [...fragment.childNodes];
  const made = await better();
  const [first] = nodes;
  if (!made || !first?.parentNode) return;
  first.before(made);
  for (const node of nodes) node.remove();
}
