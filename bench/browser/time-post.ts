import type {puppeteerCore} from '@web/test-runner-chrome';
import type {PageAction} from '../pages/contestant.js';

/**
 * Returns the milliseconds from sending a comment to the frame that shows it.
 *
 * @throws if the comment does not appear within 10 seconds.
 */
export async function timePost(page: puppeteerCore.Page, send: PageAction): Promise<number> {
  const time = await page.evaluate(watchPost, send);
  if (time === null) throw new Error('A comment was sent and did not appear.');
  return time;
}

/** Runs in the page. */
function watchPost(send: () => void): Promise<number | null> {
  const {count, afterPaint} = window.probe;
  const before = count();
  return new Promise((resolve) => {
    requestAnimationFrame(() =>
      setTimeout(() => {
        const start = performance.now();
        const check = (): void => {
          if (count() > before) resolve(performance.now() - start);
          else if (performance.now() - start > 10_000) resolve(null);
          else afterPaint(check);
        };
        send();
        afterPaint(check);
      }),
    );
  });
}
