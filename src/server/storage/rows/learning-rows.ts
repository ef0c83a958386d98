// The rows of what the classifier has learned.

/** The state of the classifier. There is one row at most. */
export interface LearningRow {
  site: string;
  is_on: number;
  /** Number of decided comments that count. */
  spam: number;
  ham: number;
}

/** In how many decided comments the features of a bucket occurred. */
export interface LearnedRow {
  bucket: number;
  /** A word of the bucket; empty if it has none. */
  label: string;
  spam: number;
  ham: number;
}

/** What a decision has taught, so that it can be taken back. */
export interface LessonRow {
  /** The id of the decision. */
  entry: string;
  comment: string;
  version: number;
  at: number;
  is_spam: number;
  /** The buckets, two bytes each, in base64. */
  features: string;
}
