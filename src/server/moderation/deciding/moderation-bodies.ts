// Schemas of the request bodies of the moderation routes.

import * as v from 'valibot';
import {LIMITS} from '../../../core/limits.js';
import {threadKey, toWebUrl} from '../../../core/url.js';
import {
  ACTIONS,
  FLAG_REASONS,
  type NewDecision,
  type NewFlag,
  type ThreadChange,
} from '../../../wire/moderation/moderation.js';
import {MAX_KEY_BYTES} from '../../storage/comment-store.js';
import {commentId, PageTitle, AuthorName as name, source, text} from '../../writing/request-bodies.js';

/** Maximum number of comments of a decision. */
const MAX_COMMENTS = 100;

const id = v.pipe(text(200, 'The id'), v.nonEmpty('The id is empty.'));
const version = v.pipe(
  v.number(),
  v.integer('The version is not an integer.'),
  v.minValue(0, 'The version is negative.'),
);

/** The body of `POST decisions`. */
export const DecisionBody = v.pipe(
  v.strictObject({
    id: commentId,
    action: v.picklist(ACTIONS),
    comments: v.pipe(
      v.array(v.strictObject({id, version})),
      v.minLength(1, 'The decision has no comments.'),
      v.maxLength(MAX_COMMENTS, `Decide about at most ${MAX_COMMENTS} comments at once.`),
    ),
    source: v.exactOptional(source),
    note: v.exactOptional(v.pipe(text(300, 'The note'), v.nonEmpty('The note is empty.'))),
    by: v.exactOptional(name),
  }),
  v.check(({action, source: edited}) => action !== 'edit' || edited !== undefined, 'The new source is missing.'),
  v.check(({action, comments}) => action !== 'edit' || comments.length === 1, 'Edit one comment at a time.'),
  v.check(
    ({comments}) => new Set(comments.map((comment) => comment.id)).size === comments.length,
    'The decision has a comment twice.',
  ),
) satisfies v.GenericSchema<unknown, NewDecision>;

/** The body of `POST comments/ID/reply`. */
export const ReplyBody = v.strictObject({id: commentId, source});

/** The body of `POST comments/ID/badge`. */
export const BadgeBody = v.strictObject({badge: v.picklist(['author', 'moderator']), given: v.boolean()});

const key = v.pipe(
  text(LIMITS.thread, 'The thread'),
  v.nonEmpty('The thread key is empty.'),
  v.check(
    (value) => Buffer.byteLength(threadKey(value)) <= MAX_KEY_BYTES,
    `The thread is longer than ${MAX_KEY_BYTES} bytes.`,
  ),
);

const webUrl = v.pipe(
  text(2000, 'The URL'),
  v.check((value) => toWebUrl(value) !== null, 'A web address starts with https://'),
);

/** The body of `POST threads`. */
export const ThreadChangeBody = v.variant('action', [
  v.strictObject({action: v.literal('add'), key, title: PageTitle}),
  v.strictObject({action: v.picklist(['close', 'open']), key}),
  v.strictObject({action: v.literal('adopt'), key, title: PageTitle, url: v.union([v.literal(''), webUrl])}),
  v.strictObject({
    action: v.picklist(['rename', 'merge']),
    key,
    to: key,
    url: v.exactOptional(webUrl),
  }),
]) satisfies v.GenericSchema<unknown, ThreadChange>;

/** The body of `POST api/v1/comments/ID/flags`. */
export const FlagBody = v.strictObject({
  reason: v.picklist(FLAG_REASONS),
  words: text(500, 'The report'),
  secret: v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'The secret is not 32 bytes in base64url.')),
}) satisfies v.GenericSchema<unknown, NewFlag>;
