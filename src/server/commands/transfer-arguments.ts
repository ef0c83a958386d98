// The words of `colloquy export` and `colloquy import`.

import {databaseFile} from '../storage/database/database.js';
import {parseWords} from './usage-error.js';

const OPTIONS = {database: {type: 'string'}, help: {type: 'boolean', short: 'h'}} as const;

export interface TransferWords {
  readonly isHelp: boolean;
  readonly names: readonly string[];
  readonly database: string;
}

/** @throws {UsageError} for a flag that is not known. */
export function readTransferWords(args: readonly string[]): TransferWords {
  const {values, positionals} = parseWords({args: [...args], options: OPTIONS, allowPositionals: true});
  const database = databaseFile(values.database ?? process.env['COLLOQUY_DATABASE'] ?? 'colloquy.db');
  return {isHelp: values.help === true, names: positionals, database};
}
