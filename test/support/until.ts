/** In milliseconds: many times what the slowest engine needs on a busy machine. */
const PATIENCE = 5000;

/**
 * Asks again with every frame until there is an answer: anything but undefined, null and false. A test waits for
 * what it wants to see, never for time to pass.
 *
 * ```ts
 * const reply = await until(() => thread.comment('c7'), 'the reply is shown');
 * ```
 *
 * @throws with `expected`, and with what the last question threw, when there is no answer in time.
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
  throw new Error(`waited ${patience} ms in vain until ${expected}${why}`, {cause: obstacle});
}

type Answer<T> = Exclude<T, undefined | null | false>;

const isAnswer = <T>(answer: T): answer is Answer<T> => answer !== undefined && answer !== null && answer !== false;
