// Runs the Waline of the folder in `WALINE_FOLDER` for a test, where `npm install @waline/vercel` was run.

import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {findFreePort} from './free-port.js';
import {responds, start, stop, untilReady} from './server-process.js';
import {startStubHttpServer} from './stub-http-server.js';

const folder = process.env['WALINE_FOLDER'] ?? '';

/** Why tests with Waline are skipped; false if they are not. */
export const skipsWaline: string | false =
  folder !== '' && existsSync(join(folder, 'node_modules/@waline/vercel'))
    ? false
    : 'WALINE_FOLDER names no folder with @waline/vercel';

export interface RealWaline {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a Waline with 480 comments of `/ledger/`. @param env Settings of Waline. */
export async function startWaline(env: Readonly<Record<string, string>>): Promise<RealWaline> {
  const data = mkdtempSync(join(tmpdir(), 'colloquy-waline-'));
  // Waline asks a service on the internet which sign-ins there are, and fails without an answer.
  const services = await startStubHttpServer((_, response) =>
    response.writeHead(200, {'Content-Type': 'application/json'}).end('{"services":[]}'),
  );
  const port = await findFreePort();
  const settings = {OAUTH_URL: services.url, SQLITE_PATH: data, JWT_TOKEN: 'a token of a test', TZ: 'UTC', ...env};
  const server = start(
    process.execPath,
    ['--import', 'tsx', 'test/support/real-waline-server.ts', folder, String(port)],
    settings,
  );
  const url = `http://127.0.0.1:${port}/`;
  await untilReady(server, () => responds(`${url}api/comment?path=/none/`));
  return {
    url,
    close: async () => {
      stop(server);
      await services.close();
      rmSync(data, {recursive: true, force: true});
    },
  };
}
