// A discussion of ten thousand comments: readers copy the ledgers of the story, a morning in each comment.

import {createRandom, type Random} from '../../bench/thread/random.js';
import type {SeedComment, SeedThread} from '../../src/server/seed-thread.js';

type Words = readonly [string, ...string[]];

const WRITERS: Words = ['Pim', 'Elsie Garrod', 'T. Sunder', 'Oskar Lind', 'Rosalind Kettle', 'Per', 'Noémie Carrel', 'joss', 'Adah Brook', 'Sunniva Thole', '三枝 佳代', 'Bram Kettle', 'Wilma Oost', 'Ulrich Behn']; // prettier-ignore
const SKIES: Words = ['Fog to the sill.', 'Clear.', 'Rain from four.', 'White frost.', 'Grey, and very still.', 'Sleet.', 'Thunder behind the mill.', 'Warm by seven.', 'Swifts low.', 'Snow in the night.', 'First swallows.', 'Geese over, going south.']; // prettier-ignore
const WINDS: Words = ['Smoke straight up.', 'Wind at the poplars.', 'Wind along the water.', 'Bell close and hard.', 'Bell thin.', 'No wind.']; // prettier-ignore
const RIVERS: Words = ['River down a hand.', 'River up two hands.', 'River at the step.', 'Ice to the second post.', 'Ice to the fifth post.', 'River brown.', 'Eels moving.', 'River as yesterday.']; // prettier-ignore
const ENDS: Words = ['Ferry ran.', 'Ferry ran.', 'Ferry ran.', 'Ferry ran late.', 'Ferry did not run.', 'Ferry did not run until two.']; // prettier-ignore
const REMARKS: Words = [
  'I read “post”, not “past”: the loop of the o is closed.',
  'The same hand, but another pen. Could you look at the page before?',
  'Checked against the photograph. It is right.',
  'She has a line of dots here. I have left it out.',
  'There is a stain over the number. It may be a seven.',
  'The mill was not there any more in that year. “Behind the mill” must have been a direction by then.',
  'Thank you. That closes the week.',
  'Two entries for one morning, and both say that the ferry ran.',
  'I would keep her spelling.',
  'The register of the lock has the same flood, a day later.',
  'No: the ledger is turned here, and you have read the next page.',
  'Then it is the only morning of that month with wind from the mill.',
  'Yes.',
  'My copy ends here. Who has the next ledger?',
];

const DAY = 86_400_000;
const FIRST_MORNING = Date.UTC(1931, 4, 2);
const FIRST_COMMENT = Date.UTC(2016, 0, 4, 7);
const DEEPEST = 9;

/** Makes the thread, the same in every run. @param length The number of comments. */
export function tenThousand(length = 10_000): SeedThread {
  const random = createRandom(1931);
  const comments: (SeedComment & {readonly depth: number})[] = [];
  let morning = 0;
  for (let index = 0; index < length; index++) {
    const near = comments[comments.length - random.between(1, 12)];
    const above = near && near.depth < DEEPEST && random.next() < 0.62 ? near : null;
    comments.push({
      id: `01522000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      parent: above?.id ?? null,
      depth: above ? above.depth + 1 : 0,
      author: {name: random.pick(WRITERS)},
      createdAt: new Date(FIRST_COMMENT + index * 31 * 60_000).toISOString(),
      source: above ? random.pick(REMARKS) : writeEntry(FIRST_MORNING + morning++ * DAY, random),
    });
  }
  return {key: KEY, title: 'Ten thousand comments', url: KEY, comments};
}

/** The attribute `thread` of `pages/ten-thousand.html`. */
const KEY = 'https://sallow.example/the-ledgers';

function writeEntry(time: number, random: Random): string {
  const date = new Date(time).toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'}); // prettier-ignore
  return [`*${date}.*`, ...[SKIES, WINDS, RIVERS, ENDS].map((words) => random.pick(words))].join(' ');
}
