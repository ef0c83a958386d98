#!/usr/bin/env node
// The `colloquy` command.

import {backupCommand, restoreCommand} from './commands/backup-command.js';
import {exportCommand} from './commands/export-command.js';
import {importCommand} from './commands/import-command.js';
import {moderateCommand} from './commands/moderate-command.js';
import {serveCommand} from './commands/serve-command.js';
import {suggest, UsageError} from './commands/usage-error.js';
import packageJson from '../../package.json' with {type: 'json'};

const HELP = `colloquy serve [options]               starts a server
colloquy moderate <action> [options]   decides about comments
colloquy backup FILE                   copies the whole database, also while it is in use
colloquy restore FILE                  makes a database of a backup
colloquy export FOLDER                 writes what everybody may read as JSON, one thread a file
colloquy import FILE…                  imports such files, of any size

Each of them tells more with --help. colloquy --version prints the version.
`;

const COMMANDS = new Map([
  ['serve', serveCommand],
  ['moderate', moderateCommand],
  ['backup', backupCommand],
  ['restore', restoreCommand],
  ['export', exportCommand],
  ['import', importCommand],
]);

async function main([name = '', ...rest]: readonly string[]): Promise<void> {
  const command = COMMANDS.get(name);
  if (command) return command(rest);
  if (name === '--version' || name === '-v') return void process.stdout.write(`${packageJson.version}\n`);
  if (name === '' || name === '--help' || name === '-h') return void process.stdout.write(HELP);
  const words = [...COMMANDS.keys(), '--help', '--version'];
  throw new UsageError(`Unknown ${name.startsWith('-') ? 'option' : 'command'}: ${name}. ${suggest(name, words)}`);
}

// One clear line, and 2 for a command that makes no sense, 1 for one that could not be carried out.
main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`colloquy: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
