// Words on a command line that make no sense.

import {parseArgs, type ParseArgsConfig} from 'node:util';
import {closestMatch} from 'leven';

/** Says in one sentence what is wrong with a command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * `parseArgs`, whose complaints are about the command line and nothing else. An unknown flag names the nearest one.
 *
 * @throws {UsageError}
 */
export function parseArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const unknown = /^Unknown option '(-[^']*)'/.exec(message)?.[1];
    if (unknown === undefined) throw new UsageError(message);
    const flags = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    throw new UsageError(`Unknown option: ${unknown}. ${suggest(unknown, flags)}`);
  }
}

/**
 * Names the known word that an unknown one was probably meant to be, or all of them when nothing is near.
 *
 * ```ts
 * suggest('--prot', ['--port', '--host']) // 'Did you mean --port?'
 * suggest('--fire', ['--port', '--host']) // 'Use --port, --host.'
 * ```
 */
export function suggest(unknown: string, known: readonly string[]): string {
  const word = unknown.toLowerCase();
  // A word of n letters may have a third of them wrong, and two in any case.
  const maxDistance = Math.max(2, Math.floor(word.replace(/^-+/, '').length / 3));
  const nearest = known.find((each) => isBeginning(word, each)) ?? closestMatch(word, [...known], {maxDistance});
  return nearest === undefined ? `Use ${known.join(', ')}.` : `Did you mean ${nearest}?`;
}

// Two letters of a name are enough to tell which one was meant.
const isBeginning = (word: string, known: string): boolean =>
  word.replace(/^-+/, '').length > 1 && known.startsWith(word);
