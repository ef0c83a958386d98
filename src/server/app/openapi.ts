// The protocol, for machines: an OpenAPI 3.1 description, made from the schemas that check bodies and answers.

import {toJsonSchema} from '@valibot/to-json-schema';
import type {GenericSchema} from 'valibot';
import {CountsAnswer, DeletedAnswer, OwnAnswer, PageAnswer, PreviewAnswer, ProblemAnswer} from './answer-schemas.js';
import {EditedCommentBody, NewCommentBody, PreviewBody} from '../writing/request-bodies.js';

/** Describes protocol version 1, to be sent as JSON. */
export const describeProtocol = (): unknown => ({
  openapi: '3.1.0',
  info: {title: 'Colloquy', version: '1', description: 'Comment threads: read by anybody, written by guests.'},
  paths: {
    '/api/v1/comments': {get: describeList(), post: describePost()},
    '/api/v1/comments/{id}': {
      parameters: [{name: 'id', in: 'path', required: true, schema: {type: 'string'}}],
      get: {summary: 'A comment, for its writer', security: SECRET, responses: responses({200: OwnAnswer})},
      patch: {
        summary: 'Another text',
        security: SECRET,
        requestBody: body(EditedCommentBody),
        responses: responses({200: OwnAnswer}),
      },
      delete: {
        summary: 'Takes it away; again is as once',
        security: SECRET,
        responses: responses({200: DeletedAnswer}),
      },
    },
    '/api/v1/preview': {
      post: {
        summary: 'Markdown as it will be shown',
        requestBody: body(PreviewBody),
        responses: responses({200: PreviewAnswer}),
      },
    },
    '/api/v1/counts': {
      get: {
        summary: 'How many comments threads have',
        parameters: [
          parameter('thread', 'A key; may be given up to 50 times', {type: 'array', items: {type: 'string'}}),
        ],
        responses: responses({200: CountsAnswer}),
      },
    },
  },
  components: {securitySchemes: {secret: {type: 'http', scheme: 'bearer', description: 'The secret of the comment'}}},
});

const SECRET = [{secret: []}];

// The dialect of OpenAPI 3.1 (spec.openapis.org/oas/v3.1.0#schema-object).
const TARGET = 'draft-2020-12';

const AROUND =
  'The id of a comment: the answer is what it answers, from the top (the nearest 3 MB of it), itself, and its first ' +
  'replies (30 or 20 KB). Its next is null: what follows is for the ordinary pages. 404 if the thread shows no such comment';

const SINCE =
  'A revision of the thread: the answer is what was created or changed since, and in removed the ids of what is gone, ' +
  'in pages of 500 or 512 KB; the revision of the last one is the next to ask with. 410 if the thread never had it: load anew';

const describeList = (): unknown => ({
  summary: 'A page of a thread',
  parameters: [
    parameter('thread', 'The key of the thread: an address or a name', {type: 'string'}),
    {...parameter('order', 'Of top-level comments', {enum: ['oldest', 'newest', 'replies']}), required: false},
    {...parameter('cursor', 'What the answer before has as next', {type: 'string'}), required: false},
    {...parameter('around', AROUND, {type: 'string'}), required: false},
    {...parameter('since', SINCE, {type: 'string'}), required: false},
  ],
  responses: responses({200: PageAnswer}),
});

const describePost = (): unknown => ({
  summary: 'A new comment: 201 published, 202 held for a moderator, 200 the same request once more',
  requestBody: body(NewCommentBody),
  responses: responses({200: OwnAnswer, 201: OwnAnswer, 202: OwnAnswer}),
});

const parameter = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  required: true,
  description,
  schema,
});

// Checks and transformations that JSON Schema has no words for are left to the server's answer.
const body = (schema: GenericSchema): unknown => ({
  required: true,
  content: {
    'application/json': {schema: toJsonSchema(schema, {errorMode: 'ignore', typeMode: 'input', target: TARGET})},
  },
});

function responses(byStatus: Readonly<Record<number, GenericSchema>>): unknown {
  const described = Object.entries(byStatus).map(([status, schema]) => [
    status,
    {description: 'OK', content: {'application/json': {schema: toJsonSchema(schema, {target: TARGET})}}},
  ]);
  const problem = {
    description: 'A problem',
    content: {'application/problem+json': {schema: toJsonSchema(ProblemAnswer, {target: TARGET})}},
  };
  return {...Object.fromEntries(described), default: problem};
}
