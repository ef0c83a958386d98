// The tables as Kysely types. All dialects share the column types: text ids, integer milliseconds, 0 or 1 for flags.

import type {CommentStatus} from '../../../core/comment.js';

export interface Schema {
  threads: ThreadRow;
  comments: CommentRow;
  requests: RequestRow;
  rules: RuleRow;
  blocks: BlockRow;
}

export interface RequestRow {
  action: string;
  network: string;
  /** Milliseconds since 1970, oldest first, separated by spaces. */
  times: string;
  latest: number;
}

/** The rules of the site. There is one row at most. */
export interface RuleRow {
  site: string;
  /** Increases with every change of rules or blocks. */
  revision: number;
  /** Increases with every change of rules. */
  version: number;
  waiting: string;
  words: string;
  close_after_days: number;
  flags_to_list: number;
  flags_to_hide: number;
  reserved_names: string;
  changed_by: string;
  changed_at: number;
  /** What was changed last, as a sentence. */
  change: string;
}

export interface BlockRow {
  id: string;
  kind: string;
  value: string;
  note: string;
  created_by: string;
  created_at: number;
  ends_at: number | null;
}

export interface ThreadRow {
  key: string;
  title: string;
  url: string;
  closed: number;
  /** 1 if the thread was closed for its age. If it is open, a moderator has opened it, and it stays open. */
  aged?: number | undefined;
  revision: number;
  epoch: string;
  /** Published comments of kind `comment`. Updated in the transaction that changes a comment. */
  count: number;
  /** Published comments of all other kinds. Updated like `count`. */
  echoes: number;
  /** The last position of a comment. */
  positions: number;
}

export interface CommentRow {
  thread: string;
  id: string;
  /** Order of arrival within the thread. */
  position: number;
  parent: string | null;
  kind: string;
  status: CommentStatus | 'rejected';
  author_name: string;
  author_email: string | null;
  author_url: string | null;
  /** Separated by spaces. */
  author_badges: string;
  source: string;
  html: string;
  renderer: number;
  created_at: number | null;
  edited_at: number | null;
  edited_by: string | null;
  edit_reason: string | null;
  pinned: number;
  stored_at: number;
  secret_hash: string | null;
  fingerprint: string;
  held_because: string;
  /** Why the writer is told that the comment is held; empty if they are not told. */
  held_reason: string;
  changed: number;
}
