// The sentences that the record keeps. The desk shows them in its own language: src/strings/desk/record/record-notes.ts has
// a pattern for each, so that old entries are translated too. Whoever changes a sentence here keeps the old pattern there.

import type {Badge} from '../../core/comment.js';
import type {ModeratorRole} from '../../wire/moderation/moderators.js';
import {describeBlock, describeChange} from './rule-notes.js';

/** By the action of the entry. Notes that are not here are what a moderator typed, or the title of a page. */
export const NOTES = {
  invite: {
    person: (name: string, role: ModeratorRole) => `Invited ${name} as ${role}.`,
    device: (name: string) => `Made a link for another device of ${name}.`,
  },
  uninvite: {
    person: (name: string) => `Withdrew the link for ${name}.`,
    device: (name: string) => `Withdrew the link for a device of ${name}.`,
  },
  role: {
    changed: (name: string, before: ModeratorRole, after: ModeratorRole) =>
      `Changed the role of ${name} from ${before} to ${after}.`,
  },
  'remove-moderator': {
    removed: (name: string) => `Removed ${name}.`,
  },
  edit: {
    badgeGiven: (badge: Badge) => `Gave the badge ${badge}.`,
    badgeRemoved: (badge: Badge) => `Removed the badge ${badge}.`,
  },
  undo: {
    /** @param by Empty for the server itself. */
    decision: (action: string, by: string) => (by === '' ? `Took back: ${action}.` : `Took back: ${action} by ${by}.`),
  },
  rename: {
    thread: (key: string, to: string) => `${key} is now ${to}.`,
  },
  merge: {
    threads: (key: string, to: string) => `${key} is now part of ${to}.`,
  },
  rules: {
    changed: describeChange,
  },
  block: {
    added: describeBlock,
  },
  unblock: {
    removed: describeBlock,
  },
  learning: {
    switched: (isOn: boolean) => `Learning from decisions: ${isOn ? 'on' : 'off'}.`,
    forgotten: () => 'What was learned from decisions was deleted.',
  },
  /** Also why the comment waits. */
  hold: {
    reported: (readers: number) => (readers === 1 ? 'a reader reported it' : `${readers} readers reported it`),
  },
} as const;
