// Stores new comments. Posting is idempotent: a repeated request returns the comment that the first one stored.

import type {InferOutput} from 'valibot';
import {threadKey, toWebUrl} from '../../core/url.js';
import type {OwnComment} from '../../wire/protocol.js';
import type {NewCommentBody} from './request-bodies.js';
import type {Policy} from '../checks/policy.js';
import {closeIfIdle, judgeComment} from './judge-comment.js';
import {viewOwn} from './own-comment.js';
import {HttpProblem, invalid} from '../http/problem.js';
import {toOwn} from '../threads/public-comment.js';
import {RENDERER_VERSION} from './render-markdown.js';
import {hash, matchesHash} from '../http/secrets.js';
import type {Services} from '../threads/services.js';
import type {Writer} from '../writers/writer.js';
import type {NewStoredComment, StoredAuthor, StoredComment} from '../storage/comment-store.js';
import {renderNonBlank} from './written-html.js';

type NewComment = InferOutput<typeof NewCommentBody>;

export interface Posted {
  /** 201: created and published. 202: created and held. 200: stored by an earlier request. */
  readonly status: 200 | 201 | 202;
  readonly own: OwnComment;
}

/**
 * Stores a comment, or returns the stored comment if a request with the same id, secret and content came before.
 *
 * @param checkLimit Called with the writer before a new comment is stored, to apply rate limits. Not called for a
 * repeated request, which must succeed even when the limit is reached, and when the identity has ended.
 * @param address The client's address, which blocked networks are compared with. Not stored.
 * @throws {HttpProblem} 401 for an identity that is not valid, 403 for a guest where only identities may write, for a
 * closed thread, or for a comment that a check refuses, 409 for an id that is used with another secret, 422 for other content
 * under the same id, a missing parent, or a source that shows nothing.
 */
export async function postComment(
  body: NewComment,
  services: Services,
  checkLimit: (writer: Writer) => void | Promise<void>,
  address = '',
): Promise<Posted> {
  const {store, now} = services;
  const fingerprint = fingerprintOf(body);
  const known = await store.findComment(body.id);
  if (known) return replay(known, body, fingerprint, services);
  const writer = await services.writers.find(body);
  await checkLimit(writer);
  const thread = await findThreadKey(threadKey(body.thread), services);
  const policy = await services.findPolicy();
  await checkThread(body, thread, policy, services);
  const comment = await toStored(body, {thread, fingerprint, address, writer}, policy, services);
  if (writer.identity) await services.writers.remember(writer.identity);
  try {
    await store.addComments({key: thread, title: body.page.title, url: toWebUrl(body.page.url) ?? ''}, [comment]);
  } catch (error) {
    // A concurrent request with the same id may have stored the comment first.
    const stored = await store.findComment(body.id);
    if (!stored) throw error;
    return replay(stored, body, fingerprint, services);
  }
  return {status: comment.status === 'held' ? 202 : 201, own: toOwn(comment, 0, now())};
}

/** Returns the key of a thread: a page may still use the one that its thread had before a moderator renamed it. */
export async function findThreadKey(key: string, {store}: Services): Promise<string> {
  return (await store.findThread(key)) ? key : ((await store.findAlias(key)) ?? key);
}

// Hashes the fields that identify a request. Leaves out the fields that may differ when it is repeated: also the token of
// an identity, and the name, which comes from it.
function fingerprintOf({thread, parent, author, source, identity}: NewComment): string {
  if (identity !== undefined) return hash(JSON.stringify([threadKey(thread), parent, 'identity', source]));
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

async function checkThread({parent}: NewComment, key: string, policy: Policy, services: Services): Promise<void> {
  const thread = await closeIfIdle(await services.store.findThread(key), policy, services);
  if (thread?.closed) {
    throw new HttpProblem(403, 'Closed', 'This discussion is closed. It takes no new comments.', {type: 'closed'});
  }
  if (parent === null) return;
  const found = await services.store.findComment(parent);
  const isVisible = found?.thread === key && (found.status === 'published' || found.status === 'deleted');
  if (!isVisible) throw invalid([{field: 'parent', message: 'The comment that you reply to no longer exists.'}]);
}

interface Circumstances {
  readonly thread: string;
  readonly fingerprint: string;
  readonly address: string;
  readonly writer: Writer;
}

async function toStored(
  body: NewComment,
  {thread, fingerprint, address, writer}: Circumstances,
  policy: Policy,
  services: Services,
): Promise<NewStoredComment> {
  const {id, parent, source, secret, guards} = body;
  const html = renderNonBlank(source);
  const author = authorOf(body, writer);
  const isVerified = writer.identity !== null;
  const suspect = {...author, html, trap: guards?.trap ?? '', address, isVerified};
  const judged = await judgeComment(suspect, {...writer, identity: writer.identity?.id ?? null}, policy, services);
  const now = services.now();
  const secretHash = hash(secret);
  return {
    id,
    thread,
    parent,
    kind: 'comment',
    author,
    source,
    html,
    renderer: RENDERER_VERSION,
    createdAt: now,
    editedAt: null,
    editNote: null,
    pinned: false,
    storedAt: now,
    secretHash,
    fingerprint,
    // The first comment of a device names it.
    ...(!isVerified && {device: writer.device ?? secretHash}),
    ...judged,
  };
}

function authorOf({author: {name, email, url}}: NewComment, {identity}: Writer): StoredAuthor {
  if (!identity) return {name, email: email ?? null, url: toWebUrl(url ?? ''), badges: []};
  const {id, avatar} = identity;
  return {
    name: identity.name,
    email: null,
    url: identity.url,
    badges: identity.badges,
    identity: id,
    ...(avatar !== null && {avatar}),
  };
}
