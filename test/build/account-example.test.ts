// The example that signs tokens with Express, against a server.

import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import type {RequestListener} from 'node:http';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {readSsoKey} from '../../src/server/identities/sso-keys.js';
import {newComment, ownOf, startTestServer} from '../support/test-server.js';

// A name that TypeScript does not resolve: the package has no types.
const EXPRESS: string = 'express';

interface Example {
  readonly commentIdentity: (
    findAccount: (request: {headers: Record<string, string>}) => unknown,
    options: {keyFile: string; audience: string},
  ) => RequestListener;
}

describe('The example for Express', () => {
  it('signs a token that the server accepts, and none for a guest', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
    context.after(() => rmSync(folder, {recursive: true, force: true}));
    const keyFile = join(folder, 'sso.key');
    writeFileSync(keyFile, 'a secret of this test, with more than 32 bytes\n');
    const server = await startTestServer({ssoKeys: [readSsoKey(keyFile)]});
    context.after(() => server.close());

    const {default: express} = (await import(EXPRESS)) as {
      default: () => RequestListener & {use: (router: unknown) => void};
    };
    const example = (await import(new URL('../../examples/accounts/express.mjs', import.meta.url).href)) as Example;
    const app = express();
    const findAccount = ({headers}: {headers: Record<string, string>}) =>
      headers['cookie'] === 'session=ana' ? {id: 7, name: 'Ana Account'} : null;
    app.use(example.commentIdentity(findAccount, {keyFile, audience: server.url}));
    const site = createServer(app).listen(0, '127.0.0.1');
    context.after(() => site.close());
    await once(site, 'listening');
    const ask = (headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${(site.address() as AddressInfo).port}/comment-identity`, {headers});

    const answer = await ask({Cookie: 'session=ana'});
    assert.deepEqual([answer.status, answer.headers.get('Cache-Control')], [200, 'no-store']);
    const {comment} = await ownOf(await server.post(newComment({identity: await answer.text()})));
    assert.deepEqual(comment.author, {name: 'Ana Account', verified: true});
    assert.equal((await ask({})).status, 204);
  });
});
