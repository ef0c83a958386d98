// The rows of writers who have signed in.

/** A writer who has signed in and has written a comment. */
export interface IdentityRow {
  /** SHA-256 of issuer and subject, in hexadecimal. */
  id: string;
  issuer: string;
  subject: string;
  name: string;
  url: string | null;
  avatar: string | null;
  created_at: number;
}

/** What the name of an identity looks like. Names that look alike share a key. */
export interface IdentityNameRow {
  identity: string;
  name_key: string;
}
