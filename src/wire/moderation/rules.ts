// The bodies of the routes of rules and blocks.

import type {CommentId} from '../../core/comment.js';

/** Who waits. */
export const WAITING_RULES = ['none', 'links', 'first', 'all'] as const;

/** `GET rules`, `PUT rules`. Only owners may change them. */
export interface Rules {
  readonly waiting: (typeof WAITING_RULES)[number];
  /** One a line. `word` matches parts of words, `"word"` whole words. Matched on folded text. */
  readonly words: string;
  /** Days after a thread's last comment; 0: never. */
  readonly closeAfterDays: number;
  /** Reports before a comment is listed as flagged, at least 1. */
  readonly flagsToList: number;
  /** Reports before a comment is hidden until somebody decides; 0: never. */
  readonly flagsToHide: number;
  /** Names that guests must not use, one a line, besides those of moderators. */
  readonly reservedNames: string;
}

export interface RulesState {
  readonly rules: Rules;
  /** Increases with every change. `PUT` names the version that it changes, else 409. */
  readonly version: number;
  /** The rules that were given as flags at start, which win: name and the flag. */
  readonly fixed: Readonly<Partial<Record<keyof Rules, string>>>;
}

/** `POST rules/try`: what rules would have done with the last 1,000 comments. */
export interface RulesTrial {
  readonly tried: number;
  readonly held: number;
  /** Up to 20 of those that would wait, with the reason. */
  readonly examples: readonly {
    readonly id: CommentId;
    readonly name: string;
    readonly excerpt: string;
    readonly heldBecause: string;
  }[];
}

export const BLOCK_KINDS = ['name', 'email', 'domain', 'network', 'account'] as const;

/**
 * Who cannot post. Comments that match wait as blocked; the writer is told. `account` ends what the tokens of an account
 * allow: its comments, edits and votes are refused.
 */
export interface Block {
  readonly id: string;
  readonly kind: (typeof BLOCK_KINDS)[number];
  /** Empty for the network or the account of a comment. For an account, the `sub` that the site gives it. */
  readonly value: string;
  /** The comment whose writer's network or account is blocked: nobody is shown the network itself. Null otherwise. */
  readonly comment: CommentId | null;
  readonly note: string;
  readonly by: string;
  readonly createdAt: string;
  /** Null: no end. */
  readonly endsAt: string | null;
}
