/** Milliseconds. Many times longer than the slowest engine needs on a busy machine. */
const PATIENCE = 30_000;

/**
 * Polls once per animation frame until `ask` returns something other than undefined, null or false. Tests wait for a
 * condition, never for a fixed time.
 *
 * ```ts
 * const reply = await until(() => thread.comment('c7'), 'the reply is shown');
 * ```
 *
 * @throws an error that names `expected` and the last error of `ask`, after `patience` milliseconds.
 */
export async function until<T>(ask: () => T | Promise<T>, expected: string, patience = PATIENCE): Promise<Answer<T>> {
  const deadline = performance.now() + patience;
  let obstacle: unknown;
  do {
    try {
      const answer = await ask();
      if (isAnswer(answer)) return answer;
      obstacle = undefined;
    } catch (error) {
      obstacle = error;
    }
    await new Promise(requestAnimationFrame);
  } while (performance.now() < deadline);
  const why = obstacle instanceof Error ? `: ${obstacle.message}` : '';
  throw new Error(`timed out after ${patience} ms waiting until ${expected}${why}`, {cause: obstacle});
}

type Answer<T> = Exclude<T, undefined | null | false>;

const isAnswer = <T>(answer: T): answer is Answer<T> => answer !== undefined && answer !== null && answer !== false;
