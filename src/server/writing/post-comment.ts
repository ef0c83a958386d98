// Takes a comment, once, however often it is sent.

import type {InferOutput} from 'valibot';
import {threadKey, toWebUrl} from '../../core/url.js';
import type {OwnComment} from '../../wire/protocol.js';
import type {NewCommentBody} from './request-bodies.js';
import {whyHold} from '../checks/hold-policy.js';
import {viewOwn} from './own-comment.js';
import {HttpProblem, invalid} from '../http/problem.js';
import {toOwn} from '../threads/public-comment.js';
import {RENDERER_VERSION} from './render-markdown.js';
import {hash, matches} from '../http/secrets.js';
import type {Services} from '../threads/services.js';
import type {NewStoredComment, StoredComment} from '../storage/comment-store.js';
import {renderWritten} from './written-html.js';

type NewComment = InferOutput<typeof NewCommentBody>;

export interface Posted {
  /** 201 made, 202 made and held, 200 made before. */
  readonly status: 200 | 201 | 202;
  readonly own: OwnComment;
}

/**
 * Stores a comment, or finds it stored already: the same id, secret and content is the same request once more.
 *
 * @param admit Called before a new comment is taken: rate limits belong there, since a repeated request passes them.
 */
export async function postComment(body: NewComment, services: Services, admit: () => void): Promise<Posted> {
  const {store, now} = services;
  const fingerprint = fingerprintOf(body);
  const known = await store.findComment(body.id);
  if (known) return replay(known, body, fingerprint, services);
  admit();
  const thread = threadKey(body.thread);
  await checkThread(body, thread, services);
  const comment = await toStored(body, thread, fingerprint, services);
  try {
    await store.addComments({key: thread, title: body.page.title, url: toWebUrl(body.page.url) ?? ''}, [comment]);
  } catch (error) {
    // The same request, sent twice at once, may have been first.
    const first = await store.findComment(body.id);
    if (!first) throw error;
    return replay(first, body, fingerprint, services);
  }
  return {status: comment.status === 'held' ? 202 : 201, own: toOwn(comment, 0, now())};
}

// Everything that a writer sends, but what may differ between two attempts at the same comment.
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
  if (!matches(secret, known.secretHash)) {
    throw new HttpProblem(409, 'Conflict', 'This id belongs to another comment.', {type: 'conflict'});
  }
  if (known.fingerprint !== fingerprint) {
    throw new HttpProblem(422, 'Not the same', 'A comment with this id and other words was sent before.', {
      type: 'conflict',
    });
  }
  return {status: 200, own: await viewOwn(known, services)};
}

async function checkThread({parent}: NewComment, key: string, {store}: Services): Promise<void> {
  const thread = await store.findThread(key);
  if (thread?.closed) {
    throw new HttpProblem(403, 'Closed', 'This discussion is closed. It takes no new comments.', {type: 'closed'});
  }
  if (parent === null) return;
  const answered = await store.findComment(parent);
  const isThere = answered?.thread === key && (answered.status === 'published' || answered.status === 'deleted');
  if (!isThere) throw invalid([{field: 'parent', message: 'The comment that this one answers is not here any more.'}]);
}

async function toStored(
  body: NewComment,
  thread: string,
  fingerprint: string,
  services: Services,
): Promise<NewStoredComment> {
  const {id, parent, author, source, secret, guards} = body;
  const html = renderWritten(source);
  const email = author.email ?? null;
  const suspect = {html, email, trap: guards?.trap ?? ''};
  const heldBecause = await whyHold(suspect, services.moderation, services.store);
  const now = services.now();
  return {
    id,
    thread,
    parent,
    kind: 'comment',
    status: heldBecause === '' ? 'published' : 'held',
    author: {name: author.name, email, url: toWebUrl(author.url ?? ''), badges: []},
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
    heldBecause,
  };
}
