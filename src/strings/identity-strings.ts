/** The strings of accounts. They load with their code. */
export interface IdentityStrings {
  /** Shown in the form, in place of the fields for guests. */
  readonly signedInAs: (name: string) => string;
  readonly signOut: string;
  /** Announced after signing out. */
  readonly signedOut: string;
  /** A button for each provider of accounts. */
  readonly signInWith: (provider: string) => string;
  /** Where nobody writes as a guest: why the form has no fields. The buttons follow. */
  readonly signInFirst: string;
  /** The same for a server that only knows the accounts of the site. */
  readonly signInOnSite: string;
  /** The same for both. The buttons follow. */
  readonly signInEither: string;
  readonly continueInWindow: string;
  readonly signInBlocked: string;
  /** The link after it. */
  readonly openSignIn: string;
  /** The name of the sign beside a verified name. */
  readonly verified: string;
}
