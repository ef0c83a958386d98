import {describeForeignSource} from '../../contracts/foreign-source.js';
import type {FakeComment} from '../../contracts/fake-system.js';

// The first post is the article.
const numberOf = (id: number): number => id + 1;

const idOf = ({id}: FakeComment): number => id + 900;

const toPost = ({id, parent, name, words, time, isDeleted}: FakeComment): object => ({
  id: id + 900,
  post_number: numberOf(id),
  post_type: 1,
  reply_to_post_number: parent ? numberOf(parent) : null,
  name,
  username: `writer_${id}`,
  avatar_template: '',
  created_at: new Date(time).toISOString(),
  updated_at: new Date(time).toISOString(),
  version: 1,
  cooked: `<p>${isDeleted ? '(post deleted by author)' : words}</p>`,
  user_deleted: isDeleted,
});

const ARTICLE = {id: 900, post_number: 1, post_type: 1, username: 'ferry', cooked: '<p>The article.</p>', version: 1};

describeForeignSource({
  name: 'discourse',
  endpoint: '',
  thread: 'https://forum.example/t/the-nail/73',
  shows: [
    'Bram Olde: I would give the books to the record office. Mould does not care about instruments.',
    '  Ida Kerr: Bram: Mould does not care about instruments. Nor do instruments care about mould, see the bell.',
    '    Bram Olde: Well put. 🙂',
    'Wil Arden: Two posts moved to their own topic.',
    '(deleted)',
    '  The Ferry House: Thank you all. The committee meets on the first of December.',
    '(deleted)',
    '  Bram Olde: Answering a post that was moved away.',
  ],
  lacks: ['sites', 'counts'],
  idOf: (id) => String(numberOf(id)),
  answer({comments}, {url}) {
    if (url.pathname === '/t/73.json') {
      const posts = [ARTICLE, ...comments.slice(0, 19).map(toPost)];
      return {body: {title: 'The nail', post_stream: {posts, stream: [900, ...comments.map(idOf)]}}};
    }
    const asked = new Set(url.searchParams.getAll('post_ids[]').map(Number));
    return {body: {post_stream: {posts: comments.filter((comment) => asked.has(idOf(comment))).map(toPost)}}};
  },
});
