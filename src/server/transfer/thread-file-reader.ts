// Reads the JSON file of a thread as a stream, because it may be larger than memory.

import {createReadStream} from 'node:fs';
import {Tokenizer, TokenParser, TokenType} from '@streamparser/json';

/** A part of a file: the thread's data or a comment. */
export type ThreadFilePart = {readonly type: 'thread' | 'comment'; readonly value: unknown};

/** Size of a read, in bytes. */
const CHUNK_SIZE = 64 * 1024;

/** Maximum size of a part, in bytes: a comment has at most 64 K characters of Markdown, plus its HTML. */
const MAX_PART_SIZE = 8 * 1024 * 1024;

/** Maximum number of characters of the file in an error message. */
const MAX_SHOWN = 40;

/** Maximum nesting of arrays and objects. */
const MAX_DEPTH = 16;

/**
 * Yields the items of `comments` and the value of `thread` in the order of the file.
 *
 * @throws {Error} if the file is not valid JSON, is incomplete, or has a part that is too long or nested too deeply.
 */
export async function* readThreadFile(file: string): AsyncGenerator<readonly ThreadFilePart[]> {
  const found: ThreadFilePart[] = [];
  const parser = createParser((part) => found.push(part));
  let bytesSincePart = 0;
  for await (const bytes of createReadStream(file, {highWaterMark: CHUNK_SIZE}) as AsyncIterable<Uint8Array>) {
    parser.write(bytes);
    bytesSincePart = found.length > 0 ? 0 : bytesSincePart + bytes.length;
    if (bytesSincePart > MAX_PART_SIZE) throw new Error(`The file has a part longer than ${MAX_PART_SIZE} bytes.`);
    if (found.length > 0) yield found.splice(0);
  }
  if (!parser.isEnded) throw new Error('The file is not valid JSON: it is incomplete.');
}

function createParser(onPart: (part: ThreadFilePart) => void): Tokenizer {
  const tokenizer = new Tokenizer({stringBufferSize: CHUNK_SIZE});
  const parser = new TokenParser({paths: ['$.thread', '$.comments.*'], keepStack: false});
  let depth = 0;
  tokenizer.onToken = (token) => {
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth++;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth--;
    if (depth > MAX_DEPTH) throw new Error(`The file is nested deeper than ${MAX_DEPTH} levels.`);
    parser.write(token);
    if (parser.isEnded && !tokenizer.isEnded) tokenizer.end();
  };
  parser.onValue = ({value, key, stack}) => {
    if (stack.length === 1) onPart({type: 'thread', value});
    else if (typeof key === 'number') onPart({type: 'comment', value});
  };
  const fail = (error: Error): never => {
    throw error.message.startsWith('The file ')
      ? error
      : new Error(`The file is not valid JSON: ${describe(error.message)}.`);
  };
  tokenizer.onError = fail;
  parser.onError = fail;
  return tokenizer;
}

// The parser describes errors in the words of its own code.
function describe(message: string): string {
  const [, character = '', position] = /^Unexpected "(.*)" at .*\(absolute position "(\d+)"\)/s.exec(message) ?? [];
  if (position !== undefined) {
    const name = /^[!-~]$/.test(character) ? `“${character}”` : 'character';
    return `it has an unexpected ${name} at byte ${Number(position) + 1}`;
  }
  const [, value = ''] = /^Unexpected \w+ \((.*)\) in state \w+$/s.exec(message) ?? [];
  if (value === '') return 'it is damaged';
  return `it has an unexpected ${value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value}`;
}
