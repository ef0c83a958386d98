// Replies to a comment as a moderator. The reply is published at once and has the badge.

import type {ModeratedComment} from '../../../wire/moderation/moderation.js';
import {HttpProblem, invalid, notFound} from '../../http/problem.js';
import {hash} from '../../http/secrets.js';
import type {Actor} from '../../moderators/actor.js';
import type {NewStoredComment} from '../../storage/comment-store.js';
import {RENDERER_VERSION} from '../../writing/render-markdown.js';
import {renderNonBlank} from '../../writing/written-html.js';
import {excerptOf} from './decision-entry.js';
import {toModerated} from './moderated-comment.js';
import {decidedBy, type ModerationServices} from './moderation-services.js';

/**
 * Publishes a reply. The same reply again returns the stored one.
 *
 * @throws {HttpProblem} 403 for a command, 404 for an unknown comment, 409 if the id belongs to another comment, 422 if
 * readers do not see the comment.
 */
export async function replyAsModerator(
  parent: string,
  {id, source}: {readonly id: string; readonly source: string},
  actor: Actor,
  services: ModerationServices,
): Promise<ModeratedComment> {
  if (actor.by === 'command')
    throw new HttpProblem(403, 'Not allowed', 'Reply in the desk, so that the reply has a name.');
  const {store, decisions, queue} = services;
  const fingerprint = hash(JSON.stringify([parent, actor.id, source]));
  const earlier = await store.findComment(id);
  if (!earlier) {
    const found = await store.findComment(parent);
    const thread = found && (await store.findThread(found.thread));
    if (!thread) throw notFound('There is no comment with this id.');
    if (found.status !== 'published')
      throw invalid([{field: 'parent', message: 'Approve the comment before you reply.'}]);
    const comment = toStored(id, found.thread, parent, source, fingerprint, actor, services.now());
    const place = {comment: id, thread: found.thread, excerpt: excerptOf(comment.html)};
    const entry = {id: `${id}.reply`, action: 'reply', by: decidedBy(actor), at: comment.storedAt, note: '', ...place};
    await decisions.addReply(thread, comment, entry).catch(async (error: unknown) => {
      if (!(await store.findComment(id))) throw error;
    });
  }
  const stored = await store.findComment(id);
  if (stored?.fingerprint !== fingerprint) {
    throw new HttpProblem(409, 'Conflict', 'This id belongs to another comment. Use a new id.', {type: 'conflict'});
  }
  const reply = (await queue.find([id])).get(id);
  if (!reply) throw notFound();
  return toModerated(reply);
}

const toStored = (
  id: string,
  thread: string,
  parent: string,
  source: string,
  fingerprint: string,
  {name}: Actor,
  now: number,
): NewStoredComment => ({
  id,
  thread,
  parent,
  kind: 'comment',
  status: 'published',
  author: {name, email: null, url: null, badges: ['moderator']},
  source,
  html: renderNonBlank(source),
  renderer: RENDERER_VERSION,
  createdAt: now,
  editedAt: null,
  editNote: null,
  pinned: false,
  storedAt: now,
  // Moderators edit and delete it in the desk.
  secretHash: null,
  fingerprint,
  heldBecause: '',
});
