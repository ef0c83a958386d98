// A source that a page has written itself. Lazy chunk: everything about it is hostile or half done until it has been
// looked at.

import type {Author, Comment, EditNote, ThreadInfo} from '../../core/comment.js';
import {decodeOwnComment, decodePosted} from '../../wire/decode-own.js';
import {toText} from '../../wire/decode.js';
import {fieldOf} from '../../wire/fields.js';
import {createPageReader} from '../page-reader.js';
import {
  SourceError,
  type Capabilities,
  type CommentSource,
  type LoadRequest,
  type Outgoing,
  type Own,
  type OwnComment,
} from '../source.js';

/** Fields that may be absent. */
type Loose<T> = {readonly [Field in keyof T]?: T[Field] | null | undefined};

/** Text or a number, which stands for its decimal text. */
export type CustomId = string | number | bigint | null;

/** A comment as a page's own source may give it; `html` is enough. What cannot be read of it is left out. */
export interface CustomComment extends Loose<Pick<Comment, 'kind' | 'replies' | 'html' | 'lang' | 'pinned'>> {
  readonly id?: CustomId | undefined;
  readonly parent?: CustomId | undefined;
  readonly status?: string | null | undefined;
  /** An author, or no more than the name. */
  readonly author?: string | Loose<Omit<Author, 'badges'> & {readonly badges: readonly string[]}> | null | undefined;
  /** A number is a Unix time, in seconds or in milliseconds. */
  readonly createdAt?: string | number | Date | null | undefined;
  readonly editedAt?: string | number | Date | null | undefined;
  readonly editNote?: Loose<EditNote> | null | undefined;
}

/** What `load` resolves with. `comments` is enough. */
export interface CustomPage {
  readonly comments: readonly CustomComment[];
  readonly thread?: Loose<ThreadInfo> | null | undefined;
  /** Passed to `load` as the `cursor` of the next page. */
  readonly next?: string | number | null | undefined;
  readonly removed?: readonly CustomId[] | null | undefined;
}

/**
 * A source of comments that a page has written itself. `load` is enough: its pages are decoded like those of a server,
 * and without the other methods readers cannot write. An error that it throws is shown as its message, in the details.
 *
 * ```ts
 * thread.source = {load: async () => ({comments: [{id: 1, author: {name: 'Ana'}, html: '<p>Hello</p>'}]})};
 * ```
 */
export interface CustomSource {
  /** Names the thread: drafts and folds are kept under it. By default the thread's key. */
  readonly key?: string;
  /** By default `post`, `edit` and `preview` are true where there is such a method, `order` and `find` never. */
  readonly can?: Partial<Capabilities>;
  load(request: LoadRequest): CustomPage | Promise<CustomPage>;
  /** Resolves when the comment is taken. May tell it, with another id; what is left out is as it was sent. */
  post?(comment: Outgoing, signal: AbortSignal): unknown;
  own?(own: Own, signal: AbortSignal): unknown;
  edit?(own: Own, source: string, signal: AbortSignal): unknown;
  delete?(own: Own, signal: AbortSignal): unknown;
  preview?(source: string, signal: AbortSignal): unknown;
}

/** How long an answer may take, in milliseconds. */
const PATIENCE = 60_000;

/**
 * What the rest of the code can rely on: every method decodes its answer, and rejects with a `SourceError`.
 *
 * @param key Names the thread where the source does not.
 * @param first What `load` has answered already, for the first call of it.
 * @throws {SourceError} `unset` for what is no source; the console says so.
 */
