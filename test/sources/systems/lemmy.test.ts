import {describeForeignSource} from '../../contracts/foreign-source.js';
import type {FakeComment} from '../../contracts/fake-system.js';

const toView = ({id, parent, name, words, site, time, isDeleted}: FakeComment): object => ({
  comment: {
    id,
    creator_id: id + 100,
    content: isDeleted ? '' : words,
    deleted: isDeleted,
    removed: false,
    // As servers before 0.19 write it.
    published: `${new Date(time).toISOString().slice(0, -1)}456`,
    path: parent ? `0.${parent}.${id}` : `0.${id}`,
  },
  creator: {id: id + 100, name: `writer_${id}`, display_name: name, actor_id: site},
  post: {id: 881, creator_id: 11},
  counts: {score: 1, child_count: 0},
  creator_is_moderator: false,
  creator_is_admin: false,
});

describeForeignSource({
  name: 'lemmy',
  endpoint: '',
  thread: 'https://delta.example/post/881',
  shows: [
    'kaspar: What I like: no thermometer no opinion no missing morning',
    '  Nora: no opinion There are a few. Read 9 March 1954 again.',
    '    The Ferry House: “Felt the river go.” I would not call that an opinion; I would call it a reading.',
    '(deleted)',
    '  watermod: Please keep the ferry company out of this.',
    '    kaspar: Fair. The table I had meant to post: 1931 44 ice days 1954 61 ice days',
    'Nora: An older server writes this date without a zone, and <b>this</b> is not HTML here.',
  ],
  lacks: ['counts'],
  softError: {body: {error: 'instance_is_private'}},
  answer({comments}, {url}) {
    const [page, limit] = ['page', 'limit'].map((name) => Number(url.searchParams.get(name)));
    const start = ((page ?? 1) - 1) * (limit ?? 10);
    return {body: {comments: comments.slice(start, start + Math.min(limit ?? 10, 50)).map(toView)}};
  },
});
