import type {Group} from './rows.js';

/** Returns the number of levels that rows are on; 1 for no rows. */
export function countLevels(groups: readonly Pick<Group, 'rows'>[]): number {
  let levels = 1;
  // A call of `Math.max` with 100,000 arguments fails in some engines.
  for (const {rows} of groups) for (const {depth} of rows) levels = Math.max(levels, depth + 1);
  return levels;
}
