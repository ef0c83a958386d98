import {DEFAULT_DATABASE} from '../../storage/database/database.js';

/**
 * Returns the database that `--database` or the variable names, or the default one. As for a server, an empty variable
 * counts as absent: compose files set one for an option that is left out.
 */
export const nameDatabase = (option: string | undefined): string =>
  option ?? (process.env['COLLOQUY_DATABASE'] || DEFAULT_DATABASE);
