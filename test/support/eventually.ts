import {setTimeout} from 'node:timers/promises';

/**
 * Asks again, twenty times a second, until there is an answer other than null: for what happens in another process,
 * which does not tell. Tests in a page have `until`.
 *
 * @throws with `expected` after ten seconds.
 */
export async function eventually<T>(ask: () => Promise<T | null>, expected: string): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`waited in vain until ${expected}`);
    await setTimeout(50);
  }
}
