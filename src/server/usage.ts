// Words on a command line that make no sense.

import {parseArgs, type ParseArgsConfig} from 'node:util';

/** Says in one sentence what is wrong with a command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `parseArgs`, whose complaints are about the command line and nothing else. */
export function parseWords<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}
