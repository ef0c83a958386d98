// The package `oidc-provider` on this machine: a real provider of accounts, with its own pages for sign-in and consent.

import {once} from 'node:events';
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {exportJWK, generateKeyPair} from 'jose';

// A name that TypeScript does not resolve: the package has no types.
const PACKAGE: string = 'oidc-provider';

export interface RealProvider {
  readonly issuer: string;
  /** Starts it, or starts it anew with other keys. @param redirectUri Where it may send browsers back to. */
  start(redirectUri: string): Promise<void>;
  stop(): Promise<void>;
}

export const CLIENT_ID = 'comments';
export const CLIENT_SECRET = 'a secret of this test';

/** Reserves a port for a provider, which is down until it is started. */
export async function createRealProvider(): Promise<RealProvider> {
  const {default: Provider} = (await import(PACKAGE)) as {
    default: new (issuer: string, configuration: object) => {callback(): RequestListener};
  };
  const port = await findPort();
  const issuer = `http://127.0.0.1:${port}`;
  let server: Server | null = null;
  const stop = async (): Promise<void> => {
    server?.close();
    server?.closeAllConnections();
    server = null;
  };
  return {
    issuer,
    stop,
    start: async (redirectUri) => {
      await stop();
      const {privateKey} = await generateKeyPair('RS256', {extractable: true});
      const provider = new Provider(issuer, {
        clients: [{client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [redirectUri]}],
        cookies: {keys: ['a key of this test']},
        jwks: {keys: [{...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: 'RS256', use: 'sig'}]},
        claims: {openid: ['sub'], profile: ['name']},
        // The account is the name that is typed into its sign-in form.
        findAccount: (_context: unknown, id: string) => ({
          accountId: id,
          claims: () => ({sub: id, name: `${id} Provided`}),
        }),
      });
      server = createServer(provider.callback()).listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
  };
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
