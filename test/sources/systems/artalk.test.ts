import {describeForeignSource} from '../../contracts/foreign-source.js';
import type {FakeComment, SystemDescription} from '../../contracts/fake-system.js';

const toItem = ({id, parent, name, words, site, time}: FakeComment): object => ({
  id,
  content: words,
  content_marked: `<p>${words}</p>\n`,
  user_id: 1,
  nick: name,
  email_encrypted: 'c160f8cc69a4f0bf2b0362752353d060',
  link: site,
  ua: '',
  date: new Date(time).toISOString().slice(0, 19).replace('T', ' '),
  is_collapsed: false,
  is_pending: false,
  is_pinned: false,
  is_allow_reply: true,
  is_verified: false,
  rid: parent ?? 0,
  badge_name: '',
  badge_color: '',
  visible: true,
  vote_up: 0,
  vote_down: 0,
  page_key: '/notes/ledger/',
  site_name: 'blog',
});

/** The most that this server gives, fewer than asked for. */
const MOST = 30;

const artalk: SystemDescription = {
  name: 'artalk',
  endpoint: 'https://artalk.example/?site=blog',
  thread: '/notes/ledger/',
  shows: [
    'Vera: I keep mine in pencil.',
    '  Emil: Pencil survives water.',
    '    Vera: That is why.',
    'Ilse: Ink does not.',
  ],
  lacks: ['deleted'],
  answer({comments, count}, {url}) {
    const offset = Number(url.searchParams.get('offset'));
    const limit = Math.min(MOST, Number(url.searchParams.get('limit')));
    return {body: {comments: comments.slice(offset, offset + limit).map(toItem), count, roots_count: 1, page: {id: 1, admin_only: false}}}; // prettier-ignore
  },
};

describeForeignSource(artalk);
