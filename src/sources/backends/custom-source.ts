// Wraps a comment source that a page's own script supplies, and validates everything that it returns. Lazy chunk,
// loaded when the `source` property is set.

import type {Author, Comment, CommentId, EditNote, Page, ThreadInfo} from '../../core/comment.js';
import {decodeComplete, decodeOwnComment, decodePosted} from '../../wire/decode-own.js';
import {toText} from '../../wire/decode.js';
import {fieldOf} from '../../wire/fields.js';
import {createErrorReader} from './source-errors.js';
import {createPageReader} from '../page-reader.js';
import {
  SourceError,
  type Accounts,
  type Capabilities,
  type CommentSource,
  type LoadRequest,
  type Outgoing,
  type Own,
  type OwnComment,
  type SignedIn,
} from '../source.js';

/** Fields that may be absent. */
type Loose<T> = {readonly [Field in keyof T]?: T[Field] | null | undefined};

/** An id as text or as a number, which is converted to decimal text. */
export type CustomId = string | number | bigint | null;

/** A comment of a page's own source. Needs `id`, `author` and `html`: without them the console warns. Unreadable fields are ignored. */
export interface CustomComment extends Loose<Pick<Comment, 'kind' | 'replies' | 'html' | 'lang' | 'pinned'>> {
  readonly id?: CustomId | undefined;
  readonly parent?: CustomId | undefined;
  readonly status?: string | null | undefined;
  /** An author, or only the name. */
  readonly author?: string | Loose<Omit<Author, 'badges'> & {readonly badges: readonly string[]}> | null | undefined;
  /** A number is a Unix time, in seconds or in milliseconds. */
  readonly createdAt?: string | number | Date | null | undefined;
  readonly editedAt?: string | number | Date | null | undefined;
  readonly editNote?: Loose<EditNote> | null | undefined;
}

/** The result of `load`. Only `comments` is needed. */
export interface CustomPage {
  readonly comments: readonly CustomComment[];
  readonly thread?: Loose<ThreadInfo> | null | undefined;
  /** Passed to `load` as the `cursor` of the next page. */
  readonly next?: string | number | null | undefined;
  readonly removed?: readonly CustomId[] | null | undefined;
}

/**
 * A comment source that a page's own script supplies. Only `load` is needed: its pages are decoded like those of a
 * server. Without the other methods the thread is read-only. The error details show the messages of errors it throws.
 *
 * ```ts
 * thread.source = {load: async () => ({comments: [{id: 1, author: {name: 'Ana'}, html: '<p>Hello</p>'}]})};
 * ```
 */
export interface CustomSource {
  /** Identifies the thread: drafts and folds are stored under this key. By default the thread's key. */
  readonly key?: string;
  /** By default `post`, `edit` and `preview` are true if the method exists; `order` and `find` are false. */
  readonly can?: Partial<Capabilities>;
  load(request: LoadRequest): CustomPage | Promise<CustomPage>;
  /** Resolves when the comment is accepted. May return it, with another id; omitted fields are taken from the draft. */
  post?(comment: Outgoing, signal: AbortSignal): unknown;
  own?(own: Own, signal: AbortSignal): unknown;
  edit?(own: Own, source: string, signal: AbortSignal): unknown;
  delete?(own: Own, signal: AbortSignal): unknown;
  preview?(source: string, signal: AbortSignal): unknown;
  /**
   * Returns whose token the element's `identity` is: an object with `subject`, the id of the account, and `name`; null for a
   * guest. Without this method the form asks for a name. In either case `post` gets the token as `comment.identity`, and
   * `own`, `edit` and `delete` get it as `own.secret`.
   */
  identity?(token: string, signal: AbortSignal): unknown;
}

/** How long a method may take, in milliseconds. */
const TIMEOUT = 60_000;

/**
 * Wraps a page's own source so that every method decodes its result and rejects only with a `SourceError`.
 *
 * @param key Identifies the thread if the source does not.
 * @param first The result of a call of `load` that was already made; used for the first call.
 * @throws {SourceError} `unreadable` if the value is not a source.
 */
export function wrapSource(custom: unknown, key: string, first?: Promise<unknown>): CommentSource {
  if (!isMethod(fieldOf(custom, 'load')))
    throw new SourceError('unreadable', {detail: '`source` has no method `load`. Set it to an object with one.'});
  const name = toText(fieldOf(custom, 'key')) || key;
  const can = capabilitiesOf(custom);
  const has = (method: keyof CustomSource): boolean => isMethod(fieldOf(custom, method));
  const toSourceError = createErrorReader();
  let firstResult = first;
  const ask: AskAny = async (method, args, signal, read) => {
    const answer = firstResult;
    firstResult = undefined;
    try {
      return await read(await withTimeout(() => answer ?? call(custom, method, args), signal));
    } catch (error) {
      throw signal.aborted ? (signal.reason ?? error) : toSourceError(error, method);
    }
  };
  const readPage = createReader(name);
  const askOwn: Ask<OwnComment> = (method, args, signal, read) =>
    ask(method, args, signal, async (answer) => limitRights(await read(answer), can));
  return {
    key: name,
    can,
    load: (request) => ask('load', [request], request.signal, (page) => readPage(page, request)),
    ...(has('post') && {
      post: (comment, signal) =>
        askOwn('post', [comment, signal], signal, (answer) => decodeWritten(answer, comment, comment.draft.source)),
    }),
    ...(has('own') && {
      own: (own, signal) => askOwn('own', [own, signal], signal, (answer) => decodeOwnComment(answer, own.known)),
    }),
    ...(has('edit') && {
      edit: (own, source, signal) =>
        askOwn('edit', [own, source, signal], signal, (answer) => decodeWritten(answer, own, source)),
    }),
    ...(has('delete') && {delete: (own, signal) => ask('delete', [own, signal], signal, () => undefined)}),
    accounts: async () => createAccounts(has('identity') ? ask : null, can),
    ...(has('preview') && {preview: (source, signal) => ask('preview', [source, signal], signal, toText)}),
  };
}

