import type {PageAction} from '../pages/contestant.js';

/** Returns the milliseconds from an action to the frame that shows its effect. The minimum at 60 Hz is 17 ms. */
export function timeAction(action: PageAction): Promise<number> {
  return action.evaluate(
    (act) =>
      new Promise<number>((resolve) => {
        // Directly after the frame's callbacks, when a click would be dispatched.
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
