// Stores new comments. Posting is idempotent: a repeated request returns the comment that the first one stored.

import {parseUrl, threadKey, toWebUrl} from '../../core/url.js';
import type {OwnComment} from '../../wire/protocol.js';
import type {CountArrival, Credentials} from '../flood/flood.js';
import {HttpProblem} from '../http/problem.js';
import {hash, matchesHash} from '../http/secrets.js';
import type {Action} from '../limits/limits.js';
import type {NewStoredComment, StoredComment, StoredThread} from '../storage/comment-store.js';
import {toOwn} from '../threads/public-comment.js';
import type {Services} from '../threads/services.js';
import {findKnownWriter} from '../writers/known-writer.js';
import {checkAccount} from './blocked-account.js';
import {checkThread, findThread} from './find-thread.js';
import {toStored, type NewComment} from './new-comment.js';
import {viewOwn} from './own-comment.js';
import {contradicts} from './page-title.js';

export interface Posted {
  /** 201: created and published. 202: created and held. 200: stored by an earlier request. */
  readonly status: 200 | 201 | 202;
  readonly own: OwnComment;
}

/** Counts a request. @param writer A writer who is known, and who is counted alone; null if the writer is not. */
export type CountPost = (
  action: Extract<Action, 'post' | 'challenge' | 'thread'>,
  writer: string | null,
) => void | Promise<void>;

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
 * succeed even when the limit is reached, and when the identity has ended.
 * @throws {HttpProblem} 401 for an identity that is not valid, 403 for a page of another site, for a guest where only
 * identities may write, for a blocked account, for a closed thread, or for a comment that a check refuses, 409 for an id that is used with another
 * secret, 422 for other content under the same id, a missing parent, or a source that shows nothing, 428 with a challenge for
 * a newcomer in a flood.
 */
export async function postComment(
  body: NewComment,
  services: Services,
  count: CountPost,
  {address = '', origin = ''}: Sender = {},
): Promise<Posted> {
  const {store, writers, pageRules, now} = services;
  const fingerprint = fingerprintOf(body);
  const known = await store.findComment(body.id);
  if (known) return replay(known, body, fingerprint, services);
  const page = {key: threadKey(body.thread), url: body.page.url};
  pageRules.checkAddress(page.url, origin);
  const writer = await writers.find(body);
  const policy = await services.findPolicy();
  checkAccount(writer.identity?.id ?? null, policy);
  const knownWriter = await findKnownWriter(writer, store);
  const challenged = {id: body.id, thread: page.key, solution: body.guards?.solution, isKnown: knownWriter !== null};
  const isUnsolved = await enter(challenged, services, (action) => count(action, knownWriter));
  const found = await findThread(page.key, services);
  const thread = await checkThread(body.parent, found, policy, services);
  if (!thread) {
    await pageRules.checkBeginning(page, origin);
    await count('thread', knownWriter);
  }
  const circumstances = {thread: found.key, fingerprint, address, writer, isUnsolved};
  const comment = await toStored(body, circumstances, policy, services);
  if (writer.identity) await writers.remember(writer.identity);
  try {
    await add(comment, thread, body, services);
  } catch (error) {
    // A concurrent request with the same id may have stored the comment first.
    const stored = await store.findComment(body.id);
    if (!stored) throw error;
    return replay(stored, body, fingerprint, services);
  }
  return {status: comment.status === 'held' ? 202 : 201, own: toOwn(comment, 0, now())};
}

/** Counts a new comment. Returns whether it arrived in a flood from a client that cannot solve a challenge. */
async function enter(challenged: Credentials, {checkFlood}: Services, count: CountArrival): Promise<boolean> {
  if (checkFlood) return (await checkFlood(challenged, count)) === 'unsolved';
  await count('post');
  return false;
}

/** Adds a comment to its thread, and notes what the request says of the page if the thread knows something else. */
async function add(
  comment: NewStoredComment,
  thread: StoredThread | null,
  body: NewComment,
  {store, pages, now}: Services,
): Promise<void> {
  const page = {title: body.page.title, url: readPageUrl(body.page.url)};
  // A page that still uses an old key has the address of that time.
  const said = comment.thread === threadKey(body.thread) ? page : {...page, url: ''};
  if (thread && contradicts(thread, said)) await pages.addClaim(thread.key, said, now());
  await store.addComments({key: comment.thread, ...page}, [comment]);
}

/** Returns the address of a page. A user name before the host would look like another host. */
function readPageUrl(text: string): string {
  const url = parseUrl(toWebUrl(text) ?? '');
  if (!url) return '';
  [url.username, url.password] = ['', ''];
  return url.href;
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
