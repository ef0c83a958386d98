// A provider of accounts (OpenID Connect Core 1.0), as the library `openid-client` speaks to it: code flow with PKCE.

import {createHash} from 'node:crypto';
import * as client from 'openid-client';
import {parseUrl} from '../../core/url.js';
import type {ProviderOptions} from './provider-options.js';

/** What the browser keeps between the two steps of signing in. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  /** The PKCE verifier (RFC 7636). */
  readonly verifier: string;
}

export type Claims = Readonly<Record<string, unknown>>;

/** How long a provider may take for one answer, in seconds. */
const TIMEOUT = 10;

/** How long the description of a provider is used, in milliseconds. */
const METADATA_LIFE = 3_600_000;

/** `profile` gives name, website and picture. The e-mail address is not asked for. */
const SCOPE = 'openid profile';

export class Provider {
  /** Names the provider in addresses. The same on every server with the same options. */
  readonly id: string;
  /** Shown to readers. */
  readonly name: string;
  readonly issuer: string;
  readonly #options: ProviderOptions;
  readonly #redirectUri: string;
  readonly #now: () => number;
  #metadata: {readonly value: Promise<client.ServerMetadata>; readonly until: number} | null = null;

  /**
   * Asks the provider nothing yet: it may be down while the server starts.
   *
   * @throws {RangeError} for an issuer that is no URL with https. On this machine, http is allowed too.
   */
  constructor(options: ProviderOptions, redirectUri: string, now: () => number) {
    const issuer = checkIssuer(options.issuer);
    this.issuer = options.issuer;
    this.name = options.name ?? issuer.host;
    this.id = createHash('sha256')
      .update(JSON.stringify([options.issuer, options.clientId]))
      .digest('base64url')
      .slice(0, 16);
    this.#options = options;
    this.#redirectUri = redirectUri;
    this.#now = now;
  }

  /** Returns where to send the browser, and what it must bring back. Rejects if the provider does not answer. */
  async begin(): Promise<{readonly url: URL; readonly checks: Checks}> {
    const config = await this.#configure();
    const checks = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: this.#redirectUri,
      scope: SCOPE,
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
    });
    return {url, checks};
  }

  /**
   * Returns the checked claims of the account.
   *
   * @param query What the provider has added to the address of the callback.
   */
  async finish(query: URLSearchParams, {state, nonce, verifier}: Checks): Promise<Claims> {
    const config = await this.#configure();
    const url = new URL(this.#redirectUri);
    url.search = query.toString();
    const tokens = await client.authorizationCodeGrant(config, url, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims: Claims = {...tokens.claims()};
    const {sub} = claims;
    // Most providers put the profile into the ID token only if the client asks for no access token.
    if (hasName(claims) || typeof sub !== 'string' || !config.serverMetadata().userinfo_endpoint) return claims;
    return {...claims, ...(await client.fetchUserInfo(config, tokens.access_token, sub))};
  }

  // A new configuration has no keys yet: signatures are always checked with the keys that the provider has now.
  async #configure(): Promise<client.Configuration> {
    const {clientId, clientSecret} = this.#options;
    const metadata = await this.#discover();
    const config = new client.Configuration(metadata, clientId, undefined, authenticationOf(metadata, clientSecret));
    config.timeout = TIMEOUT;
    client.enableNonRepudiationChecks(config);
    if (isInsecure(this.issuer)) client.allowInsecureRequests(config);
    return config;
  }

  #discover(): Promise<client.ServerMetadata> {
    if (this.#metadata && this.#metadata.until > this.#now()) return this.#metadata.value;
    const {clientId} = this.#options;
    const value = client
      .discovery(new URL(this.issuer), clientId, undefined, client.None(), {
        timeout: TIMEOUT,
        execute: isInsecure(this.issuer) ? [client.allowInsecureRequests] : [],
      })
      .then((config) => config.serverMetadata());
    const found = {value, until: this.#now() + METADATA_LIFE};
    this.#metadata = found;
    // The next reader asks again.
    value.catch(() => this.#metadata === found && (this.#metadata = null));
    return value;
  }
}

/** Whether claims have one of those that `readAccount` makes a name of. */
const hasName = ({name, nickname, preferred_username: username}: Claims): boolean =>
  [name, nickname, username].some((each) => typeof each === 'string' && each !== '');

function authenticationOf(
  {token_endpoint_auth_methods_supported: methods = ['client_secret_basic']}: client.ServerMetadata,
  secret: string | undefined,
): client.ClientAuth {
  if (secret === undefined) return client.None();
  return methods.includes('client_secret_basic') ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret);
}

const isInsecure = (issuer: string): boolean => new URL(issuer).protocol === 'http:';

function checkIssuer(issuer: string): URL {
  const url = parseUrl(issuer);
  const isLocal = url !== null && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url && (url.protocol === 'https:' || (isLocal && url.protocol === 'http:')) && !url.search && !url.hash)
    return url;
  throw new RangeError(`${issuer} is not the URL of an issuer. Write it like https://accounts.example.org`);
}
