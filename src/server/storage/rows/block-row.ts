// The row of a block.

export interface BlockRow {
  id: string;
  kind: string;
  value: string;
  note: string;
  created_by: string;
  created_at: number;
  ends_at: number | null;
}
