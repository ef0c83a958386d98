import {setTimeout} from 'node:timers/promises';
import {median} from '../figures/median.js';
import type {Deed} from '../pages/contestant.js';
import {timeDeed} from './time-deed.js';

/** How often the branch is folded and unfolded; the middle one counts. */
const TIMES = 5;

/** Milliseconds. */
export interface FoldTimes {
  readonly fold: number;
  readonly unfold: number;
}

/** Folds and unfolds a branch, again and again. */
export async function timeFold(toggle: Deed): Promise<FoldTimes> {
  const [folds, unfolds]: [number[], number[]] = [[], []];
  for (let time = 0; time < TIMES; time++) {
    for (const times of [folds, unfolds]) {
      await setTimeout(60);
      times.push(await timeDeed(toggle));
    }
  }
  return {fold: median(folds), unfold: median(unfolds)};
}
