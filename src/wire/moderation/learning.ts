// The bodies of the route of what a site has learned from decisions.

/** A word, and in how many decided comments it occurred. */
export interface LearnedWordCounts {
  readonly word: string;
  readonly spam: number;
  readonly ham: number;
}

/** `GET learning`, `PUT learning`. Only owners may change it. */
export interface LearningAnswer {
  readonly isOn: boolean;
  /** Number of comments that moderators marked as spam, and that they approved. */
  readonly spam: number;
  readonly ham: number;
  /** Number of comments of each kind from which on comments are held. */
  readonly needed: number;
  /** The words that speak most for spam, and most against it, the strongest first. */
  readonly spamWords: readonly LearnedWordCounts[];
  readonly hamWords: readonly LearnedWordCounts[];
}

/** The body of `PUT learning`: switches it on or off, or deletes everything that was learned. */
export type LearningChange = {readonly isOn: boolean} | {readonly forget: true};
