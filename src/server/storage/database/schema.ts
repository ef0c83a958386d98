// The tables as Kysely types. All dialects share the column types: text ids, integer milliseconds, 0 or 1 for flags.

import type {Generated} from 'kysely';
import type {CommentStatus} from '../../../core/comment.js';
import type {BlockRow} from '../rows/block-row.js';
import type {SearchedRow, TallyRow, UnsearchedRow} from '../rows/derived-rows.js';
import type {ArrivalRow, ChallengeKeyRow} from '../rows/flood-rows.js';
import type {IdentityNameRow, IdentityRow, SignInRow} from '../rows/identity-rows.js';
import type {LearnedRow, LearningRow, LessonRow} from '../rows/learning-rows.js';
import type {ChallengeRow, InvitationRow, ModeratorRow, PasskeyRow, SessionRow} from '../rows/moderator-rows.js';
import type {PageClaimRow, RecentRow, SaltRow} from '../rows/page-rows.js';

export interface Schema {
  threads: ThreadRow;
  comments: CommentRow & ModerationColumns;
  requests: RequestRow;
  moderators: ModeratorRow;
  invitations: InvitationRow;
  passkeys: PasskeyRow;
  sessions: SessionRow;
  challenges: ChallengeRow;
  decisions: DecisionRow;
  flags: FlagRow;
  aliases: AliasRow;
  tallies: TallyRow;
  unsearched: UnsearchedRow;
  searched: SearchedRow;
  rules: RuleRow;
  blocks: BlockRow;
  /** The networks that comments came from, in CIDR notation. */
  networks: {comment: string; network: string; at: number};
  recent: RecentRow;
  claims: PageClaimRow;
  salts: SaltRow;
  /** Votes of readers. `voter` is a hash that says who voted, for this comment only. */
  votes: {comment: string; voter: string; at: number};
  identities: IdentityRow;
  identity_names: IdentityNameRow;
  sign_ins: SignInRow;
  learning: LearningRow;
  learned: LearnedRow;
  lessons: LessonRow;
  arrivals: ArrivalRow;
  challenge_keys: ChallengeKeyRow;
}

/** What only moderators need of a comment. */
export interface ModerationColumns {
  /** Increases with every decision and edit. */
  version: Generated<number>;
  /** Number of reports that nobody has dismissed. */
  flags: Generated<number>;
  /** The id of the last decision. */
  decided: Generated<string | null>;
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
  status: CommentStatus | 'rejected' | 'spam';
  author_name: string;
  author_email: string | null;
  author_url: string | null;
  /** Separated by spaces. */
  author_badges: string;
  /** The id of an identity; null for a guest. */
  author_identity: string | null;
  author_avatar: string | null;
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
  /** Names the device by a chain of secrets; null if unknown. */
  device: string | null;
  changed: number;
  /** Number of votes. Written by the store of votes alone. */
  votes?: number | undefined;
}

export interface DecisionRow {
  id: string;
  /** The id of the request, which may have decided about several comments; empty without a request. */
  request: string;
  action: string;
  /** The name of whoever decided. */
  actor: string;
  actor_id: string | null;
  at: number;
  comment: string | null;
  thread: string | null;
  note: string;
  excerpt: string;
  /** What was changed, as bits: see `decision-store.ts`. */
  fields: number;
  /** The version of the comment, or the revision of the thread, after the decision. */
  version: number;
  /** JSON of the changed fields; empty if they were erased. */
  before: string;
  after: string;
  /** The id of the decision that this one took back. */
  undoes: string | null;
}

export interface FlagRow {
  comment: string;
  /** SHA-256 of a secret of the device, in hexadecimal. */
  device: string;
  reason: string;
  words: string;
  at: number;
  /** The id of the decision that dismissed the report. */
  dismissed: string | null;
}

/** An earlier key of a thread. */
export interface AliasRow {
  key: string;
  target: string;
}
