// Stores new comments. Posting is idempotent: a repeated request returns the comment that the first one stored.

import type {InferOutput} from 'valibot';
import {parseUrl, threadKey, toWebUrl} from '../../core/url.js';
import type {OwnComment} from '../../wire/protocol.js';
import type {Action} from '../limits/limits.js';
import type {NewCommentBody} from './request-bodies.js';
import type {Policy} from '../checks/policy.js';
import {closeIfIdle, judgeComment} from './judge-comment.js';
import {findKnownWriter} from './known-writer.js';
import {viewOwn} from './own-comment.js';
import {contradicts} from './page-title.js';
import {HttpProblem, invalid} from '../http/problem.js';
import {toOwn} from '../threads/public-comment.js';
import {RENDERER_VERSION} from './render-markdown.js';
import {hash, matchesHash} from '../http/secrets.js';
import type {Services} from '../threads/services.js';
import type {NewStoredComment, StoredComment, StoredThread} from '../storage/comment-store.js';
import {renderNonBlank} from './written-html.js';

type NewComment = InferOutput<typeof NewCommentBody>;

export interface Posted {
  /** 201: created and published. 202: created and held. 200: stored by an earlier request. */
  readonly status: 200 | 201 | 202;
  readonly own: OwnComment;
}

/** Counts a request. @param writer A writer who is known, and who is counted alone; null if the writer is not. */
export type CountPost = (action: Extract<Action, 'post' | 'thread'>, writer: string | null) => void | Promise<void>;

/** Where a request comes from. */
export interface Sender {
  /** The client's address, which blocked networks are compared with. Not stored. */
  readonly address?: string;
  /** The origin of the page. */
  readonly origin?: string;
}

/**
 * Stores a comment, or returns the stored comment if a request with the same id, secret and content came before.
 *
 * @param count Called before a new comment is stored, to apply rate limits. Not called for a repeated request, which must
 * succeed even when the limit is reached.
 * @throws {HttpProblem} 403 for a page of another site, a closed thread or a comment that a check refuses, 409 for an id
 * that is used with another secret, 422 for other content under the same id, a missing parent, or a source that shows
 * nothing.
 */
export async function postComment(
  body: NewComment,
  services: Services,
  count: CountPost,
  {address = '', origin = ''}: Sender = {},
): Promise<Posted> {
  const {store, now} = services;
  const fingerprint = fingerprintOf(body);
  const known = await store.findComment(body.id);
  if (known) return replay(known, body, fingerprint, services);
  const key = threadKey(body.thread);
  services.pageRules.checkOrigin({key, url: body.page.url}, origin);
  const writer = await findKnownWriter(body, store);
  await count('post', writer);
  const [found, policy] = await Promise.all([findThread(key, services), services.findPolicy()]);
  const thread = found.key;
  const existing = await checkThread(body, found, policy, services);
  if (!existing) {
    await services.pageRules.checkKnown({key, url: body.page.url});
    await count('thread', writer);
  }
  const isKnownWriter = writer !== null;
  const comment = await toStored(body, {thread, fingerprint, address, isKnownWriter}, policy, services);
  const page = {title: body.page.title, url: readPageUrl(body.page.url)};
  try {
    // A page that still uses an old key has the address of that time.
    const said = thread === key ? page : {...page, url: ''};
    if (existing && contradicts(existing, said)) await services.pages.addClaim(thread, said, now());
    await store.addComments({key: thread, ...page}, [comment]);
  } catch (error) {
    // A concurrent request with the same id may have stored the comment first.
    const stored = await store.findComment(body.id);
    if (!stored) throw error;
    return replay(stored, body, fingerprint, services);
  }
  return {status: comment.status === 'held' ? 202 : 201, own: toOwn(comment, 0, now())};
}

/** Returns the address of a page. A user name before the host would look like another host. */
function readPageUrl(text: string): string {
  const url = parseUrl(toWebUrl(text) ?? '');
  if (!url) return '';
  [url.username, url.password] = ['', ''];
  return url.href;
}

interface FoundThread {
  readonly key: string;
  /** Null if it has no comments yet. */
  readonly stored: StoredThread | null;
}

// A page may still use the key that its thread had before a moderator renamed it.
async function findThread(key: string, {store}: Services): Promise<FoundThread> {
  const stored = await store.findThread(key);
  const target = stored ? null : await store.findAlias(key);
  return target === null ? {key, stored} : {key: target, stored: await store.findThread(target)};
}

// Hashes the fields that identify a request. Leaves out the fields that may differ when it is repeated.
function fingerprintOf({thread, parent, author, source}: NewComment): string {
  const {name, email = '', url = ''} = author;
  return hash(JSON.stringify([threadKey(thread), parent, name, email, url, source]));
}

async function replay(
  known: StoredComment,
  {secret}: NewComment,
  fingerprint: string,
  services: Services,
): Promise<Posted> {
  if (!matchesHash(secret, known.secretHash)) {
    throw new HttpProblem(409, 'Conflict', 'This id belongs to another comment. Use a new id.', {type: 'conflict'});
  }
  if (known.fingerprint !== fingerprint) {
    const detail = 'A comment with this id and different content was sent before. Use a new id.';
    throw new HttpProblem(422, 'Different content', detail, {type: 'conflict'});
  }
  return {status: 200, own: await viewOwn(known, services)};
}

/** Returns the thread; null if the comment begins it. */
async function checkThread(
  {parent}: NewComment,
  {key, stored}: FoundThread,
  policy: Policy,
  services: Services,
): Promise<StoredThread | null> {
  const thread = await closeIfIdle(stored, policy, services);
  if (thread?.closed) {
    throw new HttpProblem(403, 'Closed', 'This discussion is closed. It takes no new comments.', {type: 'closed'});
  }
  if (parent === null) return thread;
  const found = await services.store.findComment(parent);
  const isVisible = found?.thread === key && (found.status === 'published' || found.status === 'deleted');
  if (!isVisible) throw invalid([{field: 'parent', message: 'The comment that you reply to no longer exists.'}]);
  return thread;
}

interface Circumstances {
  readonly thread: string;
  readonly fingerprint: string;
  readonly address: string;
  readonly isKnownWriter: boolean;
}

async function toStored(
  body: NewComment,
  {thread, fingerprint, address, isKnownWriter}: Circumstances,
  policy: Policy,
  services: Services,
): Promise<NewStoredComment> {
  const {id, parent, author, source, secret, guards} = body;
  const html = renderNonBlank(source);
  const email = author.email ?? null;
  const url = toWebUrl(author.url ?? '');
  const suspect = {name: author.name, email, url, html, trap: guards?.trap ?? '', address, isKnownWriter};
  const judged = await judgeComment(id, suspect, policy, services);
  const now = services.now();
  return {
    id,
    thread,
    parent,
    kind: 'comment',
    author: {name: author.name, email, url, badges: []},
    source,
    html,
    renderer: RENDERER_VERSION,
    createdAt: now,
    editedAt: null,
    editNote: null,
    pinned: false,
    storedAt: now,
    secretHash: hash(secret),
    fingerprint,
    ...judged,
  };
}
