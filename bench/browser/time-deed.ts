import type {Deed} from '../pages/contestant.js';

/** Milliseconds from doing something to the frame that shows it: 17 is the least that a screen of 60 Hz allows. */
export function timeDeed(deed: Deed): Promise<number> {
  return deed.evaluate(
    (act) =>
      new Promise<number>((resolve) => {
        // At the start of a frame's rest, as a click would come.
        requestAnimationFrame(() =>
          setTimeout(() => {
            const start = performance.now();
            act();
            window.probe.afterPaint(() => resolve(performance.now() - start));
          }),
        );
      }),
  );
}
