// The protocol, for machines. The bodies of writes are made from the schemas that check them.

import {toJsonSchema} from '@valibot/to-json-schema';
import type {GenericSchema} from 'valibot';
import {EditedCommentBody, NewCommentBody, PreviewBody} from './bodies.js';

const jsonBody = (schema: GenericSchema): unknown => ({
  required: true,
  // Checks and transformations that JSON Schema has no words for are left to the server's answer.
  content: {'application/json': {schema: toJsonSchema(schema, {errorMode: 'ignore', typeMode: 'input'})}},
});

const answers = (...statuses: readonly (readonly [number, string])[]): unknown =>
  Object.fromEntries([
    ...statuses.map(([status, description]) => [String(status), {description}]),
    ['default', {description: 'A problem', content: {'application/problem+json': {}}}],
  ]);

const query = (name: string, description: string, required = false): unknown => ({
  name,
  in: 'query',
  required,
  description,
  schema: {type: 'string'},
});

const secret = [{secret: []}];
const id = {name: 'id', in: 'path', required: true, schema: {type: 'string'}};

/** An OpenAPI 3.1 description of protocol version 1. */
export const openApi: unknown = {
  openapi: '3.1.0',
  info: {title: 'Colloquy', version: '1'},
  paths: {
    '/api/v1/comments': {
      get: {
        summary: 'A page of a thread',
        parameters: [
          query('thread', 'The key of the thread: an address or a name', true),
          query('order', 'oldest (default), newest or replies'),
          query('cursor', 'Where the page before said that this one starts'),
        ],
        responses: answers([200, 'The page'], [304, 'Not changed']),
      },
      post: {
        summary: 'A new comment; the same one again is answered as before',
        requestBody: jsonBody(NewCommentBody),
        responses: answers([200, 'It was here already'], [201, 'Published'], [202, 'Held for a moderator']),
      },
    },
    '/api/v1/comments/{id}': {
      parameters: [id],
      get: {summary: 'A comment, for its writer', security: secret, responses: answers([200, 'The comment'])},
      patch: {
        summary: 'Another text',
        security: secret,
        requestBody: jsonBody(EditedCommentBody),
        responses: answers([200, 'The comment']),
      },
      delete: {summary: 'Takes it away', security: secret, responses: answers([200, 'The tombstone'])},
    },
    '/api/v1/preview': {
      post: {
        summary: 'Markdown as it will be shown',
        requestBody: jsonBody(PreviewBody),
        responses: answers([200, 'HTML']),
      },
    },
    '/api/v1/counts': {
      get: {
        summary: 'How many comments threads have',
        parameters: [query('thread', 'A key; up to 50 of them', true)],
        responses: answers([200, 'The counts']),
      },
    },
  },
  components: {securitySchemes: {secret: {type: 'http', scheme: 'bearer'}}},
};
