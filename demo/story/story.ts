// The demo's thread: a discussion of an article, told over six and a half years.

import type {SeedComment} from '../../src/server/seed-thread.js';
import {theNail} from './chapter-1-the-nail.js';
import {theTiredWeeks} from './chapter-2-the-tired-weeks.js';
import {theLamp} from './chapter-3-the-lamp.js';
import {theSecondHand} from './chapter-4-the-second-hand.js';
import {theClapper} from './chapter-5-the-clapper.js';
import {echoes} from './echoes.js';
import {id} from './id.js';
import {admin} from './people.js';
import {prose} from './prose.js';

const notice: SeedComment = {
  id: id(1),
  parent: null,
  author: admin,
  createdAt: '2010-01-08T09:00:00Z',
  pinned: true,
  source: prose`
    This discussion was moved here with the rest of the notebook. The old site did not keep every date, so some comments
    have none. One comment is missing, and its place says so.
  `,
};

/** The whole thread, which seeds the server. Its key is the URL in `rel=canonical` of `pages/story.html`. */
export const story = {
  key: 'https://sallow.example/nineteen-thousand-mornings',
  title: 'Nineteen thousand mornings',
  url: 'https://sallow.example/nineteen-thousand-mornings',
  comments: [notice, ...theNail, ...theTiredWeeks, ...theLamp, ...theSecondHand, ...theClapper, ...echoes],
} as const;
