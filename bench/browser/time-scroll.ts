import type {puppeteerCore} from '@web/test-runner-chrome';

/** How a page scrolls. */
export interface ScrollTimes {
  /** Frames of 60 Hz that were not shown. */
  readonly droppedFrames: number;
  /** Milliseconds. */
  readonly longestFrame: number;
}

/** In how many jumps, one a frame, the whole page is gone through. */
const STEPS = 60;

/** Scrolls from the top to the bottom. */
export async function timeScroll(page: puppeteerCore.Page): Promise<ScrollTimes> {
  const frames = await page.evaluate(scrollThrough, STEPS);
  const dropped = frames.map((frame) => Math.max(0, Math.round((frame * 60) / 1000) - 1));
  return {droppedFrames: dropped.reduce((sum, count) => sum + count, 0), longestFrame: Math.max(...frames)};
}

/** Runs in the page: how many milliseconds each frame took. */
function scrollThrough(steps: number): Promise<number[]> {
  const height = document.documentElement.scrollHeight;
  const starts: number[] = [];
  return new Promise((resolve) => {
    const step = (start: number): void => {
      starts.push(start);
      if (starts.length > steps + 1)
        return resolve(starts.slice(1).map((time, index) => time - (starts[index] ?? time)));
      window.scrollTo(0, (height * starts.length) / steps);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
