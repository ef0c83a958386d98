/** The words of the window in which a moderator allows a page to moderate. */
export interface GrantStrings {
  readonly lang: string;
  readonly title: string;
  /** Shown until the page has said which one it is. */
  readonly waiting: string;
  /** Shown without a page that has opened the window. */
  readonly noPage: string;
  /** For a page without an origin: a file, or a sandboxed frame. */
  readonly noOrigin: string;
  /** The question. The origin follows as a line of its own. */
  readonly question: string;
  readonly explanation: string;
  readonly signedInAs: (name: string) => string;
  readonly notSignedIn: string;
  readonly allow: string;
  readonly signInAndAllow: string;
  readonly refuse: string;
  readonly working: string;
  readonly done: string;
  readonly cancelled: string;
  readonly noPasskeys: string;
  readonly offline: string;
  readonly failed: string;
}
