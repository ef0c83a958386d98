// Reads a file of one thread as a stream: it may be larger than memory.

import {createReadStream} from 'node:fs';
import {Tokenizer, TokenParser, TokenType} from '@streamparser/json';

/** A part of a file: what is said of the thread, or one of its comments. */
export type ThreadFilePart = {readonly is: 'thread' | 'comment'; readonly value: unknown};

/** So many bytes are read at once. */
const READ = 64 * 1024;

/** No part of a file is longer, in bytes: a comment has at most 64 K characters of Markdown, and its HTML. */
const LONGEST = 8 * 1024 * 1024;

/** Arrays and objects within one another. */
const NESTING = 16;

/**
 * Yields the members of `comments` and the member `thread` of a JSON file, in the order in which they are in it.
 *
 * @throws {Error} for what is not JSON, ends too soon, or has a part that is too long or nested too deeply.
 */
export async function* readThreadFile(file: string): AsyncGenerator<readonly ThreadFilePart[]> {
  const found: ThreadFilePart[] = [];
  const parser = createParser((part) => found.push(part));
  let silent = 0;
  for await (const bytes of createReadStream(file, {highWaterMark: READ}) as AsyncIterable<Uint8Array>) {
    parser.write(bytes);
    silent = found.length > 0 ? 0 : silent + bytes.length;
    if (silent > LONGEST) throw new Error(`it has a part that is longer than ${LONGEST} bytes.`);
    if (found.length > 0) yield found.splice(0);
  }
  if (!parser.isEnded) throw new Error('it is not JSON: it ends too soon.');
}

function createParser(take: (part: ThreadFilePart) => void): Tokenizer {
  const tokenizer = new Tokenizer({stringBufferSize: READ});
  const parser = new TokenParser({paths: ['$.thread', '$.comments.*'], keepStack: false});
  let depth = 0;
  tokenizer.onToken = (token) => {
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth++;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth--;
    if (depth > NESTING) throw new Error(`it is nested deeper than ${NESTING} times.`);
    parser.write(token);
    if (parser.isEnded && !tokenizer.isEnded) tokenizer.end();
  };
  parser.onValue = ({value, key, stack}) => {
    if (stack.length === 1) take({is: 'thread', value});
    else if (typeof key === 'number') take({is: 'comment', value});
  };
  const fail = (error: Error): never => {
    throw error.message.startsWith('it ') ? error : new Error(`it is not JSON: ${error.message}.`);
  };
  tokenizer.onError = fail;
  parser.onError = fail;
  return tokenizer;
}