type AskAny = <T>(...args: Parameters<Ask<T>>) => Promise<T>;

type Ask<T> = (
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

// Uses the capabilities that the source declares; the others follow from its methods.
function capabilitiesOf(custom: unknown): Capabilities {
  const declared = (what: keyof Capabilities): unknown => fieldOf(fieldOf(custom, 'can'), what);
  const can = (what: 'post' | 'edit' | 'preview'): boolean => {
    const value = declared(what);
    return typeof value === 'boolean' ? value : isMethod(fieldOf(custom, what));
  };
  return {
    post: can('post'),
    edit: can('edit'),
    preview: can('preview'),
    order: declared('order') === true,
    find: declared('find') === true,
  };
}

/** Resolves with the result of `run`; rejects if that takes too long or the signal aborts. */
function withTimeout(run: () => unknown, signal: AbortSignal): Promise<unknown> {
  const done = new AbortController();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SourceError('timeout')), TIMEOUT);
    done.signal.addEventListener('abort', () => clearTimeout(timer));
    signal.addEventListener('abort', () => reject(signal.reason), {signal: done.signal});
    // `async`, because `run` may throw before it returns a promise.
    (async () => run())().then(resolve, reject);
  }).finally(() => done.abort());
}

// Without a method for it, the source takes the token unseen, and the form asks for a name, which nobody vouches for.
const createAccounts = (ask: AskAny | null, can: Capabilities): Accounts => ({
  identify: async (token, signal) =>
    ask
      ? ask('identity', [token, signal], signal, (answer) => readAccount(answer, can))
      : {subject: '', name: '', comments: []},
});

async function readAccount(answer: unknown, can: Capabilities): Promise<SignedIn | null> {
  if (!answer) return null;
  const account = (await loadDecoder()).decodeSignedIn(answer);
  return {...account, comments: account.comments.map((own) => limitRights(own, can))};
}

const loadDecoder = () => import('../../wire/decode-signed-in.js');

const limitRights = (own: OwnComment, {edit}: Capabilities): OwnComment =>
  edit ? own : {...own, can: {...own.can, edit: 0}};

// A write that resolves has succeeded, whatever the result, except a `fetch` response with an error status.
function decodeWritten(answer: unknown, {known, can}: Pick<Own, 'known' | 'can'>, source: string): OwnComment {
  if (fieldOf(answer, 'ok') === false) throw new Error(`HTTP ${Number(fieldOf(answer, 'status'))}`);
  const comment = fieldOf(answer, 'comment');
  // The comment is complete if it comes from a source of this package or has all required fields.
  const isComplete =
    fieldOf(comment, 'id') && fieldOf(comment, 'author') && fieldOf(comment, 'html') && !fieldOf(answer, 'isUnnamed');
  return isComplete ? decodeComplete(answer, known, source, can) : decodePosted(answer, NO_CONTENT, known, source, can);
}

/** The status of a success without a response body. */
const NO_CONTENT = 204;

// Copies the fields of a page. Copies the list by its keys, because an array may have holes and a length of billions.
function toPlainPage(page: unknown): object {
  const list = Array.isArray(page) ? page : fieldOf(page, 'comments');
  const fields = ['next', 'removed', 'unreadable'].map((field) => [field, fieldOf(page, field)] as const);
  return {...Object.fromEntries(fields), ...(Array.isArray(list) && {comments: entriesOf(list)})};
}

const entriesOf = (list: readonly unknown[]): readonly unknown[] =>
  Object.keys(list)
    .filter((key) => /^\d+$/.test(key))
    .map((key) => fieldOf(list, key));

/** After this many pages without a new comment, the thread ends: a source that always has a `next` has no end. */
const MAX_REPEATED_PAGES = 20;

/** Returns a function that decodes pages. A page without `thread` has that of the page before. */
function createReader(name: string): (page: unknown, request: LoadRequest) => Promise<Page> {
  const readPage = createPageReader(name);
  let thread: unknown;
  let known = new Set<CommentId>();
  let repeated = 0;
  return async (page, request) => {
    const isFirst = !request.cursor && !request.since && !request.around;
    thread = fieldOf(page, 'thread') ?? (isFirst ? undefined : thread);
    const read = await readPage({...toPlainPage(page), thread}, request);
    if (request.since || request.around) return read;
    if (isFirst) [known, repeated] = [new Set(), 0];
    const before = known.size;
    for (const {id} of read.comments) known.add(id);
    repeated = known.size > before ? 0 : repeated + 1;
    if (read.next === null || repeated < MAX_REPEATED_PAGES) return read;
    console.warn(
      `colloquy: the last ${repeated} pages of \`source.load\` had no new comment. Return \`next: null\` at the end.`,
    );
    return {...read, next: null};
  };
}
