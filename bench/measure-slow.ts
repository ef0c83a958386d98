import {type Figure, makeFigure} from './figures/figure.js';
import {type Length, SLOW_LINES} from './figures/lines.js';
import {takeSlowSample} from './network/take-slow-sample.js';
import {ourPage} from './pages/our-page.js';
import {staticPage} from './pages/static-page.js';
import {takeRounds} from './take-rounds.js';
import {syntheticThread} from './thread/synthetic-thread.js';

/** The lengths of the threads on the slow network: one arrives in one response, the other in many. */
export const SLOW_LENGTHS: readonly Length[] = [100, 10_000];

/** Measures our page and the static page of the same thread on the slow network. */
export async function measureSlow(
  length: Length,
  rounds: number,
  showProgress: (progress: string) => void,
): Promise<Figure[]> {
  const thread = syntheticThread(length);
  const samples = await takeRounds(
    [staticPage, ourPage],
    // A long thread takes half a minute to arrive, and the network decides its times.
    length === 10_000 ? 1 : rounds,
    (contestant) => takeSlowSample(contestant, thread),
    (progress) => showProgress(`slow network, ${length} comments, ${progress}`),
  );
  return SLOW_LINES.flatMap((line) => makeFigure(line, length, samples) ?? []);
}
