// The port to what the classifier has learned. `test/contracts/learning-store.ts` tests every implementation.

import type {CommentId} from '../../../core/comment.js';

/** A feature of a comment: where it is counted, and the word that it stands for; '' if it is no word. */
export interface LearnedFeature {
  readonly bucket: number;
  readonly label: string;
}

/** In how many decided comments a feature occurred. */
export interface FeatureCounts {
  readonly spam: number;
  readonly ham: number;
}

/** What a moderator's decision about a comment teaches. */
export interface Lesson {
  readonly isSpam: boolean;
  readonly features: readonly LearnedFeature[];
}

/** What a decision does to the counts: teaches, or takes back what the undone entry of the record taught. */
export interface LessonChange {
  readonly comment: CommentId;
  /** The id of the entry of the record that teaches, or that is undone. */
  readonly entry: string;
  /** The version of the comment after the decision. The last lesson about a comment counts. */
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Null takes the lesson of the entry back. */
  readonly lesson: Lesson | null;
}

/** The state of the classifier. */
export interface LearningState {
  readonly isOn: boolean;
  /** Number of decided comments that count. */
  readonly spam: number;
  readonly ham: number;
}

/** A word and its counts. */
export interface LearnedWord extends FeatureCounts {
  readonly label: string;
}

/** A change for the record. It is written in the transaction of the change. */
export interface LearningEntry {
  readonly action: 'learning';
  /** The moderator's name. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly note: string;
}

/** Reads and resets what was learned. Decisions change it in their own transaction, see `applyLessons`. */
export interface LearningStore {
  readState(): Promise<LearningState>;
  /** Returns the counts of these buckets. Buckets without counts are left out. */
  count(buckets: readonly number[]): Promise<ReadonlyMap<number, FeatureCounts>>;
  /** Returns all words with their counts, in time proportional to the number of buckets. */
  listWords(): Promise<readonly LearnedWord[]>;
  /** Switches the classifier on or off. While it is off, it neither holds comments nor learns. */
  setOn(isOn: boolean, entry: LearningEntry): Promise<void>;
  /** Forgets everything. */
  reset(entry: LearningEntry): Promise<void>;
}
