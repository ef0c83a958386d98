// Decides about comments. A decision names the version of each comment that the moderator saw: if somebody else decided
// first, the decision changes nothing and the moderator learns of the other one.

import type {DecisionResult, DecisionResults, NewDecision} from '../../../wire/moderation/moderation.js';
import {HttpProblem} from '../../http/problem.js';
import {lessonOf} from '../../learning/learning.js';
import type {Actor} from '../../moderators/actor.js';
import type {CommentChange} from '../../storage/comment-store.js';
import type {CommentPlan, Decided, DecidableComment} from '../../storage/decisions/decision-store.js';
import {RENDERER_VERSION} from '../../writing/render-markdown.js';
import {TOMBSTONE} from '../../writing/own-comment.js';
import {renderNonBlank} from '../../writing/written-html.js';
import {excerptOf, toDecisionEntry} from './decision-entry.js';
import {toModerated} from './moderated-comment.js';
import {decidedBy, type ModerationServices} from './moderation-services.js';

/**
 * Decides about comments. The same decision again has no effect and the same answer.
 *
 * @throws {HttpProblem} 409 if the id belongs to another decision, 422 for a source that shows nothing.
 */
export async function decideComments(
  decision: NewDecision,
  actor: Actor,
  services: ModerationServices,
): Promise<DecisionResults> {
  const by = decidedBy(actor);
  const versions = new Map(decision.comments.map(({id, version}) => [id, version]));
  const html = decision.source === undefined ? '' : renderNonBlank(decision.source);
  const request = {id: decision.id, action: decision.action, by, at: services.now(), comments: decision.comments};
  const decided = await services.decisions.decide(request, (comment) =>
    comment.version === versions.get(comment.comment.id) && comment.comment.status !== 'deleted'
      ? plan(decision, html, comment, actor, request.at)
      : null,
  );
  if (decided.isRepeated) checkSame(decision, actor, decided);
  return describeResults(decision.comments, decided, services);
}

function checkSame({action, comments}: NewDecision, actor: Actor, {entries}: Decided): void {
  const ids = new Set(comments.map(({id}) => id));
  const isSame = entries.every(
    (entry) =>
      entry.action === action && entry.by.name === actor.name && entry.comment !== null && ids.has(entry.comment),
  );
  if (isSame) return;
  throw new HttpProblem(409, 'Conflict', 'This id belongs to another decision. Use a new id.', {type: 'conflict'});
}

function plan(
  {action, source = '', note = '', by}: NewDecision,
  html: string,
  {comment, flags}: DecidableComment,
  actor: Actor,
  at: number,
): CommentPlan {
  // A command may name somebody, and otherwise nobody.
  const editor = actor.by === 'command' ? (by ?? '') : actor.name;
  const editNote = note === '' ? comment.editNote : {by: editor, reason: note};
  const changes: Readonly<Record<NewDecision['action'], CommentChange>> = {
    approve: {status: 'published', heldBecause: ''},
    reject: {status: 'rejected', heldBecause: ''},
    spam: {status: 'spam', heldBecause: ''},
    delete: TOMBSTONE,
    edit: {source, html, renderer: RENDERER_VERSION, editedAt: at, editNote},
    pin: {pinned: true},
    unpin: {pinned: false},
    dismiss: {},
  };
  const dismisses = action === 'dismiss' || (action === 'approve' && flags > 0);
  const lesson = lessonOf(action, comment);
  return {
    change: changes[action],
    note,
    excerpt: excerptOf(comment.html),
    ...(dismisses && {flags: 'dismiss'}),
    ...(lesson && {lesson}),
  };
}

/** Returns what became of each comment, as it is now. */
export async function describeResults(
  comments: readonly {readonly id: string; readonly version?: number}[],
  {entries}: Pick<Decided, 'entries'>,
  services: ModerationServices,
): Promise<DecisionResults> {
  const present = await services.queue.find(comments.map(({id}) => id));
  const done = new Map(entries.map((entry) => [entry.comment, entry]));
  const results = comments.map(({id, version}): DecisionResult => {
    const queued = present.get(id);
    const entry = done.get(id);
    if (!queued) return {id, outcome: 'gone', comment: null, entry: null};
    const comment = toModerated(queued);
    // The entry is undoable if it is still the last one.
    const latest = queued.decided;
    const known = entry && (latest?.id === entry.id ? latest : {...entry, canUndo: false});
    if (known) return {id, outcome: 'done', comment, entry: toDecisionEntry(known)};
    const isGone = comment.status === 'deleted' && comment.version === version;
    return {id, outcome: isGone ? 'gone' : 'stale', comment, entry: null};
  });
  return {results, counts: await countTabs(services)};
}

/** Counts the comments of each tab. */
export async function countTabs({queue, flagThresholds}: ModerationServices): Promise<DecisionResults['counts']> {
  return queue.count((await flagThresholds()).flagsToList);
}
