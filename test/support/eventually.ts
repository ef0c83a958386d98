import {setTimeout} from 'node:timers/promises';

/**
 * Polls every 50 ms until `ask` returns something other than null. For changes in another process; tests in a page
 * use `until`.
 *
 * @throws an error that names `expected` after 10 seconds.
 */
export async function eventually<T>(ask: () => Promise<T | null>, expected: string): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`timed out after 10 s waiting until ${expected}`);
    await setTimeout(50);
  }
}
