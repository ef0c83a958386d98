// The providers that readers may sign in with.

export interface ProviderOptions {
  /** The URL of the issuer, exactly as the provider writes it. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client, which proves itself by PKCE alone. */
  readonly clientSecret?: string;
  /** Shown to readers. By default the host of the issuer. */
  readonly name?: string;
}
