// October 2009, the second week: readers discuss what the entries of early 1954 leave out.

import type {SeedComment} from '../../src/server/seed-thread.js';
import {id} from './id.js';
import {adah, bram, ines, joss, pim, sunder, ulrich} from './people.js';
import {prose} from './prose.js';

export const theTiredWeeks: readonly SeedComment[] = [
  {
    id: id(201),
    parent: null,
    author: pim,
    createdAt: '2009-10-14T19:00:00Z',
    source: prose`
      Ledgers 20 to 24 are typed up and online, so everything from 1951 to 1956, and with it the weeks you write about:
      <https://www.example.org/sallow-transcripts/20-24>. A few of them, for people who don't want to read 1,800 lines
      about smoke:

      > 8 Jan. 1954. Frost feathers inside the glass. Ice to the third post. Lamp from the far side at seven. Ferry ran
      late.
      >
      > 22 Jan. 1954. Smoke straight up, bent at the top of the poplars. Ice to the fifth. Lamp at six. Ferry ran late.
      >
      > 14 Feb. 1954. Large flakes, none of them in a hurry. Ice to the eighth. Ferry did not run.

      They aren't shorter, by the way. I counted: 67 letters to a line before Christmas, 71 in February.
    `,
  },
  {
    id: id(202),
    parent: null,
    author: sunder,
    createdAt: '2009-10-16T09:14:00Z',
    source: prose`
      I work on the freezing and break-up dates of small rivers. The Sallow is one of eleven in our series, through an
      extract that somebody typed in 1985; I had never seen the book described until now. A detail that may interest you.
      Your “tired weeks” are in our file, and they are struck out:

      \`\`\`
      date        ice to post   flag
      1954-01-06            2   ok
      1954-01-07            3   suspect
      …
      1954-03-26        clear   suspect
      1954-03-27        clear   ok
      \`\`\`

      Seventy-nine days. The ice gains a whole post overnight on the 7th, and the gauges above and below show nothing. In
      the margin of the extract it says “Observer unwell?” We left them out. It cost us the best break-up date we have.

      — TS
    `,
  },
  {
    id: id(203),
    parent: id(202),
    author: ines,
    createdAt: '2009-10-16T20:05:00Z',
    source: `“Observer unwell?” So I am not the first to think that she was tired.`,
  },
  {
    id: id(204),
    parent: id(203),
    author: sunder,
    createdAt: '2009-10-17T08:40:00Z',
    source: prose`
      Tired people read low, or they skip days. They do not read one post too high every morning for eleven weeks and then
      stop. — TS
    `,
  },
  {
    id: id(205),
    parent: id(204),
    author: adah,
    createdAt: '2009-10-17T13:26:00Z',
    source: prose`
      No. Because it isn't the same person.

      > Anyone else would have said how it sounded.

      Ines, I'm deaf. I set type for nineteen years in a room that hearing people left with headaches, and I knew which
      press was running by my feet. “Felt the river go at four, through the floor” is not a turn of phrase. It is a
      report. Somebody was asleep, the river went, and she felt it through the floor, because that is where it was.

      I have read Pim's pages twice now. From 7 January to 26 March 1954 there is not one sound in the book. No bell. No
      dog, no drip, no ice creaking, in the hardest winter she had. Before and after that she can't go three days
      without one.
    `,
  },
  {
    id: id(206),
    parent: id(205),
    author: pim,
    createdAt: '2009-10-17T17:58:00Z',
    source: prose`
      I didn't believe you, so I counted. Bell, heard, thunder, creak, bark, drip, shout, quiet, still, anything with an
      ear in it:

      \`\`\`
      month     days   sounds
      1953-11     30       17
      1953-12     31       14
      1954-01      6        4   to the 6th
      1954-01     25        0   from the 7th
      1954-02     28        0
      1954-03     26        0   to the 26th
      1954-03      5        3   from the 27th
      1954-04     30       16
      \`\`\`

      I believe you.
    `,
  },
  {
    id: id(207),
    parent: id(206),
    author: ines,
    createdAt: '2009-10-17T21:50:00Z',
    source: prose`
      I have just been down to the step with a torch. I don't know what I expected. I wrote “One hand, one doorstep, one
      pair of eyes” and I was rather pleased with it.
    `,
  },
  {
    id: id(208),
    parent: id(207),
    author: adah,
    createdAt: '2009-10-17T22:15:00Z',
    source: `You were right about the sentence. You were only wrong about whose it is.`,
  },
  {
    id: id(209),
    parent: id(205),
    author: bram,
    createdAt: '2009-10-18T09:10:00Z',
    source: prose`
      Steady. That "there is not one sound in the book" does not make a second person. People lose their hearing for a
      winter, from a cold in the ears. It happened to me in '83.
    `,
  },
  {
    id: id(210),
    parent: id(209),
    author: adah,
    createdAt: '2009-10-18T10:02:00Z',
    source: prose`
      It does happen. And then they write about it. Someone who has lost a thing mentions it for weeks. This woman isn't
      missing anything.
    `,
  },
  {
    id: id(211),
    parent: id(210),
    author: bram,
    createdAt: '2009-10-18T10:45:00Z',
    source: `I did not write about it. I shouted at my wife. But I take the point.`,
  },
  {
    id: id(212),
    parent: id(205),
    author: sunder,
    createdAt: '2009-10-18T11:30:00Z',
    source: prose`
      A second observer would also explain the posts. If she counts the step itself as the first, every reading is one too
      high, from her first morning to her last. That is exactly what the series does. I ought to have seen it; we look
      for this sort of thing in instruments. — TS
    `,
  },
  {
    id: id(213),
    parent: id(212),
    author: ulrich,
    createdAt: '2009-10-19T05:00:00Z',
    source: prose`
      „Observer unwell?“ Bei uns hieß das „Beobachterwechsel“, und es war die einzige Eintragung, die mit roter Tinte
      geschrieben wurde. Nicht als Tadel. Damit der Nächste weiß, dass ab hier jemand anders hinsieht.
    `,
  },
  {
    id: id(214),
    parent: id(205),
    author: joss,
    createdAt: '2009-10-18T07:31:00Z',
    source: `goosebumps. on a bus`,
  },
];
