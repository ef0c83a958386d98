import {takeSample} from './browser/take-sample.js';
import {type Figure, makeFigure} from './figures/figure.js';
import {type Length, LINES} from './figures/lines.js';
import type {Sample} from './figures/sample.js';
import type {Contestant} from './pages/contestant.js';
import {ourPage, ourPageWithFallback} from './pages/our-page.js';
import {staticPage} from './pages/static-page.js';
import {syntheticThread} from './thread/synthetic-thread.js';

const CONTESTANTS: readonly Contestant[] = [staticPage, ourPage, ourPageWithFallback];

/**
 * Measures our page and the static page of the same thread. Every round loads each page once, in a different order, so
 * that a slow phase of the machine affects all of them.
 */
export async function measurePages(
  length: Length,
  rounds: number,
  showProgress: (progress: string) => void,
): Promise<Figure[]> {
  const thread = syntheticThread(length);
  const samples = new Map(CONTESTANTS.map(({name}): [Contestant['name'], Sample[]] => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of rotate(CONTESTANTS, round)) {
      showProgress(`${length} comments, round ${round + 1} of ${rounds}: ${contestant.name}`);
      samples.get(contestant.name)?.push(await takeSample(contestant, thread));
    }
  }
  return LINES.flatMap((line) => makeFigure(line, length, samples) ?? []);
}

const rotate = <T>(list: readonly T[], by: number): readonly T[] =>
  list.map((_, index) => list[(index + by) % list.length]).filter((item) => item !== undefined);
