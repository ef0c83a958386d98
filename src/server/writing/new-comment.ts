// Turns the request for a new comment into the comment that is stored.

import type {InferOutput} from 'valibot';
import {toWebUrl} from '../../core/url.js';
import type {Policy} from '../policy/policy.js';
import {hash} from '../http/secrets.js';
import type {NewStoredComment, StoredAuthor} from '../storage/comment-store.js';
import type {Services} from '../threads/services.js';
import {keysOfWriter, type Writer} from '../writers/writer.js';
import {judgeComment} from './judge-comment.js';
import {RENDERER_VERSION} from './render-markdown.js';
import type {NewCommentBody} from './request-bodies.js';
import {renderNonBlank} from './written-html.js';

export type NewComment = InferOutput<typeof NewCommentBody>;

/** What the request does not say itself. */
export interface Circumstances {
  /** The key of its thread. */
  readonly thread: string;
  readonly fingerprint: string;
  /** The client's address. Not stored. */
  readonly address: string;
  readonly writer: Writer;
  /** Whether it arrived in a flood from a client that cannot solve a challenge. */
  readonly isUnsolved: boolean;
}

/**
 * Returns the comment of a request, published or held.
 *
 * @throws {HttpProblem} 403 if a check refuses it, 422 for a source that shows nothing.
 */
export async function toStored(
  body: NewComment,
  {thread, fingerprint, address, writer, isUnsolved}: Circumstances,
  policy: Policy,
  services: Services,
): Promise<NewStoredComment> {
  const {id, parent, source, secret, guards} = body;
  const html = renderNonBlank(source);
  const author = authorOf(body, writer);
  const isVerified = writer.identity !== null;
  const suspect = {...author, html, trap: guards?.trap ?? '', address, isVerified, isUnsolved};
  const judged = await judgeComment(id, suspect, keysOfWriter(writer), policy, services);
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
