// What checks decide about.

/** Comments with the same words. */
export interface Copies {
  readonly byOthers: number;
  readonly byAuthor: number;
}

/** A new or edited comment, before it is stored. */
export interface Submission {
  readonly name: string;
  readonly email: string | null;
  /** The author's website. */
  readonly url: string | null;
  readonly html: string;
  /** The content of the hidden field, which only bots fill in. */
  readonly trap: string;
  /** The address of the client. Not stored. Empty if unknown. */
  readonly address: string;
  /** How often the same words were sent within a day. Absent if they are too few to compare. */
  readonly copies?: Copies | null;
  /** Whether it arrived in a flood from a client that cannot solve a challenge. */
  readonly isUnsolved?: boolean;
  /** Whether a moderator has sent it, by session. No check applies. */
  readonly isModerator?: boolean;
  /** Whether the site or a provider vouches for the name. */
  readonly isVerified?: boolean;
}
