// Describes the protocol in OpenAPI 3.1, generated from the schemas of requests and responses.

import {FlagBody} from '../moderation/deciding/moderation-bodies.js';
import {VoteBody} from '../voting/vote.js';
import {
  CountsAnswer,
  DeletedAnswer,
  IdentityAnswer,
  OwnAnswer,
  PageAnswer,
  PreviewAnswer,
  VotesAnswer,
} from './answer-schemas.js';
import {describeModeration} from './openapi-moderation.js';
import {describeModerators} from './openapi-moderators.js';
import {body, ID, parameter, PROBLEM, responses} from './openapi-parts.js';
import {describeRules} from './openapi-rules.js';
import {describeSignIn, describeSignOut} from './openapi-sign-in.js';
import {EditedCommentBody, NewCommentBody, PreviewBody} from '../writing/request-bodies.js';

/** Returns the description of protocol version 1, ready for `JSON.stringify`. */
export const describeProtocol = (): unknown => ({
  openapi: '3.1.0',
  info: {title: 'Colloquy', version: '1', description: 'Public comment threads that guests can write to.'},
  paths: {
    '/api/v1/comments': {get: describeList(), post: describePost()},
    '/api/v1/thread.html': {get: describeHtml()},
    '/api/v1/comments/{id}': {
      parameters: [ID],
      get: {summary: 'Returns a comment to its writer', security: SECRET, responses: responses({200: OwnAnswer})},
      patch: {
        summary: 'Replaces the source of a comment',
        security: SECRET,
        requestBody: body(EditedCommentBody),
        responses: responses({200: OwnAnswer}),
      },
      delete: {
        summary: 'Deletes a comment; idempotent',
        security: SECRET,
        responses: responses({200: DeletedAnswer}),
      },
    },
    '/api/v1/comments/{id}/flags': {post: describeFlag()},
    '/api/v1/comments/{id}/votes': {post: describeVote()},
    '/api/v1/preview': {post: describePreview()},
    '/api/v1/counts': {get: describeCounts()},
    '/api/v1/identity': {get: describeIdentity(), delete: describeSignOut()},
    ...describeSignIn(),
    '/api/v1/events': {get: describeEvents()},
    ...describeModerators(),
    ...describeRules(),
    ...describeModeration(),
  },
  components: {securitySchemes: SECURITY_SCHEMES},
});

const SECURITY_SCHEMES = {
  secret: {type: 'http', scheme: 'bearer', description: 'The secret of the comment, or a token of its author'},
  identity: {
    type: 'http',
    scheme: 'bearer',
    description: 'A token that the site has signed, or that signing in with a provider has given',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-colloquy',
    description:
      'A session of the desk. Below a path or on another port, the name ends with both: `__Host-colloquy-comments`',
  },
  page: {type: 'http', scheme: 'bearer', description: 'A token of a page, or of a command on the same machine'},
};

const SECRET = [{secret: []}];

const AROUND =
  'The id of a comment. The response contains its ancestors from the top (the nearest 3 MB), the comment itself, and ' +
  'its first replies (30 or 20 KB). next is always null: load ordinary pages for more. 404 if the thread shows no ' +
  'such comment';

const SINCE =
  'A revision of the thread. The response contains the comments created or changed since, and in removed the ids of ' +
  'removed comments, in pages of 500 comments or 512 KB. Use the revision of the last page for the next request. 410 ' +
  'if the thread never had this revision: load the thread again';

const describeList = (): unknown => ({
  summary: 'Returns a page of a thread',
  parameters: [
    parameter('thread', 'The thread key: a URL or a name', {type: 'string'}),
    {
      ...parameter('order', 'Order of top-level comments', {enum: ['oldest', 'newest', 'replies', 'votes']}),
      required: false,
    },
    {...parameter('cursor', 'next of the previous response', {type: 'string'}), required: false},
    {...parameter('around', AROUND, {type: 'string'}), required: false},
    {...parameter('since', SINCE, {type: 'string'}), required: false},
  ],
  responses: responses({200: PageAnswer}),
});

const describeHtml = (): unknown => ({
  summary: 'Returns a page of a thread as HTML, to be placed within the element',
  description:
    'Plain markup with a style sheet, a description for search engines (JSON-LD) and the data from which the element ' +
    'takes over. The same as a document, with links to a form for new comments: /thread, with thread, page and lang.',
  parameters: [
    parameter('thread', 'The thread key: a URL or a name', {type: 'string'}),
    {
      ...parameter('page', 'The number of the page; 404 if there are fewer', {type: 'integer', minimum: 1}),
      required: false,
    },
    {...parameter('lang', 'The language of the words, for example de', {type: 'string'}), required: false},
    {
      ...parameter('heading-level', 'The level of the heading; 2 without it', {
        type: 'integer',
        minimum: 1,
        maximum: 6,
      }),
      required: false,
    },
  ],
  responses: {200: {description: 'OK', content: {'text/html': {schema: {type: 'string'}}}}, default: PROBLEM},
});

const describePost = (): unknown => ({
  summary: 'Stores a new comment: 201 published, 202 held for a moderator, 200 repeated request',
  requestBody: body(NewCommentBody),
  responses: responses({200: OwnAnswer, 201: OwnAnswer, 202: OwnAnswer}),
});

const describeFlag = (): unknown => ({
  summary: 'Reports a comment to the moderators; once for each secret, idempotent',
  parameters: [ID],
  requestBody: body(FlagBody),
  responses: {204: {description: 'Reported'}, default: PROBLEM},
});

const describeVote = (): unknown => ({
  summary:
    'Votes for a comment, or takes the vote back; one for each secret, idempotent. 404 if the server has no votes',
  parameters: [ID],
  requestBody: body(VoteBody),
  responses: responses({200: VotesAnswer}),
});

const describePreview = (): unknown => ({
  summary: 'Renders Markdown as a comment would show it',
  requestBody: body(PreviewBody),
  responses: responses({200: PreviewAnswer}),
});

const describeIdentity = (): unknown => ({
  summary: 'Says who may write; with the token of an identity, whose it is and which comments they may change',
  security: [{}, {identity: []}],
  parameters: [{...parameter('thread', 'The thread key of the comments', {type: 'string'}), required: false}],
  responses: responses({200: IdentityAnswer}),
});

const describeCounts = (): unknown => ({
  summary: 'Counts the comments of threads',
  parameters: [parameter('thread', 'A thread key; repeatable, at most 50', {type: 'array', items: {type: 'string'}})],
  responses: responses({200: CountsAnswer}),
});

const describeEvents = (): unknown => ({
  summary: 'Sends an event `revision` for each change of threads (server-sent events)',
  description:
    'The data of an event is JSON: {"thread": KEY, "revision": REVISION}. The first event of each thread tells its ' +
    'present revision. Ask for the changes with since. 503 if the server has no free stream.',
  parameters: [parameter('thread', 'A thread key; repeatable, at most 50', {type: 'array', items: {type: 'string'}})],
  responses: {
    200: {description: 'OK', content: {'text/event-stream': {schema: {type: 'string'}}}},
    default: PROBLEM,
  },
});
