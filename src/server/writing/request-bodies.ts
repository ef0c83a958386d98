// What the bodies of requests have to be: exactly these keys, types and lengths. openapi.json is made from the same.

import * as v from 'valibot';
import {isBlankMarkdown} from '../../core/text/blank.js';
import {LIMITS} from '../../core/limits.js';
import {countCodePoints} from '../../core/text/text-to-html.js';
import {toWebUrl} from '../../core/url.js';
import {countGraphemes, isPresentable, normaliseName} from './author-name.js';
import {isNestedDeeper} from './json-depth.js';
import {HttpProblem, invalid} from '../http/problem.js';
import {EMPTY} from './written-html.js';

/** Text without what cannot be kept or shown: NUL, and halves of characters. */
const text = (most: number, what: string) =>
  v.pipe(
    v.string(),
    v.check((value) => value.isWellFormed() && !value.includes('\0'), `${what} contains characters that are none.`),
    v.check((value) => countCodePoints(value) <= most, `${what} is longer than ${most} characters.`),
    v.description(`At most ${most} characters.`),
  );

const commentId = v.pipe(
  v.string(),
  v.regex(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/, 'The id is not a UUID of version 7.'),
);

const source = v.pipe(
  text(LIMITS.source, 'The comment'),
  v.check((value) => !isBlankMarkdown(value), EMPTY),
  v.check(
    (value) => Buffer.byteLength(value) <= LIMITS.sourceBytes,
    `The comment is longer than ${LIMITS.sourceBytes} bytes.`,
  ),
);

const name = v.pipe(
  text(LIMITS.url, 'The name'),
  v.transform(normaliseName),
  v.check(isPresentable, 'The name is empty.'),
  v.check((value) => countGraphemes(value) <= LIMITS.name, `The name is longer than ${LIMITS.name} characters.`),
);

const author = v.strictObject({
  name,
  email: v.optional(v.pipe(text(LIMITS.email, 'The e-mail address'), v.email('This is not an e-mail address.'))),
  url: v.optional(
    v.pipe(
      text(LIMITS.url, 'The website'),
      v.check((value) => toWebUrl(value) !== null, 'A web address starts with https://'),
    ),
  ),
});

/** The body of `POST comments`. */
export const NewCommentBody = v.strictObject({
  id: commentId,
  thread: v.pipe(text(LIMITS.thread, 'The thread'), v.nonEmpty('The thread has no name.')),
  page: v.strictObject({url: text(2000, 'The page’s address'), title: text(LIMITS.title, 'The page’s title')}),
  parent: v.nullable(v.pipe(text(100, 'The parent'), v.nonEmpty('The parent has no name.'))),
  author,
  source,
  secret: v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'The secret is not 32 bytes in base64url.')),
  guards: v.optional(v.strictObject({trap: text(1000, 'The guard')})),
});

/** The body of `PATCH comments/ID`. */
export const EditedCommentBody = v.strictObject({source});

/** The body of `POST preview`. */
export const PreviewBody = v.strictObject({source: text(LIMITS.source, 'The comment')});

/** The body of a moderator's edit: the new text, why it changed, and who says so. */
export const ModeratorEditBody = v.strictObject({
  source,
  note: v.optional(v.pipe(text(300, 'The note'), v.nonEmpty('The note is empty.'))),
  by: v.optional(name),
});

/**
 * Reads a request's body as one of the shapes above.
 *
 * @throws {HttpProblem} 400 for what is no JSON, 422 for what is of another shape, field by field.
 */
export function parseBody<S extends v.GenericSchema>(schema: S, json: string): v.InferOutput<S> {
  const result = v.safeParse(schema, parseJson(json));
  if (result.success) return result.output;
  throw invalid(
    result.issues.map((issue) => ({
      field: v.getDotPath(issue) ?? '',
      message: issue.kind === 'schema' ? `${v.getDotPath(issue) ?? 'The body'} is not as expected.` : issue.message,
    })),
  );
}

/** Bodies are objects, of which some hold objects. */
const NESTING = 4;

/** @throws {HttpProblem} 400 for what is no JSON, or nested too deeply. */
export function parseJson(json: string, nesting = NESTING): unknown {
  if (isNestedDeeper(json, nesting)) {
    throw new HttpProblem(400, 'Nested too deeply', `The body of this request is nested deeper than ${nesting} times.`);
  }
  try {
    // `JSON.parse` makes an own key of it; whatever copies the object later would make it the prototype.
    return JSON.parse(json, (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError('__proto__');
      return value;
    });
  } catch {
    throw new HttpProblem(400, 'Not JSON', 'The body of this request is not JSON.');
  }
}
