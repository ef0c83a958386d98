// Takes over a thread that the server has rendered into the page: its first page is read from the light DOM. Lazy chunk,
// loaded if the page has a block of data.

import {isEcho, type Page} from '../../core/comment.js';
import {readPlainPage} from '../../wire/plain-page.js';
import {htmlIn} from '../../dom/read-markup.js';
import type {CommentSource, LoadRequest} from '../../sources/backends/by-name.js';
import {keepReader, watchReader} from './keep-reader.js';

/** The address of a thread. */
interface Place {
  readonly endpoint: string;
  readonly thread: string;
}

/** The time to wait for a frame, in milliseconds. */
const HIDDEN = 100;

/** The host that a link shows. The element adds it again. */
const HOST_NOTE = /<bdi>.*?<\/bdi>/g;

/** Blocks that have been read. Who loads a thread again wants to know what the server says. */
const used = new WeakSet<Element>();

/**
 * Returns a source whose first page is the one in the page's HTML. If there is none for this thread, or it has any flaw,
 * returns the source as it is.
 */
export type TakeOver = (source: CommentSource, place: Place) => CommentSource;

/**
 * Prepares to take over threads, before their elements change anything.
 *
 * @param painted Resolves when the HTML of the page is on screen.
 */
export function prepareTakeOver(painted: Promise<void>): TakeOver {
  watchReader();
  return (source, place) => {
    for (const block of document.querySelectorAll('comment-thread > .colloquy-data')) {
      const page = used.has(block) ? null : readPage(block, place);
      const element = block.parentElement;
      if (page && element) {
        used.add(block);
        return createTaken(source, page, element, painted);
      }
    }
    return source;
  };
}

function createTaken(source: CommentSource, page: Page, element: Element, painted: Promise<void>): CommentSource {
  let isTaken = false;
  let isPainted = false;
  // In a hidden tab there are no frames.
  const shown = Promise.race([painted, new Promise((resolve) => setTimeout(resolve, HIDDEN))]);
  void shown.then(() => (isPainted = true));
  return {
    ...source,
    mayBeOld: true,
    load: async (request) => {
      if (!isTaken && isFirst(request)) {
        isTaken = true;
        keepReader(element);
        return page;
      }
      // Nothing is asked for before the comments are on screen. Then at once, before they are drawn anew.
      if (!isPainted) await shown;
      return source.load(request);
    },
  };
}

const isFirst = ({order, cursor, around, since}: LoadRequest): boolean =>
  order === 'oldest' && (cursor ?? around ?? since) === undefined;

/** Reads a block and the bodies beside it. Returns null for another thread, and for any flaw. */
function readPage(block: Element, {endpoint, thread}: Place): Page | null {
  try {
    const data = toObject(JSON.parse(block.textContent ?? ''));
    const server: unknown = Reflect.get(data, 'server');
    if (typeof server === 'string' && withSlash(server) !== withSlash(endpoint)) return null;
    const bodies = readBodies(block);
    const comments: unknown = Reflect.get(data, 'comments');
    const whole = Array.isArray(comments) ? comments.map((comment: unknown) => withBody(comment, bodies)) : null;
    const page = readPlainPage({...data, comments: whole}, new Map());
    // A page that was cut has comments without articles, or articles without comments.
    const isWhole = page.comments.filter((comment) => !isEcho(comment)).length === bodies.size;
    return isWhole && page.thread.key === thread && page.thread.revision !== '' ? page : null;
  } catch {
    return null;
  }
}

const withSlash = (url: string): string => url.replace(/\/*$/, '/');

function readBodies(block: Element): ReadonlyMap<string, string> {
  const bodies = new Map<string, string>();
  for (const body of block.parentElement?.querySelectorAll('.colloquy-comment > .colloquy-body') ?? [])
    bodies.set(body.parentElement?.id ?? '', htmlIn(body).replace(HOST_NOTE, ''));
  return bodies;
}

// The bodies of mentions elsewhere are in the data, because the page does not show them.
function withBody(comment: unknown, bodies: ReadonlyMap<string, string>): unknown {
  const fields = toObject(comment);
  const id: unknown = Reflect.get(fields, 'id');
  return {html: typeof id === 'string' ? bodies.get(`comment-${id}`) : undefined, ...fields};
}

const toObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
