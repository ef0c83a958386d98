import {DEFAULT_DATABASE} from '../../storage/database/database.js';
import {IN_MEMORY} from '../../storage/database/sqlite-database.js';
import {UsageError} from './usage-error.js';

/**
 * Returns the database that `--database` or the variable names, or the default one. As for a server, an empty variable
 * counts as absent: compose files set one for an option that is left out.
 *
 * @throws {UsageError} for a database in memory.
 */
export const nameDatabase = (option: string | undefined): string =>
  refuseMemory(option ?? (process.env['COLLOQUY_DATABASE'] || DEFAULT_DATABASE));

/**
 * Returns the URL of a database that commands can reach. One in memory belongs to its server alone: a command would answer
 * for another one, which is empty.
 *
 * @throws {UsageError} for a database in memory.
 */
export function refuseMemory(url: string): string {
  if (url !== IN_MEMORY) return url;
  throw new UsageError(`${url} is lost when its server stops, and no command can reach it. Use a file.`);
}
