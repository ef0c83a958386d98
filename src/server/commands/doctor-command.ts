// `colloquy doctor`: finds what an owner should look at, through the running server, or on the database if there is none.

import * as v from 'valibot';
import {openAdmin, type AdminClient} from '../admin/admin-client.js';
import {createOriginCheck} from '../http/guards.js';
import {describeProxies} from '../operations/proxy-watch.js';
import {counted} from '../../core/counted.js';
import {maskControls} from './mask-controls.js';
import {nameDatabase} from './arguments/name-database.js';
import {parseArguments, toUsageError} from './arguments/usage-error.js';

const HELP = `colloquy doctor [options]

Lists threads whose address is of no allowed origin: anybody could begin them before
this was checked. Lists threads for which later requests gave another title or address
than the first one. Says if the server is behind a reverse proxy that --proxy does not
name. Exit code 1: something was found. Nothing is changed. The server may be running
or stopped.

  --database URL       the database: a file (default: colloquy.db) or postgres://…
  --origin ORIGIN      a site whose pages may post; repeatable. A running server on a
                       database file knows its own
  --public-url URL     the public URL of the server
`;

const OPTIONS = {
  database: {type: 'string'},
  origin: {type: 'string', multiple: true},
  'public-url': {type: 'string'},
  help: {type: 'boolean', short: 'h'},
} as const;

const Threads = v.object({
  threads: v.array(
    v.object({
      key: v.string(),
      title: v.string(),
      url: v.string(),
      claims: v.array(v.object({title: v.string(), url: v.string(), requests: v.number()})),
    }),
  ),
  next: v.nullable(v.string()),
});

type Thread = v.InferOutput<typeof Threads>['threads'][number];

const Site = v.object({unnamedProxies: v.array(v.string())});

/** Prints what was found. */
export async function doctorCommand(args: readonly string[]): Promise<void> {
  const {values} = parseArguments({args: [...args], options: OPTIONS});
  if (values.help) return void process.stdout.write(HELP);
  const {env} = process;
  const origins = values.origin ?? (env['COLLOQUY_ORIGIN'] ?? '').split(/\s+/).filter(Boolean);
  const publicUrl = values['public-url'] ?? (env['COLLOQUY_PUBLIC_URL'] || null);
  const admin = await openAdmin(nameDatabase(values.database), {
    allowsOrigin: readOrigins(origins, publicUrl),
  });
  try {
    const found = await examine(admin);
    process.stdout.write(found.length === 0 ? 'No problems were found.\n' : `${found.join('\n')}\n`);
    if (found.length > 0) process.exitCode = 1;
  } finally {
    await admin.close();
  }
}

function readOrigins(origins: readonly string[], publicUrl: string | null): ReturnType<typeof createOriginCheck> {
  try {
    return createOriginCheck(origins, publicUrl);
  } catch (error) {
    throw toUsageError(error);
  }
}

async function examine(admin: AdminClient): Promise<readonly string[]> {
  const threads = (await list(admin, 'foreign')).map(describe);
  const claimed = (await list(admin, 'claimed')).filter(({claims}) => claims.length > 0);
  const {unnamedProxies} = await admin.moderate(Site, 'site');
  return [
    ...(threads.length === 0 ? [] : [describeCount(threads.length), ...threads]),
    ...(claimed.length === 0 ? [] : [describeClaimed(claimed.length), ...claimed.flatMap(describeClaims)]),
    ...(unnamedProxies.length === 0 ? [] : [describeProxies(unnamedProxies)]),
  ];
}

const describeCount = (count: number): string =>
  `${count === 1 ? 'This thread has an address' : `These ${count} threads have an address`} of no allowed origin. Allow the ` +
  'origin with --origin, or close or rename the thread in the desk:';

const describeClaimed = (count: number): string =>
  `Requests gave another title or address for ${count === 1 ? 'this thread' : `these ${count} threads`}. Compare, and adopt ` +
  'what is right in the desk:';

const describe = ({key, title, url}: Thread): string =>
  `  ${[key, ...(url === key ? [] : [url]), title].filter(Boolean).map(maskControls).join('  ')}`;

const describeClaims = (thread: Thread): readonly string[] => [
  describe(thread),
  ...thread.claims.map(
    ({title, url, requests}) =>
      `    ${counted(requests, 'time')}: ${[url, title].filter(Boolean).map(maskControls).join('  ')}`,
  ),
];

async function list(admin: AdminClient, only: 'foreign' | 'claimed'): Promise<readonly Thread[]> {
  const threads: Thread[] = [];
  for (let next: string | null = ''; next !== null;) {
    const query = new URLSearchParams({only, cursor: next});
    const page: v.InferOutput<typeof Threads> = await admin.moderate(Threads, `threads?${query.toString()}`);
    threads.push(...page.threads);
    next = page.next;
  }
  return threads;
}
