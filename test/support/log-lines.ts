// Checks lines of the log: every value has to be one that the server itself chose.

import assert from 'node:assert/strict';
import * as v from 'valibot';

const level = v.picklist(['info', 'warn', 'error']);
const time = v.pipe(v.string(), v.isoTimestamp());
const requestId = v.pipe(v.string(), v.uuid());

const routes = [
  '/api/v1/comments', '/api/v1/thread.html', '/thread', '/thread/reply', '/thread/post', '/thread/sent', '/api/v1/comments/:id', '/api/v1/comments/:id/votes', '/api/v1/preview', '/api/v1/counts', '/api/v1/events', '/api/v1/identity', '/api/v1/sign-in', '/api/v1/sign-in/callback', '/api/v1/openapi.json', '/health',
  '/ready', '/:script.js', '/admin/v1/*', 'other', '/api/v1/moderation/invitations/options', '/api/v1/moderation/passkeys',
  '/api/v1/moderation/passkeys/:id', '/api/v1/moderation/sign-in/options', '/api/v1/moderation/sign-in',
  '/api/v1/moderation/session', '/api/v1/moderation/sign-out', '/api/v1/moderation/sessions',
  '/api/v1/moderation/sessions/:id', '/api/v1/moderation/devices', '/api/v1/moderation/grants', '/api/v1/moderation/grant',
  '/api/v1/moderation/moderators', '/api/v1/moderation/moderators/:id', '/api/v1/moderation/learning',
  '/api/v1/moderation/invitations', '/api/v1/moderation/invitations/:id',
] as const; // prettier-ignore

/** A line about a request. */
export const RequestLine = v.strictObject({
  level,
  time,
  requestId,
  method: v.picklist(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'other']),
  route: v.picklist(routes),
  status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  ms: v.pipe(v.number(), v.minValue(0)),
  msg: v.literal('request'),
});

// A function and its place in the code. Nothing that a client sent becomes the name of a function or a file.
const place = v.pipe(v.string(), v.regex(/^[\w .<>#[\]*]*\(?(?:file:\/\/)?(?:\/[\w.@+-]+)+:\d+:\d+\)?$|^[\w .<>#[\]*]*\(?(?:node:[\w/.-]+:\d+:\d+|<anonymous>|index \d+)\)?$/)); // prettier-ignore

const summary = {name: v.pipe(v.string(), v.regex(/^\w+$/)), code: v.optional(v.string()), at: v.array(place)};

/** A line about an unexpected error. */
export const ErrorLine = v.strictObject({
  level: v.literal('error'),
  time,
  requestId: v.optional(requestId),
  error: v.strictObject({...summary, cause: v.optional(v.strictObject(summary))}),
  msg: v.picklist([
    'Unexpected error',
    'Signing in with a provider failed',
    'Rate limits could not be saved',
    'Arrivals could not be counted',
    'A session could not be noted as seen',
    'Rendering older comments failed',
    'A cached thread could not be updated and will be loaded again',
  ]),
});

/** Parses a log and checks every line. */
export function parseLog(
  text: string,
): readonly (v.InferOutput<typeof RequestLine> | v.InferOutput<typeof ErrorLine>)[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const result = v.safeParse(v.union([RequestLine, ErrorLine]), JSON.parse(line));
      assert.ok(result.success, line);
      return result.output;
    });
}
