import {tail} from '../run-step.js';

/** Maximum number of lines of a list of failures. */
const LONGEST = 200;

/**
 * Returns what a run says of its failures: the list at the end of `node --test`, without the frames of Node.js itself; the
 * last lines of other runs.
 */
export function readFailures(output: string): string {
  const [, list] = output.split(/^✖ failing tests:$/m);
  if (list === undefined) return tail(output);
  const lines = list.split('\n').filter((line) => !/^\s+at .*\(?node:internal\//.test(line));
  const rest = lines.length - LONGEST;
  return [...lines.slice(0, LONGEST), ...(rest > 0 ? [`… and ${rest} more lines`] : [])].join('\n').trim();
}
