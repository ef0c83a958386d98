// Reads the replies to a post on Bluesky: https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread

import {ask, type Manners} from '../foreign/ask.js';
import {readParallel} from '../foreign/read-parallel.js';
import {authorOf, countOf, fieldOf, listOf, momentOf, textOf, withQuery} from '../foreign/row-fields.js';
import type {CreateSystem, Row} from '../foreign/system.js';
import {SourceError} from '../source.js';
import {postUrl, renderPost} from './bluesky-post.js';

/** The most levels that the server returns. */
const DEPTH = 1000;

/** Branches that were cut off and are read for one page of ours, four at a time. */
const BRANCHES_AT_ONCE = 40;

const MANNERS: Manners = {
  settings: {400: 'thread="https://bsky.app/profile/…/post/…"', 429: '3,000 requests in 5 minutes and IP address'},
  findFailure: ({status, value}) =>
    status === 400 && textOf(value, 'error') === 'NotFound'
      ? new SourceError('missing', {detail: textOf(value, 'message')})
      : null,
};

/** The thread is the address of a post, or its AT URI. An endpoint is another AppView. */
export const createSystem: CreateSystem = ({thread, endpoint}) => {
  const [, author, key] =
    /^\s*(?:at:\/\/|https?:\/\/[^/?#]+\/profile\/)([^/?#]+)\/(?:app\.bsky\.feed\.)?post\/([^/?#]+)/.exec(thread) ?? [];
  if (!author || !key) throw new SourceError('unset', {detail: thread});
  const base = `${(endpoint || 'https://public.api.bsky.app').replace(/\/*$/, '')}/xrpc/app.bsky.feed.getPostThread`;
  const uri = `at://${author}/app.bsky.feed.post/${key}`;
  const asked = new Set<string>();
  let context: Context = {root: uri, poster: '', hidden: new Set()};
  let cut: readonly string[] = [];
  const readBranch = async (of: string, signal: AbortSignal): Promise<unknown> => {
    const {value} = await ask(MANNERS, withQuery(base, {uri: of, depth: DEPTH, parentHeight: 0}), {signal});
    return value;
  };
  // A branch is read once, so that a server that cuts it again costs no more.
  const collect = (branches: readonly unknown[]): Row[] => {
    const found = branches.map((branch) => rowsOf(branch, context));
    cut = [...cut, ...found.flatMap(({more}) => more)].filter((each) => !asked.has(each));
    return found.flatMap(({rows}) => rows);
  };
  return {
    key: `bluesky:${uri}`,
    answerAt: {name: 'Bluesky', url: postUrl(author, uri)},
    read: async (next, signal) => {
      if (next) {
        const branches = cut.slice(0, BRANCHES_AT_ONCE);
        const threads = await readParallel(branches, (each) => readBranch(each, signal));
        for (const each of branches) asked.add(each);
        const rows = collect(threads.map((each) => fieldOf(each, 'thread')));
        return {rows, next: cut.length > 0 ? `${asked.size}` : null};
      }
      const value = await readBranch(uri, signal);
      const tree = fieldOf(value, 'thread');
      const post = fieldOf(tree, 'post');
      if (fieldOf(tree, 'notFound') === true) throw new SourceError('missing');
      if (fieldOf(tree, 'blocked') === true) throw new SourceError('refused');
      if (!post) throw new SourceError('unreadable', {detail: 'thread.post is missing'});
      const gate = fieldOf(fieldOf(value, 'threadgate'), 'record');
      context = {
        root: textOf(post, 'uri'),
        poster: textOf(fieldOf(post, 'author'), 'did'),
        hidden: new Set(listOf(gate, 'hiddenReplies')),
      };
      asked.clear();
      cut = [];
      return {rows: collect([tree]), next: cut.length > 0 ? '0' : null};
    },
  };
};

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
