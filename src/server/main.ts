#!/usr/bin/env node
// The `colloquy` command: runs the subcommand that the first argument names.

import {backupCommand, restoreCommand} from './commands/backup-command.js';
import {checkCommand} from './commands/check-command.js';
import {copyCommand} from './commands/copy-command.js';
import {doctorCommand} from './commands/doctor-command.js';
import {exportCommand} from './commands/export-command.js';
import {importCommand} from './commands/import-command.js';
import {moderateCommand} from './commands/moderate-command.js';
import {moderatorCommand} from './commands/moderator-command.js';
import {renderCommand} from './commands/render-command.js';
import {serveCommand} from './commands/serve-command.js';
import {describeFailure} from './files/describe-failure.js';
import {suggest, UsageError} from './commands/arguments/usage-error.js';
import {DatabaseUrlError} from './storage/failures/database-error.js';
import {VERSION} from './operations/version.js';

const HELP = `colloquy serve [options]               start the server
colloquy moderate <action> [options]   moderate comments
colloquy moderator <action> [options]  invite, list and remove moderators
colloquy doctor [options]              find what an owner should look at
colloquy backup FILE                   back up the whole database; the server may be running
colloquy restore FILE                  create a database from a backup
colloquy copy --from URL --to URL      copy everything to another database
colloquy export FOLDER                 write every thread to a JSON file, without private data
colloquy import FILE…                  import such files, of any size
colloquy render KEY… --to FOLDER       write threads as HTML files, for static sites
colloquy check URL --backend NAME      read a thread of any backend and say what would be shown

Use --help with a command to see its options. colloquy --version prints the version.
`;

const COMMANDS = new Map([
  ['serve', serveCommand],
  ['moderate', moderateCommand],
  ['moderator', moderatorCommand],
  ['doctor', doctorCommand],
  ['backup', backupCommand],
  ['restore', restoreCommand],
  ['copy', copyCommand],
  ['export', exportCommand],
  ['import', importCommand],
  ['render', renderCommand],
  ['check', checkCommand],
]);

async function main([name = '', ...args]: readonly string[]): Promise<void> {
  const command = COMMANDS.get(name);
  if (args.some(hasPassword)) process.title = `colloquy ${name}`;
  if (command) return command(args);
  if (name === '--version' || name === '-v') return void process.stdout.write(`${VERSION}\n`);
  if (name === '' || name === '--help' || name === '-h') return void process.stdout.write(HELP);
  const known = [...COMMANDS.keys(), '--help', '--version'];
  throw new UsageError(`Unknown ${name.startsWith('-') ? 'option' : 'command'}: ${name}. ${suggest(name, known)}`);
}

// `ps` shows the arguments of a process to every user of the machine, until the process changes its title.
const hasPassword = (argument: string): boolean => /:\/\/[^/?#]*:.*@|[?&]password=/.test(argument);

// A reader that has enough, for example `head`, ends neither the command nor the server.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

// Prints one line on an error. Exit code 2: invalid arguments. Exit code 1: the command failed.
main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`colloquy: ${describeFailure(error)}\n`);
  process.exitCode = error instanceof UsageError || error instanceof DatabaseUrlError ? 2 : 1;
});
