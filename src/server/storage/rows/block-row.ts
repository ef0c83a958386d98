// The row of a block.

export interface BlockRow {
  id: string;
  kind: string;
  value: string;
  note: string;
  created_by: string;
  created_at: number;
  ends_at: number | null;
  /** The comment whose network this is; null if a moderator has written the value. */
  comment: string | null;
}
