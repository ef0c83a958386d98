import type {Samples} from './figures/figure.js';
import type {Sample} from './figures/sample.js';
import type {Contestant} from './pages/contestant.js';

/**
 * Takes a sample of each contestant in every round. The order changes, so that a slow phase of the machine affects all of
 * them.
 */
export async function takeRounds(
  contestants: readonly Contestant[],
  rounds: number,
  take: (contestant: Contestant) => Promise<Sample>,
  showProgress: (progress: string) => void,
): Promise<Samples> {
  const samples = new Map(contestants.map(({name}): [Contestant['name'], Sample[]] => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of rotate(contestants, round)) {
      showProgress(`round ${round + 1} of ${rounds}: ${contestant.name}`);
      samples.get(contestant.name)?.push(await take(contestant));
    }
  }
  return samples;
}

const rotate = <T>(list: readonly T[], by: number): readonly T[] =>
  list.map((_, index) => list[(index + by) % list.length]).filter((item) => item !== undefined);
