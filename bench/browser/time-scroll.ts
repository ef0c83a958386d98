import type {puppeteerCore} from '@web/test-runner-chrome';

/** How smoothly a page scrolls. Times are milliseconds. */
export interface ScrollTimes {
  /** 95 of 100 frames took at most this long. */
  readonly frameP95: number;
  readonly longestFrame: number;
  /** The number of missed frames at 60 Hz. */
  readonly droppedFrames: number;
}

/** The number of jumps from top to bottom, one per frame. */
const STEPS = 60;

/** Scrolls a page from top to bottom, and returns its frame times. */
export async function timeScroll(page: puppeteerCore.Page): Promise<ScrollTimes> {
  return summarizeFrames(await page.evaluate(scrollThrough, STEPS));
}

/** Summarizes the durations of frames. @throws {RangeError} if there are none. */
export function summarizeFrames(frames: readonly number[]): ScrollTimes {
  const sorted = frames.toSorted((a, b) => a - b);
  const [frameP95, longestFrame] = [sorted[Math.floor(sorted.length * 0.95)], sorted.at(-1)];
  if (frameP95 === undefined || longestFrame === undefined) throw new RangeError('There are no frames.');
  const dropped = frames.map((frame) => Math.max(0, Math.round((frame * 60) / 1000) - 1));
  return {frameP95, longestFrame, droppedFrames: dropped.reduce((sum, count) => sum + count, 0)};
}

/** Runs in the page. Returns the duration of each frame that follows a jump, in milliseconds. */
function scrollThrough(steps: number): Promise<number[]> {
  const height = document.documentElement.scrollHeight;
  const starts: number[] = [];
  return new Promise((resolve) => {
    const step = (start: number): void => {
      starts.push(start);
      if (starts.length > steps) return resolve(starts.slice(1).map((time, index) => time - (starts[index] ?? time)));
      window.scrollTo(0, (height * starts.length) / steps);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
