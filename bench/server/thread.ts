// Makes the thread for measurements of the server: any length, the same comments in every run.

import type {SeedComment, SeedThread} from '../../src/server/seed-thread.js';

/** The key of the measured thread. */
export const THREAD = 'bench';

/** Its page. A comment that names another page costs the server more. */
export const PAGE = {url: 'http://localhost:4000/page', title: 'A long thread'} as const;

const WORDS =
  'the archive keeps letters from readers who never agreed about rivers bread maps engines winters or the price of paper and each of them was certain that nobody else had looked long enough at what is plainly there'.split(
    ' ',
  );

/** Makes a thread of comments with 15 to 100 words; seven of ten are replies to an earlier comment. */
export function makeThread(count: number): SeedThread {
  const random = createRandom();
  const pick = (below: number): number => Math.floor(random() * below);
  const comments = Array.from({length: count}, (_, index): SeedComment => ({
    id: idOf(index),
    parent: index > 0 && random() < 0.7 ? idOf(pick(index)) : null,
    author: {name: `Reader ${pick(400)}`},
    createdAt: new Date(1_600_000_000_000 + index * 60_000).toISOString(),
    source: Array.from({length: 15 + pick(86)}, () => WORDS[pick(WORDS.length)]).join(' '),
  }));
  return {key: THREAD, ...PAGE, comments};
}

const idOf = (index: number): string => `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`;

// A generator with a fixed seed makes runs comparable: the linear congruential generator of Numerical Recipes.
function createRandom(): () => number {
  let state = 1;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}
