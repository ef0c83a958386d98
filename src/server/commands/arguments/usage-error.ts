// Parses command-line arguments and reports invalid ones.

import {parseArgs, type ParseArgsConfig} from 'node:util';
import {closestMatch} from 'leven';

/** Invalid command-line arguments. The message says what is wrong and what to use. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Returns the error of an invalid value as one of its argument; other errors as they are. */
export const toUsageError = (error: unknown): unknown =>
  error instanceof RangeError ? new UsageError(error.message) : error;

/**
 * Calls `parseArgs` and converts its errors. For an unknown option, the message suggests the nearest known option.
 *
 * @throws {UsageError}
 */
export function parseArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  let parsed: ReturnType<typeof parseArgs<T>>;
  try {
    parsed = parseArgs(config);
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/\n.*/s, '') : String(error);
    const unknown = /^Unknown option '(-[^']*)'/.exec(message)?.[1];
    if (unknown === undefined) throw new UsageError(describeError(message));
    const options = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    throw new UsageError(`Unknown option: ${unknown}. ${suggest(unknown, options)}`);
  }
  // A variable of a shell that is not set: the option would silently have no effect.
  const empty = Object.entries(parsed.values).find(([, value]) => [value].flat().includes(''));
  if (empty) throw new UsageError(`Missing value for --${empty[0]}.`);
  return parsed;
}

/**
 * Rejects options that an action would ignore.
 *
 * @param used The options that it reads.
 * @throws {UsageError} for another one.
 */
export function refuseUnused(action: string, values: object, used: readonly string[]): void {
  const unused = Object.keys(values).find((name) => !used.includes(name));
  if (unused !== undefined) throw new UsageError(`--${unused} does not belong to ${action}. Remove it.`);
}

// Node describes these in the words of its own interface.
function describeError(message: string): string {
  const empty = /^Option '(?:-\w, )?(--[^ ]+) <value>' argument missing/.exec(message)?.[1];
  if (empty !== undefined) return `Missing value for ${empty}.`;
  const ambiguous = /^Option '(--[^ ]+)' argument is ambiguous/.exec(message)?.[1];
  if (ambiguous !== undefined)
    return `Missing value for ${ambiguous}. Write a value that begins with a hyphen as ${ambiguous}=VALUE.`;
  const flag = /^Option '(?:-\w, )?(--[^ ]+)' does not take an argument/.exec(message)?.[1];
  if (flag !== undefined) return `${flag} takes no value. Remove what follows the equals sign.`;
  const stray = /^Unexpected argument '(.*?)'\. This command/.exec(message)?.[1];
  return stray === undefined ? message : `Unexpected argument: ${stray}. Options begin with --.`;
}

/**
 * Suggests the known word that is nearest to an unknown word, or lists all known words if none is near.
 *
 * ```ts
 * suggest('--prot', ['--port', '--host']) // 'Did you mean --port?'
 * suggest('--fire', ['--port', '--host']) // 'Use --port, --host.'
 * ```
 */
export function suggest(unknown: string, known: readonly string[]): string {
  const nearest = nearestOf(unknown, known);
  return nearest === undefined ? `Use ${known.join(', ')}.` : `Did you mean ${nearest}?`;
}

/** Returns the known word that is nearest to an unknown word; undefined if none is near. Known words are compared as they are. */
export function nearestOf(unknown: string, known: readonly string[]): string | undefined {
  const word = unknown.toLowerCase();
  // Tolerates errors in a third of the letters, and always two errors.
  const maxDistance = Math.max(2, Math.floor(word.replace(/^-+/, '').length / 3));
  return known.find((each) => isPrefix(word, each)) ?? closestMatch(word, [...known], {maxDistance});
}

// Accepts two or more letters as the beginning of a known word.
const isPrefix = (word: string, known: string): boolean => word.replace(/^-+/, '').length > 1 && known.startsWith(word);
