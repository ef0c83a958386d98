// A provider of accounts (OpenID Connect) on this machine that answers as a test wants, right or wrong.

import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWK} from 'jose';

export const CLIENT = {clientId: 'comments', clientSecret: 'a secret of this test'} as const;

export interface FakeProvider {
  readonly issuer: string;
  /** Claims that replace those of the ID token; undefined removes one. */
  claims: Readonly<Record<string, unknown>>;
  userinfo: Readonly<Record<string, unknown>>;
  /** Fields that replace those of the metadata. */
  metadata: Readonly<Record<string, unknown>>;
  /** Answers every request to a path with this status. */
  broken: ReadonlyMap<string, number>;
  /** `unknown`: signs with a key that is not published. */
  signature: 'valid' | 'unknown' | 'none';
  /** Paths of all requests. */
  readonly requests: string[];
  /** Bodies of the requests for tokens. */
  readonly exchanges: URLSearchParams[];
  /** Replaces the key. */
  rotate(): Promise<void>;
  /** Returns what the provider adds to the callback after the reader has agreed. @param location Where the server leads. */
  agree(location: string): URLSearchParams;
  close(): Promise<void>;
}

interface Key {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

async function makeKey(kid: string): Promise<Key> {
  const {privateKey, publicKey} = await generateKeyPair('RS256');
  return {kid, privateKey, jwk: {...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig'}};
}

/** Starts the provider. */
export async function startFakeProvider(): Promise<FakeProvider> {
  const codes = new Map<string, {readonly nonce: string}>();
  let key = await makeKey('first');
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: FakeProvider = {
    issuer,
    claims: {},
    userinfo: {},
    metadata: {},
    broken: new Map(),
    signature: 'valid',
    requests: [],
    exchanges: [],
    rotate: async () => void (key = await makeKey(`key ${crypto.randomUUID()}`)),
    agree: (location) => {
      const {searchParams} = new URL(location);
      const code = crypto.randomUUID();
      codes.set(code, {nonce: searchParams.get('nonce') ?? ''});
      return new URLSearchParams({code, state: searchParams.get('state') ?? '', iss: issuer});
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };

  async function idToken(nonce: string): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const all = {iss: issuer, sub: 'ana', aud: CLIENT.clientId, iat: now, exp: now + 300, nonce, name: 'Ana Provided'};
    const payload = JSON.parse(JSON.stringify({...all, ...provider.claims})) as Record<string, unknown>;
    if (provider.signature === 'none') return new UnsecuredJWT(payload).encode();
    const signing = provider.signature === 'unknown' ? await makeKey('unknown') : key;
    return new SignJWT(payload).setProtectedHeader({alg: 'RS256', kid: signing.kid}).sign(signing.privateKey);
  }

  async function exchange(body: string): Promise<readonly [number, unknown]> {
    const form = new URLSearchParams(body);
    provider.exchanges.push(form);
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    if (!code) return [400, {error: 'invalid_grant'}];
    return [200, {access_token: 'access', token_type: 'Bearer', id_token: await idToken(code.nonce)}];
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {pathname: path} = new URL(request.url ?? '', issuer);
    provider.requests.push(path);
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const broken = provider.broken.get(path);
    const metadata = {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
      ...provider.metadata,
    };
    const [status, value] =
      broken !== undefined
        ? [broken, {error: 'server_error'}]
        : path === '/.well-known/openid-configuration'
          ? [200, metadata]
          : path === '/jwks'
            ? [200, {keys: [key.jwk]}]
            : path === '/token'
              ? await exchange(text)
              : path === '/userinfo'
                ? [200, {sub: 'ana', ...provider.userinfo}]
                : [404, {}];
    response.writeHead(status, {'Content-Type': 'application/json'}).end(JSON.stringify(value));
  }
  return provider;
}
