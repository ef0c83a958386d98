// The rows of moderators, their passkeys and their sessions.

export interface ModeratorRow {
  id: string;
  name: string;
  /** Unique among moderators: the folded name; the id once the moderator is removed. */
  name_key: string;
  role: 'owner' | 'moderator';
  created_at: number;
  seen_at: number | null;
  removed_at: number | null;
}

export interface InvitationRow {
  /** SHA-256 of the link's secret. */
  hash: string;
  /** The id of the moderator, or the id that a new one will have. */
  moderator: string;
  name: string;
  name_key: string;
  role: 'owner' | 'moderator';
  /** 0 for a further device. */
  is_new: number;
  /** The id of a moderator; null for the command line. */
  invited_by: string | null;
  created_at: number;
  ends_at: number;
  used_at: number | null;
}

export interface PasskeyRow {
  /** The credential's id in base64url. */
  id: string;
  moderator: string;
  /** COSE, in base64url. */
  public_key: string;
  counter: number;
  /** Separated by spaces. */
  transports: string;
  label: string;
  created_at: number;
  used_at: number | null;
}

export interface SessionRow {
  id: string;
  /** SHA-256 of the cookie or the page's token. */
  hash: string;
  kind: 'desk' | 'page';
  moderator: string;
  /** The id of the session that a page's token was made with. */
  parent: string | null;
  /** The id of the passkey that it began with. */
  passkey: string;
  /** Null for the desk. */
  origin: string | null;
  device: string;
  created_at: number;
  seen_at: number;
  ends_at: number;
}

export interface ChallengeRow {
  challenge: string;
  purpose: string;
  ends_at: number;
}
