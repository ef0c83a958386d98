// October to December 2009: who the second writer was, whether that was right, and where the ledgers went.

import type {SeedComment} from '../../src/server/seed-thread.js';
import {id} from './id.js';
import {adah, admin, bram, harald, ines, joss, oskar, per, pim, sunder, sunniva, wilma} from './people.js';
import {theLongAnswer} from './long-answer.js';
import {prose} from './prose.js';

export const theSecondHand: readonly SeedComment[] = [
  {
    id: id(401),
    parent: null,
    author: sunniva,
    createdAt: '2009-10-24T19:48:00Z',
    editedAt: '2009-10-25T08:10:00Z',
    editNote: {by: 'admin', reason: 'an address removed at the writer’s request'},
    source: prose`
      I've been reading this for a week and I did not know whether to write.

      In our family there is a saying. When somebody took on more than they could carry my grandmother would say, "Well,
      Agnes had the river one winter." We all say it. My children say it. None of us knew what it meant; I thought that it
      came out of a song.

      Agnes Thole was my grandmother's sister. She lost her hearing to the measles when she was three. She mended nets, in
      the loft that shared a wall with the ferry house. She never married and she had a great many friends for somebody
      people found it hard to talk to. She died in 1981. And she put a bar through her sevens, because the nuns had taught
      her to.
    `,
  },
  {
    id: id(402),
    parent: id(401),
    author: pim,
    createdAt: '2009-10-24T23:10:00Z',
    source: prose`
      I've been back through the photographs. 7 January, 17 January, 27 January. 7 February, 17, 27. 7 March, 17 March:

      - every seven in those weeks has a bar;
      - the seven of 27 March has none;
      - there isn't another barred seven in the forty-four books.

      I have had those pages on my screen for a year.
    `,
  },
  {
    id: id(403),
    parent: id(402),
    author: sunniva,
    createdAt: '2009-10-24T23:31:00Z',
    source: prose`
      I am looking at a birthday card from 1979 with a 7 on it. I don't think that I can type much more today.
    `,
  },
  {
    id: id(404),
    parent: id(403),
    author: oskar,
    createdAt: '2009-10-25T06:20:00Z',
    source: `Take your time. It has waited fifty-five years. So it was for Agnes.`,
  },
  {
    id: id(405),
    parent: id(401),
    author: ines,
    createdAt: '2009-10-25T07:02:00Z',
    source: `Then where was Hester? She would not have left the boat for a day if she could stand.`,
  },
  {
    id: id(406),
    parent: id(405),
    author: per,
    createdAt: '2009-10-26T22:50:00Z',
    status: 'deleted',
    source: `(a page of a hospital register)`,
  },
  {
    id: id(407),
    parent: id(406),
    author: admin,
    createdAt: '2009-10-27T06:30:00Z',
    source: prose`
      I have taken this comment down. It was a page from a sanatorium's register, and there were fourteen other people on it
      who had not asked to be here. What it said about Hester Pallin is one line. Her niece has told us the same, and lets
      me repeat it: she was on the Hill with her lungs, from 7 January to 26 March 1954.
    `,
  },
  {
    id: id(408),
    parent: id(407),
    author: per,
    createdAt: '2009-10-27T12:15:00Z',
    source: `That was me. I only saw the one line because it was the one I was looking for. I’m sorry.`,
  },
  {
    id: id(409),
    parent: id(407),
    author: bram,
    createdAt: '2009-10-28T10:00:00Z',
    source: prose`
      I wondered why she did not simply report sick. So I asked an old colleague for the company's rule book, and he had
      one, as I knew he would.

      > Rule 3. The keeper shall be of sound body and able to answer the bell.
      >
      > Rule 14. The house goes with the oars. A keeper absent more than three days vacates both.

      So the one would have lost the house by being ill, and the other could never have been given it. On the 6th of this
      month I wrote that "a record is what was written by the person whose duty it was to write it". I do not withdraw
      that. But I should like to know whose duty it was.
    `,
  },
  {
    id: id(410),
    parent: id(409),
    author: adah,
    createdAt: '2009-10-28T13:44:00Z',
    source: `Not “able to answer the bell”. She answered every lamp.`,
  },
  {
    id: id(411),
    parent: null,
    author: harald,
    createdAt: '2009-10-29T18:20:00Z',
    source: prose`
      I shall be the unpopular one. All this is moving, and it is a false record. Returns went to the company every month
      signed H. Pallin. Somebody drew Hester Pallin's wages for eleven weeks that she did not work. If a man had done it we
      should call it fraud, and we should not be swapping poems about the floor.
    `,
  },
  {
    id: id(412),
    parent: id(411),
    author: sunniva,
    createdAt: '2009-10-29T21:05:00Z',
    source: `The wages went up the Hill to pay for the bed. I asked my mother. Agnes was paid in eels.`,
  },
  {
    id: id(413),
    parent: id(411),
    author: sunder,
    createdAt: '2009-10-30T08:55:00Z',
    source: prose`
      On who was deceived: I was, if anybody. What did the harm was seventy-nine days struck out because nobody knew who
      was looking. Now that I know, I take one post from every reading. They fall in line with both gauges, and the
      break-up of 9 March agrees with the one upstream to the hour. There is nothing false in the column. Only the heading
      was wrong. — TS
    `,
  },
  {
    id: id(414),
    parent: id(413),
    author: harald,
    createdAt: '2009-10-30T17:30:00Z',
    source: `"Only the heading was wrong" is a generous way to put it. I accept the column.`,
  },
  {
    id: id(415),
    parent: id(414),
    author: joss,
    createdAt: '2009-10-30T17:36:00Z',
    source: `this is the politest fight i have ever seen`,
  },
  theLongAnswer,
  {
    id: id(417),
    parent: theLongAnswer.id,
    author: adah,
    createdAt: '2009-11-22T20:11:00Z',
    source: prose`
      > with the help of Agnes Thole

      She didn't help. She kept it.
    `,
  },
  {
    id: id(418),
    parent: id(417),
    author: ines,
    createdAt: '2009-11-22T20:30:00Z',
    source: `You are right, and it is changed. “Kept by Hester Pallin and Agnes Thole.”`,
  },
  {
    id: id(419),
    parent: id(418),
    author: bram,
    createdAt: '2009-11-23T09:00:00Z',
    source: `With the dates against each name. Then I am content, and so is the register.`,
  },
  {
    id: id(420),
    parent: null,
    author: ines,
    createdAt: '2009-12-02T08:00:00Z',
    source: prose`
      The committee sat for two hours last night, which is one hour and fifty minutes longer than it has ever sat. The
      ledgers go to the record office on Thursday, as a deposit, with a number. Oskar is driving the van.
    `,
  },
  {
    id: id(421),
    parent: id(420),
    author: oskar,
    createdAt: '2009-12-02T12:40:00Z',
    source: `I will be asking about an accordion while I am there.`,
  },
  {
    id: id(422),
    parent: id(420),
    author: wilma,
    createdAt: '2009-12-02T13:05:00Z',
    source: `Blankets, not newspaper. And take the strings off first, but keep them. Label which was whose.`,
  },
];
