import type {puppeteerCore} from '@web/test-runner-chrome';

/** How smoothly a page scrolls. */
export interface ScrollTimes {
  /** The number of missed frames at 60 Hz. */
  readonly droppedFrames: number;
  /** In milliseconds. */
  readonly longestFrame: number;
}

/** The number of jumps from top to bottom, one per frame. */
const STEPS = 60;

/** Scrolls a page from top to bottom, and returns its frame times. */
export async function timeScroll(page: puppeteerCore.Page): Promise<ScrollTimes> {
  const frames = await page.evaluate(scrollThrough, STEPS);
  const dropped = frames.map((frame) => Math.max(0, Math.round((frame * 60) / 1000) - 1));
  return {droppedFrames: dropped.reduce((sum, count) => sum + count, 0), longestFrame: Math.max(...frames)};
}

/** Runs in the page. Returns the duration of each frame, in milliseconds. */
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