export function adoptSource(given: unknown, key: string, first?: Promise<unknown>): CommentSource {
  if (!isMethod(fieldOf(given, 'load'))) {
    console.warn('colloquy: `source` is no source of comments: it has to be an object with a method `load`.');
    throw new SourceError('unset');
  }
  const ownKey = fieldOf(given, 'key');
  const name = typeof ownKey === 'string' && ownKey !== '' ? ownKey : key;
  const can = capabilitiesOf(given);
  const has = (method: keyof CustomSource): boolean => isMethod(fieldOf(given, method));
  let early = first;
  const ask: Ask = async (method, args, signal, read) => {
    const answer = early;
    early = undefined;
    try {
      return await read(await withinReason(() => answer ?? call(given, method, args), signal));
    } catch (error) {
      throw signal.aborted ? (signal.reason ?? error) : toSourceError(error);
    }
  };
  const readPage = createPageReader(name);
  return {
    key: name,
    can,
    load: (request) => ask('load', [request], request.signal, (page) => readPage(toPlainPage(page), request)),
    ...(has('post') && {
      post: (comment, signal) =>
        ask('post', [comment, signal], signal, (answer) => readTaken(answer, comment.known, comment.draft.source)),
    }),
    ...(has('own') && {
      own: (own, signal) => ask('own', [own, signal], signal, (answer) => decodeOwnComment(answer, own.known)),
    }),
    ...(has('edit') && {
      edit: (own, source, signal) =>
        ask('edit', [own, source, signal], signal, (answer) => readTaken(answer, own.known, source)),
    }),
    ...(has('delete') && {delete: (own, signal) => ask('delete', [own, signal], signal, () => undefined)}),
    ...(has('preview') && {preview: (source, signal) => ask('preview', [source, signal], signal, toText)}),
  };
}

type Ask = <T>(
  method: keyof CustomSource,
  args: readonly unknown[],
  signal: AbortSignal,
  read: (answer: unknown) => T | Promise<T>,
) => Promise<T>;

type Method = (this: unknown, ...args: readonly unknown[]) => unknown;

const isMethod = (value: unknown): value is Method => typeof value === 'function';

function call(owner: unknown, name: string, args: readonly unknown[]): unknown {
  const method = fieldOf(owner, name);
  return isMethod(method) ? method.apply(owner, [...args]) : undefined;
}

// What a source says about itself is believed; what it does not say follows from its methods.
function capabilitiesOf(given: unknown): Capabilities {
  const said = (what: keyof Capabilities): unknown => fieldOf(fieldOf(given, 'can'), what);
  const can = (what: 'post' | 'edit' | 'preview'): boolean => {
    const isAble = said(what);
    return typeof isAble === 'boolean' ? isAble : isMethod(fieldOf(given, what));
  };
  return {
    post: can('post'),
    edit: can('edit'),
    preview: can('preview'),
    order: said('order') === true,
    find: said('find') === true,
  };
}

/** Resolves with what `ask` returns or resolves with, unless that takes too long or the signal aborts. */
function withinReason(ask: () => unknown, signal: AbortSignal): Promise<unknown> {
  const done = new AbortController();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SourceError('timeout')), PATIENCE);
    done.signal.addEventListener('abort', () => clearTimeout(timer));
    signal.addEventListener('abort', () => reject(signal.reason), {signal: done.signal});
    // It may throw before it returns a promise.
    (async () => ask())().then(resolve, reject);
  }).finally(() => done.abort());
}

// What resolves has worked, whatever it resolves with; but for the answer to a `fetch` that says that it has not.
function readTaken(answer: unknown, known: Comment | undefined, source: string): OwnComment {
  if (fieldOf(answer, 'ok') === false) throw new Error(`HTTP ${toText(fieldOf(answer, 'status'))}`);
  const told = fieldOf(answer, 'comment');
  // A source of this package, or one that tells all: nothing is missing.
  const isWhole =
    fieldOf(told, 'id') && fieldOf(told, 'author') && fieldOf(told, 'html') && !fieldOf(answer, 'isUnnamed');
  return isWhole ? decodeOwnComment(answer) : decodePosted(answer, TAKEN, known, source);
}

/** The status of a success that need not say more. */
const TAKEN = 204;

// A copy with the fields of a page: an array of the page's own may have holes, and a length of billions.
function toPlainPage(page: unknown): object {
  const list = Array.isArray(page) ? page : fieldOf(page, 'comments');
  const fields = ['thread', 'next', 'removed', 'unreadable'].map((field) => [field, fieldOf(page, field)] as const);
  return {...Object.fromEntries(fields), ...(Array.isArray(list) && {comments: entriesOf(list)})};
}

const entriesOf = (list: readonly unknown[]): readonly unknown[] =>
  Object.keys(list)
    .filter((key) => /^\d+$/.test(key))
    .map((key) => fieldOf(list, key));

function toSourceError(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const message = typeof error === 'string' ? error : fieldOf(error, 'message');
  return new SourceError('unreadable', {detail: typeof message === 'string' ? message : '', cause: error});
}
