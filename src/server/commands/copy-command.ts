// `colloquy copy`: copies everything from one database to another.

import {existsSync} from 'node:fs';
import {copyDatabase} from '../storage/copying/copy-database.js';
import {locateDatabase, openDatabase} from '../storage/database/database.js';
import {DatabaseError} from '../storage/failures/database-error.js';
import {counted} from '../../core/counted.js';
import {maskControls} from './mask-controls.js';
import {refuseMemory} from './arguments/name-database.js';
import {parseArguments, UsageError} from './arguments/usage-error.js';

const HELP = `colloquy copy --from URL --to URL

Copies everything from one database to another, of the same or another kind, including
held comments, e-mail addresses, hashes of secrets, revisions, rate limits, moderators
and their sessions. Each URL is a file or postgres://user:password@host:5432/name.

The copy is complete or absent. Stop a server that uses a file first. A server may use
PostgreSQL meanwhile: what it stores after the start is not copied. You can repeat a copy
to add what has changed; a target with other comments or moderators is refused and
left unchanged.

At the end, the command prints a line for each thread: the SHA-256 of all that is stored
of it in the source and in the target, the number of comments, and the thread.
`;

const OPTIONS = {
  from: {type: 'string'},
  to: {type: 'string'},
  help: {type: 'boolean', short: 'h'},
} as const;

/** Comments between two lines of progress. */
const INTERVAL = 10_000;

/** Copies a database and prints the digests of all threads. */
export async function copyCommand(args: readonly string[]): Promise<void> {
  const {values} = parseArguments({args: [...args], options: OPTIONS});
  if (values.help) return void process.stdout.write(HELP);
  const {from, to} = values;
  if (from === undefined || to === undefined) throw new UsageError('Missing option. Give both --from and --to.');
  const [source, target] = [locateDatabase(refuseMemory(from)), locateDatabase(refuseMemory(to))];
  if (source.name === target.name) throw new UsageError('--from and --to are the same database. Change one of them.');
  if (source.file !== null && !existsSync(source.file)) {
    throw new DatabaseError(`There is no database ${source.file}. Check the path.`);
  }
  const opened = await openDatabase(from);
  try {
    const copy = await openDatabase(to);
    try {
      const {threads, comments} = await copyAndPrint(opened, copy);
      process.stdout.write(
        `Copied ${counted(threads, 'thread')} with ${counted(comments, 'comment')} from ${source.name} to ${target.name}. All digests are equal.\n`,
      );
    } finally {
      await copy.destroy();
    }
  } finally {
    await opened.destroy();
  }
}

type OpenDatabase = Parameters<typeof copyDatabase>[0];

async function copyAndPrint(from: OpenDatabase, to: OpenDatabase) {
  let [threads, comments, reported] = [0, 0, 0];
  await copyDatabase(from, to, {
    onProgress: (count) => {
      if (count < reported + INTERVAL) return;
      reported = count;
      process.stderr.write(`${count} comments copied.\n`);
    },
    onThread: ({key, digest, copy, comments: count}) => {
      threads++;
      comments += count;
      process.stdout.write(`${digest}  ${copy}  ${count}  ${maskControls(key)}\n`);
    },
  });
  return {threads, comments};
}
