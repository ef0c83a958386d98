// `npm start`: serves the demo. Pass options of `colloquy serve` after `--`.

import {once} from 'node:events';
import {readFile, writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {seedThread} from '../src/server/seed-thread.js';
import {SERVER_PORT, startServer} from '../src/server/app/serve.js';
import type {RunningServer} from '../src/server/app/server-options.js';
import {readServerOptions} from '../src/server/commands/arguments/read-server-options.js';
import {listServerFlags} from '../src/server/commands/arguments/server-flags.js';
import type {CommentStore} from '../src/server/storage/comment-store.js';
import {buildSite} from './build-site.js';
import {lowWater} from './story/low-water.js';
import {story} from './story/story.js';
import {tenThousand} from './story/ten-thousand.js';
import {theGate} from './story/the-gate.js';
import {waiting} from './story/waiting.js';
import {weatherWords} from './story/weather-words.js';

async function start(words: readonly string[], {PORT, ...environment}: NodeJS.ProcessEnv): Promise<void> {
  const options = readServerOptions(words, {COLLOQUY_PORT: PORT, ...environment});
  if (options === 'help') return console.log('npm start -- [options of `colloquy serve`]');
  const {database = 'colloquy-demo.db'} = options;
  const scripts = fileURLToPath(new URL('../dist/', import.meta.url));
  // Not in dist/: a build that runs at the same time would delete the pages.
  const pages = fileURLToPath(new URL('../.cache/demo/', import.meta.url));
  await buildSite(pages);
  let isNew = false;
  const prepare = async (store: CommentStore): Promise<void> => {
    isNew = await seedThread(store, story);
    for (const thread of [lowWater, theGate, weatherWords, tenThousand(), waiting(Date.now())])
      await seedThread(store, thread);
  };
  const port = options.port === 0 ? await findPort() : (options.port ?? SERVER_PORT);
  const origins = [...(options.origins ?? []), ...LOCAL_HOSTS.map((host) => `http://${host}:${port}`), STORY_SITE];
  const flags = listServerFlags(words, environment);
  const server = await startServer({...options, port, origins, database, scripts, pages, flags, prepare});
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
  const desk = await server.inviteModerator('Maya');
  if (LOOPBACK.has(options.host ?? '127.0.0.1')) await linkDesk(join(pages, 'moderation.html'), desk);
  console.log(describe(server, isNew, desk));
}

/** The site of the stories: `rel=canonical` of their pages names it, as that of a real site does in a preview on one's own machine. */
const STORY_SITE = 'https://sallow.example';

/** The names by which a browser of this machine opens the demo. */
const LOCAL_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/** Returns a free port: the allowed origins name it before the server listens. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : SERVER_PORT;
}

/** The addresses at which only this machine can open the demo. */
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Puts the link that makes a passkey into the page about moderation. The other links of moderators lead to the same host: a
 * passkey is for one host, and the page may have been opened by another name of this machine.
 */
async function linkDesk(page: string, desk: string): Promise<void> {
  const html = await readFile(page, 'utf8');
  const links = {
    desk,
    './desk': new URL('desk', desk).href,
    'notes/the-step.html#moderate': new URL('notes/the-step.html#moderate', desk).href,
    '#moderate': new URL('moderation.html#moderate', desk).href,
  };
  const linked = Object.entries(links).reduce(
    (text, [from, to]) => text.replaceAll(`href="${from}"`, `href="${to}"`),
    html,
  );
  await writeFile(page, linked);
}

const describe = ({url, file}: RunningServer, isNew: boolean, desk: string): string => `
The demo is at ${url}

  all pages           ${url}
  the story           ${url}story.html
  the moderation desk ${desk}

The link to the desk works once: it makes a passkey on your device. About 40 comments wait there.

Comments are stored in ${file}${isNew ? ' (new)' : ''}.
Ctrl+C stops the demo. Posted comments are kept.
`;

start(process.argv.slice(2), process.env).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  // Without the two hyphens, npm takes the options for its own.
  const port = message.includes('8421') ? 8422 : 8421;
  const advice = message.includes('--') ? ` For example: npm start -- --port ${port}` : '';
  console.error(`demo: ${message}${advice}`);
  process.exitCode = 1;
});
