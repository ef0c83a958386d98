// What the methods of a page's own source throw.

import {toText} from '../../wire/decode.js';
import {fieldOf} from '../../wire/fields.js';
import {SourceError} from '../source.js';

/** The kinds that any error may choose, because a page with a script tag does not have the class `SourceError`. */
const KINDS = [
  ...(['offline', 'timeout', 'missing', 'refused', 'invalid', 'conflict'] as const),
  ...(['limited', 'broken', 'blocked', 'unreadable', 'large'] as const),
];

/**
 * Returns a function that makes a `SourceError` of any error. An error without a kind is a fault of the source: it is
 * also on the console, with its stack. Each is there once, because sending is repeated.
 */
export function createErrorReader(): (error: unknown, method: string) => SourceError {
  const warned = new Set<string>();
  return (error, method) => {
    if (error instanceof SourceError) return error;
    const detail = toText(typeof error === 'string' ? error : fieldOf(error, 'message'));
    const kind = KINDS.find((known) => known === fieldOf(error, 'kind'));
    const line = `${method} ${detail}`;
    if (!kind && !warned.has(line)) console.warn(`colloquy: \`source.${method}\` failed.`, error);
    warned.add(line);
    return new SourceError(kind ?? 'unreadable', {detail, cause: error});
  };
}
