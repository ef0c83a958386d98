import {describeForeignSource} from '../../contracts/foreign-source.js';
import type {FakeComment} from '../../contracts/fake-system.js';

const idOf = (id: number): string => `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;

const toComment = ({id, parent, words, time, isDeleted}: FakeComment): object => ({
  id: idOf(id),
  parentId: parent ? idOf(parent) : undefined,
  html: isDeleted ? '' : `<p>${words}</p>\n`,
  createdTime: new Date(time).toISOString(),
  userCreated: idOf(id + 500_000),
  isDeleted,
  isApproved: true,
  isPending: false,
  isSticky: false,
});

describeForeignSource({
  name: 'comentario',
  endpoint: 'https://say.example/',
  thread: 'https://sallow.example/string',
  shows: [
    'Maya: Photographs of the string are in the side column.',
    'Hedda Twine: Tarred string keeps for a century if it stays wet or dry. It is the change that kills it.',
    '  A rope maker: So a nail inside a door is the right place.',
    '    Maya: Inside, yes. This door was open every morning, though.',
    '(deleted)',
    '  Hedda Twine: I am sorry that you removed it; I had learnt something.',
  ],
  lacks: ['counts', 'pages'],
  softError: {body: {id: 'unknown-host', message: 'Unknown host'}},
  idOf,
  answer: ({comments}, {method, url, body}) =>
    method === 'POST' && url.pathname === '/api/embed/comments'
      ? {
          body: {
            asked: body,
            pageInfo: {isDomainReadonly: false, isPageReadonly: false},
            commenters: comments.map(({id, name, site}) => ({id: idOf(id + 500_000), name, websiteUrl: site})),
            comments: comments.map(toComment),
          },
        }
      : {status: 405, body: ''},
});
