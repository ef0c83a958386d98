// A thread of few comments with everything that a comment can have. Style sheets are checked with it.

import type {Comment, Page} from '../../src/core/comment.js';

export const SPECIMEN_KEY = 'https://look.example/the-oven';

const MINUTE = 60_000;
const START = Date.parse('2026-03-01T08:00:00Z');

/** The picture of every author who has one. The site replaces the host by its own. */
export const AVATAR = 'https://look.example/avatar.svg';

let count = 0;

function said(parent: number | null, name: string, html: string, rest: Partial<Comment> = {}): Comment {
  count++;
  return {
    id: idOf(count),
    parent: parent === null ? null : idOf(parent),
    kind: 'comment',
    status: 'published',
    replies: 0,
    author: {name},
    createdAt: new Date(START + count * 7 * MINUTE).toISOString(),
    html,
    ...rest,
  };
}

const idOf = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const LONG_WORD = 'Unterwasserbackofenthermometerkalibrierung'.repeat(2);

const comments: readonly Comment[] = [
  said(
    null,
    'Wilma Oost',
    '<p>Then point it at the stone. An infrared one costs less than the flour you have thrown away, and it reads in a second.</p><ul><li>Clean the stone.</li><li>Wait twenty minutes.</li></ul>',
    {
      author: {name: 'Wilma Oost', url: 'https://wilma.example/', avatar: AVATAR},
      pinned: true,
    },
  ),
  said(
    1,
    'Oskar Lind',
    '<blockquote><p>An infrared one costs less than the flour you have thrown away, and it reads in a second.</p></blockquote><p>It reads the <em>surface</em>. Ten minutes after the fire is out, the surface is lying to you.</p>',
    {
      author: {name: 'Oskar Lind', avatar: AVATAR, badges: ['author', 'moderator']},
      editedAt: '2026-03-01T09:30:00Z',
      editNote: {by: 'moderator', reason: 'a missing word'},
    },
  ),
  said(
    2,
    'Wilma Oost',
    '<p>Twenty, with firebrick: <code>t = 4.2 × depth²</code>.</p><pre><code>depth  minutes  remark\n4 cm   67       the surface is 30 degrees above what the bread meets\n6 cm   151      do not wait for it</code></pre>',
  ),
  said(
    3,
    'Joss',
    '<p>Soapstone is in the <a href="https://joss.example/a/very/long/address/without/any/place/to/break/it">second sheet</a>.</p>',
  ),
  said(4, 'Maximiliane-Friederike von Hohenstein-Wolkenburg', `<p>${LONG_WORD}</p>`),
  said(5, 'Li', '<p>Yes.</p>'),
  said(
    6,
    'Ines Corbey',
    '<p>Level seven. The words still need room here, at three hundred and twenty pixels, and with large text.</p>',
  ),
  said(7, 'Bo', '<p>Level eight.</p>'),
  said(3, '', '', {status: 'deleted', author: {name: ''}}),
  said(
    9,
    'Per Aune',
    '<p>An answer to a deleted comment.</p><table><tbody><tr><th>Stone</th><th>Minutes</th></tr><tr><td>Soapstone</td><td>90</td></tr></tbody></table>',
  ),
  said(null, 'مريم حداد', '<p>في قريتنا كانت النار تُطفأ قبل الخبز بساعة، والحجر يكفي لعشرين رغيفاً.</p>'),
  said(11, 'Tove', '<p>“Ten minutes after the fire is out, the surface is lying to you.” That is the whole art.</p>', {
    createdAt: null,
  }),
  said(
    null,
    'Elsie Marsh',
    '<p>My grandmother threw flour on the floor of it and counted until it went brown. Nineteen was bread. Seven was pizza, which she did not hold with.</p><ol><li>Flour.</li><li>Count.</li></ol><hr><p>That is all.</p>',
  ),
  said(null, 'A page about ovens', '<p>Mentioned on another page.</p>', {
    kind: 'pingback',
    author: {name: 'A page about ovens', url: 'https://ovens.example/'},
  }),
];

/** The replies of a comment at every depth. */
const repliesOf = (id: string): number =>
  comments
    .filter(({parent, status}) => parent === id && status !== 'deleted')
    .reduce((sum, child) => sum + 1 + repliesOf(child.id), 0);

export const specimen: Page = {
  thread: {
    key: SPECIMEN_KEY,
    title: 'The oven that remembers',
    url: SPECIMEN_KEY,
    count: comments.filter(({kind, status}) => kind === 'comment' && status === 'published').length,
    echoes: 1,
    closed: false,
    revision: '1',
  },
  comments: comments.map((comment) => ({...comment, replies: repliesOf(comment.id)})),
  next: null,
};
