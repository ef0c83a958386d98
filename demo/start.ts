// `npm start`: serves the demo. Pass options of `colloquy serve` after `--`.

import {fileURLToPath} from 'node:url';
import {seedThread} from '../src/server/seed-thread.js';
import {startServer} from '../src/server/app/serve.js';
import type {RunningServer} from '../src/server/app/server-options.js';
import {readServerOptions} from '../src/server/commands/arguments/read-server-options.js';
import type {CommentStore} from '../src/server/storage/comment-store.js';
import {buildSite} from './build-site.js';
import {lowWater} from './story/low-water.js';
import {story} from './story/story.js';
import {waiting} from './story/waiting.js';

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
    await seedThread(store, lowWater);
    await seedThread(store, waiting(Date.now()));
  };
  const server = await startServer({...options, database, scripts, pages, prepare});
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
  console.log(describe(server, isNew, await server.inviteModerator('Maya')));
}

const describe = ({url, file}: RunningServer, isNew: boolean, desk: string): string => `
The demo is at ${url}

  the story           ${url}
  themes              ${url}theming.html
  without a server    ${url}static.html
  other systems       ${url}systems.html
  comment counts      ${url}notes.html
  the moderation desk ${desk}

The link to the desk works once: it makes a passkey on your device. About 40 comments wait there.

Comments are stored in ${file}${isNew ? ' (new)' : ''}.
Ctrl+C stops the demo. Posted comments are kept.
`;

start(process.argv.slice(2), process.env).catch((error: unknown) => {
  console.error(`demo: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
