// The port to the stored rules and blocks. `test/contracts/rule-store.ts` tests every implementation.

import type {CommentId} from '../../../core/comment.js';
import {DEFAULT_WORDS} from './default-words.js';
import type {LatestComment} from './latest-comments.js';
import type {BLOCK_KINDS, Rules} from '../../../wire/moderation/rules.js';

/** The rules of a site that has not changed them. */
export const DEFAULT_RULES: Rules = {
  waiting: 'links',
  words: DEFAULT_WORDS,
  closeAfterDays: 0,
  flagsToList: 1,
  flagsToHide: 0,
  reservedNames: '',
};

/** A blocked writer. Times are milliseconds since 1970. */
export interface StoredBlock {
  readonly id: string;
  readonly kind: (typeof BLOCK_KINDS)[number];
  readonly value: string;
  readonly note: string;
  readonly by: string;
  readonly createdAt: number;
  /** Null: no end. */
  readonly endsAt: number | null;
  /** The comment whose network it is, which nobody is shown; null if a moderator has written the value. */
  readonly comment: CommentId | null;
}

/** Who changed the rules last, when, and what. */
export interface RuleChange {
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A sentence. */
  readonly what: string;
}

export interface StoredRules {
  readonly rules: Rules;
  /** Increases with every change of the rules; 0 before the first. */
  readonly version: number;
  /** Null before the first change. */
  readonly changed: RuleChange | null;
}

/** One state of rules and blocks. */
export interface StoredPolicy extends StoredRules {
  /** Increases with every change of rules or blocks. */
  readonly revision: number;
  /** The oldest first. Includes those that have ended. */
  readonly blocks: readonly StoredBlock[];
}

/** A change for the record. It is written in the transaction of the change. */
export interface RuleEntry {
  readonly action: 'rules' | 'block' | 'unblock';
  /** The moderator's name. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What was changed, as a sentence. */
  readonly note: string;
}

/** Stores rules and blocks. When the promise of a write is fulfilled, the data is on disk. */
export interface RuleStore {
  /** Returns the revision of the stored policy. Reads one row. */
  readRevision(): Promise<number>;
  /** Returns a state that is not older than its revision. */
  read(): Promise<StoredPolicy>;
  /**
   * Replaces the rules, with an entry in the record.
   *
   * @param version The version that is replaced.
   * @returns false if the rules have another version; nothing is changed.
   */
  saveRules(rules: Rules, version: number, entry: RuleEntry): Promise<boolean>;
  /** Adds a block, with an entry in the record. */
  addBlock(block: StoredBlock, entry: RuleEntry): Promise<void>;
  /**
   * Removes a block, with an entry in the record.
   *
   * @param describe Returns the entry, given the block.
   * @returns false if there is no such block.
   */
  removeBlock(id: string, describe: (block: StoredBlock) => RuleEntry): Promise<boolean>;
  /** Reads the latest comments that are not deleted, published or not, the newest first, in batches. */
  readLatest(limit: number): AsyncIterable<readonly LatestComment[]>;
}
