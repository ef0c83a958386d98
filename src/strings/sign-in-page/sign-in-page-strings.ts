/** The words of the window in which readers sign in with a provider. `provider` is its name. */
export interface SignInPageStrings {
  readonly lang: string;
  readonly title: string;
  /** Shown when the page has got the token, should the browser keep the window open. */
  readonly done: string;
  /** Shown if the page that has opened the window is not there any more, or cannot be reached. */
  readonly noPage: string;
  /** Shown after the reader, or the provider, has said no. */
  readonly refused: (provider: string) => string;
  /** Shown if the provider does not answer. */
  readonly down: (provider: string) => string;
  /** Shown if what the provider answers is not valid. */
  readonly failed: (provider: string) => string;
  /** Shown for an account without a name. */
  readonly nameless: (provider: string) => string;
  /** Shown for an address that was used before, or too late. */
  readonly over: string;
  /** Shown when the rate limit is exceeded. */
  readonly busy: string;
  /** Shown to the owner of a site that is not allowed. */
  readonly otherOrigin: (origin: string) => string;
  /** Follows each reason. */
  readonly nothingLost: string;
  readonly again: string;
  readonly close: string;
}
