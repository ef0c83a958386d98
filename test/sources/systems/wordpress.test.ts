import {describeForeignSource} from '../../contracts/foreign-source.js';
import type {FakeComment, SystemDescription} from '../../contracts/fake-system.js';

const escape = (text: string): string => text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);

// As in `comment.php`: addresses of other schemes are stored as they are by plugins and imports.
const toItem = ({id, parent, name, words, site, time}: FakeComment): object => ({
  id,
  post: 7,
  parent: parent ?? 0,
  author: 0,
  author_name: escape(name),
  author_url: site,
  date: new Date(time + 7_200_000).toISOString().slice(0, 19),
  date_gmt: new Date(time).toISOString().slice(0, 19),
  content: {rendered: `<p>${words}</p>\n`},
  link: `https://sallow.example/notes/ledger/#comment-${id}`,
  status: 'approved',
  type: 'comment',
  author_avatar_urls: {24: '', 48: 'https://avatars.example/48.png', 96: ''},
  meta: [],
  _links: {},
});

const wordpress: SystemDescription = {
  name: 'wordpress',
  endpoint: 'https://sallow.example/',
  thread: '7',
  shows: [],
  lacks: ['deleted'],
  answer({comments, count}, {url, method}) {
    if (method === 'POST') return {status: 401, body: {code: 'rest_comment_login_required', message: 'Sorry', data: {status: 401}}}; // prettier-ignore
    const page = Number(url.searchParams.get('page'));
    const size = Number(url.searchParams.get('per_page'));
    const pages = Math.ceil(comments.length / size);
    const headers = {'X-WP-Total': String(count), 'X-WP-TotalPages': String(pages)};
    return {headers, body: comments.slice((page - 1) * size, page * size).map(toItem)};
  },
};

describeForeignSource(wordpress);
