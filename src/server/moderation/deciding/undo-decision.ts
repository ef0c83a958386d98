// Takes decisions back, also old ones, as long as nothing later changed the same thing.

import {randomUUID} from 'node:crypto';
import type {DecisionResults} from '../../../wire/moderation/moderation.js';
import {HttpProblem, notFound} from '../../http/problem.js';
import type {Actor} from '../../moderators/actor.js';
import {NOTES} from '../../record-notes/notes.js';
import type {CommentChange} from '../../storage/comment-store.js';
import type {
  CommentPlan,
  DecidableComment,
  RecordEntry,
  UndoableEntry,
} from '../../storage/decisions/decision-store.js';
import {renderMarkdown, RENDERER_VERSION} from '../../writing/render-markdown.js';
import {excerptOf} from './decision-entry.js';
import {describeResults} from './decide-comments.js';
import {decidedBy, type ModerationServices} from './moderation-services.js';

/**
 * Takes one entry of the record back, or all entries of a decision. A result is `stale` if something later changed the
 * same thing.
 *
 * @param id The id of an entry, or of a decision.
 * @throws {HttpProblem} 404 for an unknown id, 409 for a change that cannot be undone.
 */
export async function undoDecision(id: string, actor: Actor, services: ModerationServices): Promise<DecisionResults> {
  const {decisions} = services;
  const entry = await decisions.find(id);
  const entries = entry ? [entry] : await decisions.findByRequest(id);
  const [first] = entries;
  if (!first) throw notFound('The record has no such decision.');
  if (first.comment === null) return undoThread(first, actor, services);
  const comments = entries.flatMap((each) => (each.comment === null ? [] : [{id: each.comment, undoes: each.id}]));
  const request = {id: `undo-${id}`, action: 'undo', by: decidedBy(actor), at: services.now(), comments};
  const decided = await decisions.decide(request, planUndo);
  // Somebody else took it back first: their entry is the present state of the comment.
  const isOwn = decided.entries.every(({by}) => by.name === actor.name);
  return describeResults(comments, isOwn ? decided : {entries: []}, services);
}

function planUndo({comment}: DecidableComment, undone: UndoableEntry | null): CommentPlan | null {
  if (!undone?.canUndo || !undone.before) return null;
  const {flags: flagsBefore, ...before} = undone.before;
  const flagsAfter = undone.after?.flags;
  const change: CommentChange = {...before, ...(before.source !== undefined && render(before.source))};
  const words = change.html !== undefined && change.html !== '' ? change.html : comment.html;
  return {
    change,
    note: describeUndone(undone),
    excerpt: excerptOf(words),
    ...(flagsBefore !== undefined &&
      flagsAfter !== undefined && {flags: flagsBefore > flagsAfter ? 'restore' : 'dismiss'}),
  };
}

const render = (source: string) => ({html: source === '' ? '' : renderMarkdown(source), renderer: RENDERER_VERSION});

const describeUndone = ({action, by}: RecordEntry): string => NOTES.undo.decision(action, by.name);

async function undoThread(entry: RecordEntry, actor: Actor, services: ModerationServices): Promise<DecisionResults> {
  const note = describeUndone(entry);
  const undo = {id: randomUUID(), action: 'undo', by: decidedBy(actor), at: services.now(), note};
  if (await services.decisions.undoThread(entry.id, undo)) return describeResults([], {entries: []}, services);
  const detail = 'This can no longer be undone: something later changed the same thing.';
  throw new HttpProblem(409, 'Not undone', detail, {type: 'conflict'});
}
