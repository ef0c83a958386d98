// Builders for what moderators see. A test passes the fields it is about; the rest are defaults.

import type {Comment} from '../../src/core/comment.js';
import type {
  DecisionEntry,
  ModeratedComment,
  ModeratedStatus,
  ModeratedThread,
} from '../../src/wire/moderation/moderation.js';
import type {ModerationSession, Moderator} from '../../src/wire/moderation/moderators.js';
import type {Rules} from '../../src/wire/moderation/rules.js';
import {comment} from './comments.js';

export const NOW = '2026-03-04T09:00:00.000Z';

/** A comment that waits, with an author named after it. */
export function moderated(
  id: string,
  rest: Partial<Omit<ModeratedComment, 'comment'>> & {readonly comment?: Partial<Comment>} = {},
): ModeratedComment {
  const {comment: shown = {}, ...fields} = rest;
  const status: ModeratedStatus = fields.status ?? 'held';
  return {
    id,
    comment: comment(id, null, {
      createdAt: NOW,
      status: status === 'held' ? 'held' : status === 'deleted' ? 'deleted' : 'published',
      ...shown,
    }),
    status,
    source: `Text of ${id}`,
    email: null,
    thread: {key: 'https://oven.test/heat', title: 'The oven that remembers', url: 'https://oven.test/heat', closed: false},
    parent: null,
    heldBecause: 'It is this writer’s first comment.',
    flags: [],
    others: {published: 0, waiting: 0, rejected: 0},
    storedAt: NOW,
    version: 1,
    decided: null,
    hasNetwork: false,
    ...fields,
  }; // prettier-ignore
}

export function entry(id: string, rest: Partial<DecisionEntry> = {}): DecisionEntry {
  return {
    id,
    action: 'approve',
    by: 'Wilma Oost',
    at: NOW,
    comment: null,
    thread: null,
    note: '',
    excerpt: '',
    canUndo: true,
    ...rest,
  };
}

export function moderatedThread(key: string, rest: Partial<ModeratedThread> = {}): ModeratedThread {
  const counts = {published: 0, waiting: 0, rejected: 0};
  return {
    key,
    title: `Title of ${key}`,
    url: key,
    closed: false,
    counts,
    lastAt: null,
    isForeign: false,
    claims: [],
    ...rest,
  };
}

export function moderator(id: string, rest: Partial<Moderator> = {}): Moderator {
  return {id, name: `Moderator ${id}`, role: 'moderator', createdAt: NOW, seenAt: null, passkeys: 1, ...rest};
}

export function moderationSession(rest: Partial<ModerationSession> = {}): ModerationSession {
  const me = {id: 'm1', name: 'Ines Corbey', role: 'owner'} as const;
  return {moderator: me, site: 'Notes from the oven', version: '0.1.0', endsAt: '2026-03-04T21:00:00.000Z', ...rest};
}

export const RULES: Rules = {
  waiting: 'first',
  words: '',
  closeAfterDays: 0,
  flagsToList: 1,
  flagsToHide: 0,
  reservedNames: 'admin\nmoderator',
};
