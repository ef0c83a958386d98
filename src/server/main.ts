#!/usr/bin/env node
// The `colloquy` command.

import {backupCommand, restoreCommand} from './backup-command.js';
import {exportCommand} from './export-command.js';
import {importCommand} from './import-command.js';
import {moderateCommand} from './moderate-command.js';
import {serveCommand} from './serve-command.js';
import {UsageError} from './usage.js';

const HELP = `colloquy serve [options]               starts a server
colloquy moderate <action> [options]   decides about comments
colloquy backup FILE                   copies the whole database, also while it is in use
colloquy restore FILE                  makes a database of a backup
colloquy export FOLDER                 writes what everybody may read as JSON, one thread a file
colloquy import FILE…                  imports such files, of any size

Each of them tells more with --help.
`;

const COMMANDS = new Map([
  ['serve', serveCommand],
  ['moderate', moderateCommand],
  ['backup', backupCommand],
  ['restore', restoreCommand],
  ['export', exportCommand],
  ['import', importCommand],
]);

async function main([name = '', ...words]: readonly string[]): Promise<void> {
  const command = COMMANDS.get(name);
  if (command) return command(words);
  if (name !== '' && name !== '--help' && name !== '-h') throw new UsageError(`There is no command ${name}.`);
  process.stdout.write(HELP);
}

// One clear line, and 2 for a command that makes no sense, 1 for one that could not be carried out.
main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`colloquy: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
