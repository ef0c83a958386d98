/** The strings of accounts. They load with their code. */
export interface IdentityStrings {
  /** Shown in the form, in place of the fields for guests. */
  readonly signedInAs: (name: string) => string;
  /** The name of the sign beside a verified name. */
  readonly verified: string;
}
