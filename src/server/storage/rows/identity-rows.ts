// The rows of writers who have signed in.

/** A writer who has signed in with a provider, or has written a comment with a token of the site. */
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

/** A token of a writer who has signed in with a provider. */
export interface SignInRow {
  /** SHA-256 of the token, in hexadecimal. */
  hash: string;
  identity: string;
  created_at: number;
  ends_at: number;
}
