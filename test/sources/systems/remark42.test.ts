import {describeForeignSource} from '../../contracts/foreign-source.js';
import type {FakeComment} from '../../contracts/fake-system.js';

// Remark42 stores names with `<` and `>` as character references.
const escapeName = (name: string): string =>
  name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const toComment = ({id, parent, name, words, time, isDeleted}: FakeComment): object => ({
  id: `c${id}`,
  pid: parent ? `c${parent}` : '',
  text: isDeleted ? '' : `<p>${words}</p>\n`,
  user: {id: `anonymous_${id}`, name: escapeName(name), picture: '', admin: false},
  // Nanoseconds.
  time: `${new Date(time).toISOString().slice(0, -1)}123456Z`,
  score: 0,
  ...(isDeleted && {delete: true}),
});

describeForeignSource({
  name: 'remark42',
  endpoint: 'https://talk.example/?site=blog',
  thread: 'https://sallow.example/bell',
  shows: [
    'Maya: Please be kind to the bell ringer.',
    'Ana Reed: Where is the bell now?',
    '  Maya: In the school. It rings «thin» before rain — still.',
    '    Cem: Heard it on Monday. It rained on Tuesday.',
    '(deleted)',
    '  Dia: The comment that I answer was removed.',
    'Eli: A client sent this parent as the word “undefined”.',
    '(deleted)',
    '  Gil: It rings thin That is the humidity of the rope, not of the air.',
  ],
  lacks: ['sites', 'pages'],
  softError: {body: {code: 1, details: 'site not found', error: 'unknown site'}},
  idOf: (id) => `c${id}`,
  answer: ({comments, count}) => ({
    body: {comments: comments.length > 0 ? comments.map(toComment) : null, info: {count, read_only: false}},
  }),
});
