import {describeForeignSource} from '../../contracts/foreign-source.js';
import type {FakeComment} from '../../contracts/fake-system.js';

const ROOT = '116010000000000001';

// Longer than numbers are exact.
const idOf = (id: number): string => `1160100000000${String(id + 100_000).padStart(6, '0')}`;

const toStatus = ({id, parent, name, words, site, time}: FakeComment): object => ({
  id: idOf(id),
  in_reply_to_id: parent ? idOf(parent) : ROOT,
  created_at: new Date(time).toISOString(),
  edited_at: null,
  spoiler_text: '',
  language: 'en',
  content: `<p>${words}</p>`,
  replies_count: 0,
  url: `https://river.example/@writer/${idOf(id)}`,
  account: {id: `1${id}`, acct: `writer-${id}`, display_name: name, url: site, avatar_static: '', emojis: []},
  media_attachments: [],
  poll: null,
});

describeForeignSource({
  name: 'mastodon',
  endpoint: '',
  thread: `https://river.example/@ferry/${ROOT}`,
  shows: [
    'Ivo :heron:: @ferryhouse Ice “to the second post” on the 9th here, too. I count seven posts, not nine.',
    '  The Ferry House: @ivo Two were taken away when the bridge came. The map: https://sallow.example/posts',
    '    Lucy Fenn: So every count after 1983 is off by two? Somebody should write that on the nail.',
    '  sami: Which is the favourite? Step Bell',
    'Lucy Fenn: How the winter of 1954 ends https://moor.example/@lucy/116010000000000040',
    'Ivo :heron:: Der Heron 🪶 und :heron: sind zwei verschiedene Vögel. A grey heron on the last post',
  ],
  lacks: ['pages', 'deleted'],
  idOf,
  answer: ({comments, count}, {url}) => ({
    body: url.pathname.endsWith('/context')
      ? {ancestors: [], descendants: comments.map(toStatus)}
      : {id: ROOT, replies_count: count, account: {id: '7', acct: 'ferry'}},
  }),
});
