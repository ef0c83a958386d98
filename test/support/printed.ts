// Runs a command in the test process and returns what it prints: faster than a child process.

import {AsyncLocalStorage} from 'node:async_hooks';
import {mock} from 'node:test';

const isCommand = new AsyncLocalStorage<true>();

/** Runs an action and returns the text that it writes to the standard output. What the test reporter writes is no part of it. */
export async function printed(action: () => Promise<void>): Promise<string> {
  let text = '';
  const write = process.stdout.write.bind(process.stdout);
  const output = mock.method(process.stdout, 'write', (chunk: string | Uint8Array): boolean => {
    if (!isCommand.getStore()) return write(chunk);
    text += chunk.toString();
    return true;
  });
  try {
    await isCommand.run(true, action);
  } finally {
    output.mock.restore();
  }
  return text;
}
