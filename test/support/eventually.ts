import {setTimeout} from 'node:timers/promises';

/**
 * Polls every 50 ms until `ask` returns something other than null. For changes in another process; tests in a page
 * use `until`.
 *
 * @param seconds For how long it asks.
 * @throws an error that names `expected` after that time.
 */
export async function eventually<T>(ask: () => Promise<T | null>, expected: string, seconds = 10): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`timed out after ${seconds} s waiting until ${expected}`);
    await setTimeout(50);
  }
}
