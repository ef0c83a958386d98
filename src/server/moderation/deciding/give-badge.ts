// Gives the author of a comment a badge, or removes it.

import {randomUUID} from 'node:crypto';
import type {Badge} from '../../../core/comment.js';
import type {DecisionResults} from '../../../wire/moderation/moderation.js';
import type {Actor} from '../../moderators/actor.js';
import {NOTES} from '../../record-notes/notes.js';
import {excerptOf} from './decision-entry.js';
import {describeResults} from './decide-comments.js';
import {decidedBy, type ModerationServices} from './moderation-services.js';

/** Gives or removes a badge. The record calls it an edit. */
export async function giveBadge(
  id: string,
  {badge, given}: {readonly badge: Badge; readonly given: boolean},
  actor: Actor,
  services: ModerationServices,
): Promise<DecisionResults> {
  const request = {id: randomUUID(), action: 'edit', by: decidedBy(actor), at: services.now(), comments: [{id}]};
  const note = NOTES.edit[given ? 'badgeGiven' : 'badgeRemoved'](badge);
  const decided = await services.decisions.decide(request, ({comment}) => {
    if (comment.status === 'deleted') return null;
    const others = comment.author.badges.filter((each) => each !== badge);
    const author = {...comment.author, badges: given ? [...others, badge] : others};
    return {change: {author}, note, excerpt: excerptOf(comment.html)};
  });
  return describeResults([{id}], decided, services);
}
