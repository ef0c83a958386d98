// Schemas of request bodies: exact keys, types and lengths. openapi.json is generated from the same schemas.

import * as v from 'valibot';
import {isBlankMarkdown} from '../../core/text/blank.js';
import {LIMITS} from '../../core/limits.js';
import {countCodePoints} from '../../core/text/text-to-html.js';
import {threadKey, toWebUrl} from '../../core/url.js';
import {countGraphemes, isPresentable, normaliseName} from './author-name.js';
import {isNestedDeeper} from './json-depth.js';
import {normaliseTitle} from './page-title.js';
import {HttpProblem, invalid} from '../http/problem.js';
import {MAX_KEY_BYTES} from '../storage/comment-store.js';
import {EMPTY_COMMENT} from './written-html.js';

/** Text without NUL and lone surrogates, which cannot be stored or displayed. */
export const text = (maxLength: number, subject: string) =>
  v.pipe(
    v.string(),
    v.check((value) => value.isWellFormed() && !value.includes('\0'), `${subject} contains invalid characters.`),
    v.check((value) => countCodePoints(value) <= maxLength, `${subject} is longer than ${maxLength} characters.`),
    v.description(`At most ${maxLength} characters.`),
  );

/** The id of a comment or a decision, made by the client. */
export const commentId = v.pipe(
  v.string(),
  v.regex(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/, 'The id is not a version 7 UUID.'),
);

/** A secret that a client has made. */
const secret = v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'The secret is not 32 bytes in base64url.'));

/** The Markdown of a comment. */
export const source = v.pipe(
  text(LIMITS.source, 'The comment'),
  v.check((value) => !isBlankMarkdown(value), EMPTY_COMMENT),
);

/** A name of a guest or a moderator. */
export const AuthorName = v.pipe(
  text(LIMITS.url, 'The name'),
  v.transform(normaliseName),
  v.check(isPresentable, 'The name is empty.'),
  v.check((value) => countGraphemes(value) <= LIMITS.name, `The name is longer than ${LIMITS.name} characters.`),
);

const author = v.strictObject({
  name: AuthorName,
  email: v.optional(v.pipe(text(LIMITS.email, 'The e-mail address'), v.email('This is not an e-mail address.'))),
  url: v.optional(
    v.pipe(
      text(LIMITS.url, 'The website'),
      v.check((value) => toWebUrl(value) !== null, 'A web address starts with https://'),
    ),
  ),
});

// A page must not lose comments for its title, so the title is cut.
export const PageTitle = v.pipe(
  v.string(),
  v.check((value) => value.isWellFormed(), 'The page’s title contains invalid characters.'),
  v.transform(normaliseTitle),
  v.description(`The first ${LIMITS.title} characters are kept.`),
);

/** A token of an account. */
export const IdentityToken = v.pipe(
  v.string(),
  // Files and templates end with a line break; headers lose it on their way.
  v.trim(),
  v.regex(/^[\w.-]{1,4096}$/, 'The token of the identity is longer than 4096 characters, or no token.'),
  v.description('A token that the site has signed. The author’s name comes from it.'),
);

const guards = v.strictObject({
  trap: v.optional(text(1000, 'The trap field')),
  solution: v.optional(text(2000, 'The solution')),
});
/** The body of `POST comments`. */
export const NewCommentBody = v.strictObject({
  id: commentId,
  thread: v.pipe(
    text(LIMITS.thread, 'The thread'),
    v.nonEmpty('The thread key is empty.'),
    v.check(
      (value) => Buffer.byteLength(threadKey(value)) <= MAX_KEY_BYTES,
      `The thread is longer than ${MAX_KEY_BYTES} bytes.`,
    ),
  ),
  page: v.strictObject({url: text(2000, 'The page’s URL'), title: PageTitle}),
  parent: v.nullable(v.pipe(text(100, 'The parent'), v.nonEmpty('The parent id is empty.'))),
  author,
  source,
  secret,
  identity: v.optional(IdentityToken),
  earlier: v.optional(
    v.pipe(
      v.strictObject({id: text(100, 'The id'), secret}),
      v.description('Proves that the device wrote an earlier comment.'),
    ),
  ),
  guards: v.optional(guards),
});

/** The body of `PATCH comments/ID`. */
export const EditedCommentBody = v.strictObject({source});

/** The body of `POST preview`. */
export const PreviewBody = v.strictObject({source: text(LIMITS.source, 'The comment')});

/**
 * Parses a request body and validates it against one of the schemas above.
 *
 * @throws {HttpProblem} 400 for invalid JSON, 422 with one error per field if the body does not match the schema.
 */
export const parseBody = <S extends v.GenericSchema>(schema: S, json: string): v.InferOutput<S> =>
  parseValue(schema, parseJson(json));

/**
 * Validates a value like a request body.
 *
 * @throws {HttpProblem} 422 with one error per field.
 */
export function parseValue<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw invalid(
    result.issues.map((issue) => ({
      field: v.getDotPath(issue) ?? '',
      message: issue.kind === 'schema' ? describeMismatch(v.getDotPath(issue)) : issue.message,
    })),
  );
}

const describeMismatch = (path: string | null): string =>
  path === null ? 'The request body must be a JSON object.' : `${path} is missing, unknown or of the wrong type.`;

/** Bodies are objects that contain objects; deeper nesting is never valid. */
const MAX_DEPTH = 4;

/**
 * Parses JSON from a client.
 *
 * @throws {HttpProblem} 400 for invalid JSON, a `__proto__` key, or nesting deeper than `maxDepth`.
 */
export function parseJson(json: string, maxDepth = MAX_DEPTH): unknown {
  if (isNestedDeeper(json, maxDepth)) {
    throw new HttpProblem(400, 'Nested too deeply', `The request body is nested deeper than ${maxDepth} levels.`);
  }
  try {
    // `JSON.parse` creates an own property `__proto__`; code that copies the object later would set its prototype.
    return JSON.parse(json, (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError('__proto__');
      return value;
    });
  } catch {
    throw new HttpProblem(400, 'Not JSON', 'The request body is not valid JSON.');
  }
}
