// The geometry of a bar chart. Pure.

/** A bar, in units of the viewBox. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The distance from one bar to the next, and the width of a bar. */
const STEP = 10;
const WIDTH = 8;

/** The height of the largest bar, and of a bar that stands for 0: it shows that the day was counted. */
export const HEIGHT = 48;
const LEAST = 1;

/** The smallest bar of a count that is not 0, so that one comment beside thousands is visible. */
const VISIBLE = 3;

/** Returns the width of a chart. */
export const widthOf = (count: number): number => Math.max(1, count * STEP - (STEP - WIDTH));

/** Returns one bar for each count, the largest `HEIGHT` high. Counts that are not positive numbers are drawn as 0. */
export function barsOf(counts: readonly number[]): readonly Bar[] {
  const most = largestOf(counts);
  return counts.map((count, index) => {
    const height = isCount(count) ? Math.max(VISIBLE, (count / most) * HEIGHT) : LEAST;
    return {x: index * STEP, y: HEIGHT - height, width: WIDTH, height};
  });
}

/** Returns the largest count, or 0. */
export const largestOf = (counts: readonly number[]): number =>
  counts.reduce((most, count) => (isCount(count) && count > most ? count : most), 0);

/** Returns the sum of the counts. */
export const totalOf = (counts: readonly number[]): number =>
  counts.reduce((total, count) => (isCount(count) ? total + count : total), 0);

const isCount = (count: number): boolean => Number.isFinite(count) && count > 0;
