// Reads the arguments of `colloquy export` and `colloquy import`.

import {nameDatabase} from './name-database.js';
import {parseArguments} from './usage-error.js';

const OPTIONS = {
  all: {type: 'boolean'},
  database: {type: 'string'},
  help: {type: 'boolean', short: 'h'},
} as const;

export interface TransferArguments {
  readonly isHelp: boolean;
  /** `--all`, of an export. */
  readonly isAll: boolean;
  readonly names: readonly string[];
  /** A value of `--database`. */
  readonly database: string;
}

/** @throws {UsageError} for an unknown option. */
export function readTransferArguments(args: readonly string[]): TransferArguments {
  const {values, positionals} = parseArguments({args: [...args], options: OPTIONS, allowPositionals: true});
  const database = nameDatabase(values.database);
  return {isHelp: values.help === true, isAll: values.all === true, names: positionals, database};
}
