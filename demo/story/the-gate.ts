// The discussion of the tour of quotations: each comment quotes in another way.

import type {SeedThread} from '../../src/server/seed-thread.js';
import {id} from './id.js';
import {constance, elsie, ines, joss, per, ulrich, wilma} from './people.js';
import {prose} from './prose.js';

/** Its key is the URL in `rel=canonical` of `pages/quotations.html`, which links to these comments. */
export const theGate: SeedThread = {
  key: 'https://sallow.example/the-gate',
  title: 'The gate',
  url: 'https://sallow.example/the-gate',
  comments: [
    {
      id: id(701),
      parent: null,
      author: per,
      createdAt: '2010-05-02T06:12:00Z',
      source: prose`
        “A spring would be quieter” for a year. After that it is louder than any stone, and nobody can say any more where
        the oil can is.
      `,
    },
    {
      id: id(702),
      parent: null,
      author: wilma,
      createdAt: '2010-05-02T09:40:00Z',
      source: prose`
        A stone on a chain asks for nothing, and you can hear from the house whether a visitor is coming or going: the
        gate knocks once for coming and twice for going.

        I bind books, and I have never read a better description of a hinge.
      `,
    },
    {
      id: id(703),
      parent: null,
      author: elsie,
      createdAt: '2010-05-03T18:25:00Z',
      source: prose`
        From the article:
        It would also be a thing that breaks, and that somebody would have to order from a catalogue.

        The catalogue came to an end in 1998. I still have it in the kitchen.
      `,
    },
    {
      id: id(704),
      parent: null,
      author: joss,
      createdAt: '2010-05-04T21:03:00Z',
      source: prose`
        Per wrote: After that it is louder than any stone, and nobody can say any more where the oil can is.

        It is in the boathouse, on the beam. It has always been there.
      `,
    },
    {
      id: id(705),
      parent: null,
      author: ulrich,
      createdAt: '2010-05-05T07:30:00Z',
      source: prose`
        „The gate knocks once for coming and twice for going“: das gilt auch für unsere Haustür, nur umgekehrt.
      `,
    },
    {
      id: id(706),
      parent: null,
      author: constance,
      createdAt: '2010-05-06T16:48:00Z',
      source: prose`
        You say that “a stone on a rope needs hardly anything”, and I must say that this is the kind of “economy” which
        has made the county what it is.
      `,
    },
    {
      id: id(707),
      parent: id(706),
      author: ines,
      createdAt: '2010-05-06T17:20:00Z',
      source: 'On a chain, Miss Hale. I would never say rope.',
    },
  ],
};
