import {toBranches} from '../../contracts/fake-trees.js';
import {describeForeignSource} from '../../contracts/foreign-source.js';
import type {FakeComment, SystemDescription} from '../../contracts/fake-system.js';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const toItem = ({id, name, words, site, time, isDeleted}: FakeComment, parent: number | null): object => ({
  id,
  parent,
  created: time / 1000 + 0.123456,
  modified: null,
  mode: isDeleted ? 4 : 1,
  text: isDeleted ? '<p></p>' : `<p>${words}</p>`,
  author: isDeleted ? null : escape(name),
  website: site || null,
  likes: 0,
  dislikes: 0,
  notification: 0,
  hash: '4505c1eeda98',
});

/** The replies that the server gives with their top-level comment; it hides the others. */
const SHOWN = 40;

const isso: SystemDescription = {
  name: 'isso',
  endpoint: 'https://isso.example/',
  thread: '/notes/ledger/',
  shows: [
    'Mara: It is the unread line that counts.',
    '  Oskar & Lu: We read it.',
    '  : Nobody signed this.',
    '(deleted)',
    '  Mara: The reply stays.',
  ],
  levels: 2,
  lacks: ['orphans', 'loops', 'counts', 'pages'],
  answer({comments}, {url}) {
    const branches = toBranches(comments);
    const parent = url.searchParams.get('parent');
    if (parent !== null) {
      const below = branches.find(({root}) => String(root.id) === parent)?.below ?? [];
      return {body: {id: Number(parent), total_replies: below.length, hidden_replies: 0, replies: below.map((each) => toItem(each, Number(parent)))}}; // prettier-ignore
    }
    const replies = branches.map(({root, below}) => ({
      ...toItem(root, null),
      total_replies: below.length,
      hidden_replies: Math.max(0, below.length - SHOWN),
      replies: below.slice(0, SHOWN).map((each) => toItem(each, root.id)),
    }));
    return {body: {id: null, total_replies: branches.length, hidden_replies: 0, replies, config: {'require-email': false}}}; // prettier-ignore
  },
};

describeForeignSource(isso);
