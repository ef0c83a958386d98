// The discussion of a short note, as an example of an ordinary thread.

import type {SeedThread} from '../../src/server/seed-thread.js';
import {id} from './id.js';
import {elsie, ines, per} from './people.js';
import {prose} from './prose.js';

/** Its key is the URL in `rel=canonical` of `pages/notes/low-water.html`. */
export const lowWater: SeedThread = {
  key: 'https://sallow.example/low-water',
  title: 'Low water',
  url: 'https://sallow.example/low-water',
  comments: [
    {
      id: id(601),
      parent: null,
      author: per,
      createdAt: '2009-08-23T17:20:00Z',
      source: prose`
        A runner stone or a bed stone? If there are furrows on the upper side, and they curve, it came from the mill above
        you.
      `,
    },
    {
      id: id(602),
      parent: id(601),
      author: ines,
      createdAt: '2009-08-24T06:45:00Z',
      source: 'They curve. I counted ten before the water came back.',
    },
    {
      id: id(603),
      parent: null,
      author: elsie,
      createdAt: '2009-08-25T19:02:00Z',
      source: 'I believe you about the noon.',
    },
  ],
};
