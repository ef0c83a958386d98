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
import type {NewStoredComment, StoredComment} from '../storage/comment-store.js';
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
 * @param checkLimit Called before a new comment is stored, to apply rate limits. Not called for a repeated request,
 * which must succeed even when the limit is reached.
 * @param address The client's address, which blocked networks are compared with. Not stored.
 * @throws {HttpProblem} 428 with a challenge for a newcomer in a flood, 403 for a closed thread or a comment that a check refuses, 409 for an id that is used with another secret, 422 for other content
 * under the same id, a missing parent, or a source that shows nothing.
 */
export async function postComment(
  body: NewComment,
  services: Services,
  checkLimit: () => void | Promise<void>,
  address = '',
): Promise<Posted> {
  const {store, now} = services;
  const fingerprint = fingerprintOf(body);
  const known = await store.findComment(body.id);
  if (known) return replay(known, body, fingerprint, services);
  await checkLimit();
  const thread = await findKey(threadKey(body.thread), services);
  const policy = await services.findPolicy();
  await checkThread(body, thread, policy, services);
  const {solution, earlier} = body.guards ?? {};
  const flood = await services.checkFlood?.({id: body.id, thread, solution, earlier});
  const circumstances = {thread, fingerprint, address, isUnsolved: flood === 'unsolved'};
  const comment = await toStored(body, circumstances, policy, services);
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

// A page may still use the key that its thread had before a moderator renamed it.
async function findKey(key: string, {store}: Services): Promise<string> {
  return (await store.findThread(key)) ? key : ((await store.findAlias(key)) ?? key);
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
  readonly isUnsolved: boolean;
}

async function toStored(
  body: NewComment,
  {thread, fingerprint, address, isUnsolved}: Circumstances,
  policy: Policy,
  services: Services,
): Promise<NewStoredComment> {
  const {id, parent, author, source, secret, guards} = body;
  const html = renderNonBlank(source);
  const email = author.email ?? null;
  const url = toWebUrl(author.url ?? '');
  const suspect = {name: author.name, email, url, html, trap: guards?.trap ?? '', address, isUnsolved};
  const judged = await judgeComment(suspect, policy, services);
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
