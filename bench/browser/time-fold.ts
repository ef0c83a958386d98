import {setTimeout} from 'node:timers/promises';
import {median} from '../figures/median.js';
import type {PageAction} from '../pages/contestant.js';
import {timeAction} from './time-action.js';

/** How often the branch is folded and unfolded. The result is the median. */
const REPETITIONS = 5;

/** Durations in milliseconds. */
export interface FoldTimes {
  readonly fold: number;
  readonly unfold: number;
}

/** Folds and unfolds a branch repeatedly, and returns the median times. */
export async function timeFold(toggle: PageAction): Promise<FoldTimes> {
  const [folds, unfolds]: [number[], number[]] = [[], []];
  for (let round = 0; round < REPETITIONS; round++) {
    for (const times of [folds, unfolds]) {
      await setTimeout(60);
      times.push(await timeAction(toggle));
    }
  }
  return {fold: median(folds), unfold: median(unfolds)};
}
