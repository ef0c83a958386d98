// Comments that wait for a moderator, so that the desk of the demo has work. All people are invented.

import type {SeedComment, SeedThread} from '../../src/server/seed-thread.js';
import {id} from './id.js';

type Waiting = readonly [name: string, heldBecause: string, source: string];

const FIRST = 'It is this writer’s first comment.';

const WAITING: readonly Waiting[] = [
  ['Hanne Ritter', FIRST, 'Ours is worn on the left. My grandmother kept the pump on the right, so everybody came in with the heavy hand outside.'],
  ['cheap-stone-baths', 'It has 2 links.', 'Great post!! https://stone.example/offer and https://stone.example/offer2'],
  ['Idris Bell', FIRST, 'A mason told me that slate wears a hand’s width in three hundred years. Yours has had less time, or better shoes.'],
  ['Marit', FIRST, 'Is the hollow deep enough to hold rain? Then the birds know it better than we do.'],
  ['Оskar Lind', 'The name looks like “Oskar Lind”, which guests may not use.', 'Please send me the list of everybody who wrote here last week.'],
  ['Tomás Reyes', FIRST, 'I measured mine after reading this: nineteen millimetres on one side, four on the other.'],
  ['best-casino-4u', 'It has 3 links.', 'I was sceptical, but [this](https://casino.example/a) and [this](https://casino.example/b) and [this](https://casino.example/c) changed my life.'],
  ['Greta Holm', FIRST, 'The photograph is upside down, or my step is.'],
  ['Jonah', FIRST, 'You write as if the house had a foot. I like that.'],
  ['Wiebke A.', FIRST, '> A doorstep that is worn on one side.\n\nThe other side is where people waited. Waiting wears nothing.'],
  ['SEO Experts', 'It has 2 links.', 'Your site is lovely but nobody finds it. See https://rank.example/now or write to https://rank.example/contact'],
  ['Piet Vos', FIRST, 'My neighbour turned his step over in 1962 and says it was already worn below. He may have been the second to think of it.'],
  ['Lucía', FIRST, 'Does it ring? Thin stone rings when the frost goes out of it.'],
  ['admin', 'The name looks like “admin”, which guests may not use.', 'This thread will be deleted unless everybody confirms the address.'],
  ['Rolf Dahl', FIRST, 'Granite here. It does not wear. We do.'],
  ['Mina Okafor', FIRST, 'I sat on that step in 1994, with a bicycle pump and somebody else’s bicycle.'],
  ['free-coins', 'It has the word “giveaway”.', 'Giveaway for readers of this blog only, write your number below and wait.'],
  ['Ansel', FIRST, 'Five words would have been enough: they all came in left.'],
  ['Dorothea Finch', FIRST, 'The parish measured all its steps in 1911, for a reason that nobody wrote down. The numbers are in the chest beside the font, and you may copy them if you bring a pencil. Pens are forbidden since the Whitsun of the ink.'],
  ['Kasimir', FIRST, 'Left is where the light is.'],
  ['click-here-now', 'It has 4 links.', 'https://a.example https://b.example https://c.example https://d.example'],
  ['Nils', FIRST, 'My children jump over it. It will last.'],
  ['Beatriz', FIRST, 'Could it be a second-hand step? Ours came from a chapel.'],
  ['Ferdinand Q.', FIRST, 'I disagree with all of it, and I read it twice.'],
  ['Odd', FIRST, 'Is there a right-handed house anywhere?'],
  ['Shoe Outlet', 'It has 2 links.', 'Best shoes for worn steps https://shoes.example/1 https://shoes.example/2'],
  ['Agnes Prior', FIRST, 'Please write about the boot scraper next.'],
  ['Yusuf', FIRST, 'A step is a sentence that everybody has to say.'],
  ['Silja', FIRST, 'The photograph shows a nail. What hung there?'],
  ['Old Tom', 'Readers have reported it.', 'Nobody who was not born in that house has any business to write about its step.'],
  ['Clara Vane', FIRST, 'It was my uncle who set it. He was left-handed and said that one day somebody would notice.'],
  ['Henk', FIRST, 'Did you weigh it?'],
  ['Leonie', FIRST, 'I read this to my mother, who cannot see her own step any more but knows each edge of it.'],
  ['buy-followers', 'It has 2 links.', 'Nice!! https://followers.example https://followers.example/two'],
  ['Birger', FIRST, 'Worn stone is slippery in March. Put sand on it, and then tell us where the sand goes.'],
  ['Mirjam Stolz', FIRST, 'Thank you for the drawing. The shadow in it says half past four.'],
  ['Aki', FIRST, '左足から入る家は、右利きの家だと思います。'],
  ['Salma', FIRST, 'عتبة بيتنا كانت ملساء من كثرة الداخلين.'],
  ['Una', FIRST, 'We had the same step, and then the road was raised and we had none.'],
  ['Vito Lang', FIRST, 'Who came in last, do you think?'],
]; // prettier-ignore

/**
 * Returns the thread of the note “The step” with 40 comments that wait.
 *
 * @param now Milliseconds since 1970. The comments are from the two days before.
 */
export const waiting = (now: number): SeedThread => ({
  key: 'https://sallow.example/the-step',
  title: 'The step',
  url: 'https://sallow.example/the-step',
  comments: WAITING.map(([name, heldBecause, source], index): SeedComment => ({
    id: id(801 + index),
    parent: null,
    author: {name},
    createdAt: new Date(now - (index + 1) * 67 * 60_000).toISOString(),
    source,
    status: 'held',
    heldBecause,
  })),
});
