import type {Block} from '../documents.js';

/** Whether the lines of a block are, in this order and apart from their indentation, lines of a file that a test runs. */
export function isQuoted({text}: Block, tested: readonly string[]): boolean {
  const lines = linesOf(text);
  return (
    lines.length > 0 && tested.some((file) => `\n${linesOf(file).join('\n')}\n`.includes(`\n${lines.join('\n')}\n`))
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
