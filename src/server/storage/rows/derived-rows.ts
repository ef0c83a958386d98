// The rows of tables that triggers and the search fill from the others.

/** Number of comments of a thread with a status; '': of any status. Kept by triggers. */
export interface TallyRow {
  status: string;
  thread: string;
  count: number;
  /** When the last comment was stored, in the row of any status; 0 if there is none. */
  last_at: number;
}

/** A comment whose words are not in the index yet. Added by triggers. */
export interface UnsearchedRow {
  comment: string;
  stamp: number;
}

/** A comment in the index of words. */
export interface SearchedRow {
  comment: string;
}
