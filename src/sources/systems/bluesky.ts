// Reads the replies to a post on Bluesky: https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread

import {ask, type Manners} from '../foreign/ask.js';
import {readParallel} from '../foreign/read-parallel.js';
import {authorOf, countOf, fieldOf, listOf, momentOf, textOf, withQuery} from '../foreign/row-fields.js';
import type {CreateSystem, Row, Rows} from '../foreign/system.js';
import {SourceError} from '../source.js';
import {postUrl, renderPost} from './bluesky-post.js';

/** The most levels that the server returns. */
const DEPTH = 1000;

/** Branches that were cut off and are read for one page of ours, four at a time. */
const BRANCHES_AT_ONCE = 40;

const MANNERS: Manners = {
  settings: {
    address: 'thread="https://bsky.app/profile/…/post/…"',
    cors: 'endpoint="…" (AppView)',
    access: 'Logged-out visibility',
    rate: 'public.api.bsky.app: 3,000 / 5 min / IP',
    400: 'thread="https://bsky.app/profile/…/post/…"',
  },
  findFailure: ({status, value}) =>
    status === 400 && textOf(value, 'error') === 'NotFound'
      ? new SourceError('missing', {detail: textOf(value, 'message')})
      : null,
};

/** The thread is the address of a post, or its AT URI. An endpoint is another AppView. */
export const createSystem: CreateSystem = ({thread, endpoint}) => {
  const [, author, key] = ADDRESS.exec(thread) ?? [];
  if (!author || !key) throw new SourceError('missing', {detail: thread});
  const base = `${(endpoint || 'https://public.api.bsky.app').replace(/\/*$/, '')}/xrpc/app.bsky.feed.getPostThread`;
  const uri = `at://${author}/app.bsky.feed.post/${key}`;
  const read = async (of: string, signal: AbortSignal): Promise<unknown> =>
    (await ask(MANNERS, withQuery(base, {uri: of, depth: DEPTH, parentHeight: 0}), {signal, isExpected: isThread}))
      .value;
  let reading: Branches | null = null;
  return {
    key: `bluesky:${uri}`,
    answerAt: {name: 'Bluesky', url: postUrl(author, uri)},
    read: async (next, signal) => {
      if (next && reading) return reading.readMore((branch) => read(branch, signal));
      const value = await read(uri, signal);
      reading = new Branches(toContext(value));
      return reading.add([fieldOf(value, 'thread')]);
    },
  };
};

const ADDRESS = /^\s*(?:at:\/\/|https?:\/\/[^/?#]+\/profile\/)([^/?#]+)\/(?:app\.bsky\.feed\.)?post\/([^/?#\s]+)/;

const isThread = (value: unknown): boolean => {
  const tree = fieldOf(value, 'thread');
  return Boolean(fieldOf(tree, 'post')) || fieldOf(tree, 'notFound') === true || fieldOf(tree, 'blocked') === true;
};

function toContext(value: unknown): Context {
  const tree = fieldOf(value, 'thread');
  const post = fieldOf(tree, 'post');
  if (fieldOf(tree, 'notFound') === true) throw new SourceError('missing');
  if (fieldOf(tree, 'blocked') === true) throw new SourceError('refused');
  return {
    root: textOf(post, 'uri'),
    poster: textOf(fieldOf(post, 'author'), 'did'),
    hidden: new Set(listOf(fieldOf(fieldOf(value, 'threadgate'), 'record'), 'hiddenReplies')),
  };
}

/** The branches that the server cut off. Each is read once, so that a server that cuts it again costs no more. */
class Branches {
  readonly #context: Context;
  readonly #asked = new Set<string>();
  #cut: readonly string[] = [];

  constructor(context: Context) {
    this.#context = context;
  }

  add(trees: readonly unknown[]): Rows {
    const found = trees.map((tree) => rowsOf(tree, this.#context));
    this.#cut = [...this.#cut, ...found.flatMap(({more}) => more)].filter((each) => !this.#asked.has(each));
    return {rows: found.flatMap(({rows}) => rows), next: this.#cut.length > 0 ? `${this.#asked.size}` : null};
  }

  async readMore(read: (branch: string) => Promise<unknown>): Promise<Rows> {
    const branches = this.#cut.slice(0, BRANCHES_AT_ONCE);
    const values = await readParallel(branches, read);
    for (const each of branches) this.#asked.add(each);
    return this.add(values.map((value) => fieldOf(value, 'thread')));
  }
}

interface Context {
  readonly root: string;
  readonly poster: string;
  /** The replies that the post's author has hidden. */
  readonly hidden: ReadonlySet<unknown>;
}

// Without recursion: a thread may be deeper than the stack. Returns the posts under `tree`, and those with more replies.
function rowsOf(tree: unknown, context: Context): {rows: Row[]; more: string[]} {
  const rows: Row[] = [];
  const more: string[] = [];
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const uri = textOf(fieldOf(node, 'post'), 'uri');
    const replies = fieldOf(node, 'replies');
    if (!Array.isArray(replies)) {
      if ((countOf(fieldOf(node, 'post'), 'replyCount') ?? 0) > 0) more.push(uri);
      continue;
    }
    for (const reply of replies) {
      rows.push(toRow(reply, uri === context.root ? null : uri, context));
      if (fieldOf(reply, 'post')) open.push(reply);
    }
  }
  return {rows, more};
}

/** Labels whose posts are not shown to readers without an account. */
const HIDING = new Set(['!no-unauthenticated', '!hide', '!takedown']);

const isHidden = (owner: unknown): boolean => listOf(owner, 'labels').some((label) => HIDING.has(textOf(label, 'val')));

function toRow(node: unknown, parent: string | null, {poster, hidden}: Context): Row {
  const post = fieldOf(node, 'post');
  const [author, record] = [fieldOf(post, 'author'), fieldOf(post, 'record')];
  const [handle, did] = [textOf(author, 'handle'), textOf(author, 'did')];
  const uri = textOf(post, 'uri') || textOf(node, 'uri');
  // Deleted and blocked posts have no content.
  if (!post || hidden.has(uri)) return {id: uri, parent, status: 'deleted', author: {name: ''}, html: ''};
  const createdAt = momentOf(record, 'createdAt') ?? momentOf(post, 'indexedAt');
  const url = postUrl(did || handle, uri);
  if (isHidden(post) || isHidden(author))
    return {id: uri, parent, createdAt, author: {name: ''}, html: `<p><a href="${encodeURI(url)}">bsky.app</a></p>`};
  const [lang] = listOf(record, 'langs');
  return {
    id: uri,
    parent,
    createdAt,
    ...(typeof lang === 'string' && lang && {lang}),
    author: {
      ...authorOf(textOf(author, 'displayName') || handle, {
        site: `https://bsky.app/profile/${handle || did}`,
        avatar: textOf(author, 'avatar'),
      }),
      ...(did !== '' && did === poster && {badges: ['author']}),
    },
    html: renderPost(post),
  };
}
