import {takeSample} from './browser/take-sample.js';
import {type Figure, makeFigure} from './figures/figure.js';
import {type Length, LINES} from './figures/lines.js';
import {ourPage, ourPageInHtml, ourPageWithFallback} from './pages/our-page.js';
import {staticPage} from './pages/static-page.js';
import {takeRounds} from './take-rounds.js';
import {syntheticThread} from './thread/synthetic-thread.js';

/** Measures our page, with and without fallback content, and the static page of the same thread. */
export async function measurePages(
  length: Length,
  rounds: number,
  showProgress: (progress: string) => void,
): Promise<Figure[]> {
  const thread = syntheticThread(length);
  const samples = await takeRounds(
    [staticPage, ourPage, ourPageWithFallback, ourPageInHtml],
    rounds,
    (contestant) => takeSample(contestant, thread),
    (progress) => showProgress(`${length} comments, ${progress}`),
  );
  return LINES.flatMap((line) => makeFigure(line, length, samples) ?? []);
}
