// Schemas of the protocol's responses, for openapi.json and for tests. `satisfies` checks that they match the types of
// `core/comment` and `wire/protocol`.

import * as v from 'valibot';
import type {Comment, Page} from '../../core/comment.js';
import {HELD_REASONS} from '../../core/held-reason.js';
import type {SignedIn, SigningIn} from '../../wire/identity.js';
import type {Counts, OwnComment, Preview, Problem, VoteAnswer} from '../../wire/protocol.js';

type Answer<T> = v.GenericSchema<unknown, T>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const date = v.pipe(v.string(), v.isoTimestamp());
const badge = v.picklist(['author', 'moderator']);

/** A comment as readers see it. */
export const CommentAnswer = v.strictObject({
  id: v.string(),
  parent: v.nullable(v.string()),
  kind: v.string(),
  status: v.picklist(['published', 'held', 'deleted']),
  replies: count,
  author: v.strictObject({
    name: v.string(),
    url: v.exactOptional(v.string()),
    avatar: v.exactOptional(v.string()),
    badges: v.exactOptional(v.array(badge)),
    verified: v.exactOptional(v.boolean()),
  }),
  createdAt: v.nullable(date),
  editedAt: v.exactOptional(date),
  editNote: v.exactOptional(v.strictObject({by: v.string(), reason: v.string()})),
  html: v.string(),
  pinned: v.exactOptional(v.boolean()),
  votes: v.exactOptional(count),
}) satisfies Answer<Comment>;

/** Response to `GET comments`. */
export const PageAnswer = v.strictObject({
  thread: v.strictObject({
    key: v.string(),
    title: v.string(),
    url: v.string(),
    count,
    echoes: count,
    closed: v.boolean(),
    revision: v.string(),
  }),
  comments: v.array(CommentAnswer),
  next: v.nullable(v.string()),
  removed: v.exactOptional(v.array(v.string())),
}) satisfies Answer<Page>;

/** Response to `POST comments`, `GET comments/ID` and `PATCH comments/ID`. */
export const OwnAnswer = v.strictObject({
  comment: CommentAnswer,
  source: v.string(),
  can: v.strictObject({edit: count, delete: count}),
  reason: v.exactOptional(v.picklist(HELD_REASONS)),
}) satisfies Answer<OwnComment>;

/** Response to `GET identity`. */
export const IdentityAnswer = v.union([
  v.strictObject({
    guests: v.boolean(),
    accounts: v.boolean(),
    signIn: v.exactOptional(v.array(v.strictObject({name: v.string(), url: v.string()}))),
  }) satisfies Answer<SigningIn>,
  v.strictObject({
    subject: v.string(),
    name: v.string(),
    url: v.exactOptional(v.string()),
    avatar: v.exactOptional(v.string()),
    badges: v.exactOptional(v.array(badge)),
    comments: v.array(OwnAnswer),
  }) satisfies Answer<SignedIn>,
]);

/** Response to `DELETE comments/ID`. */
export const DeletedAnswer = v.strictObject({comment: CommentAnswer});

/** Response to `POST preview`. */
export const PreviewAnswer = v.strictObject({html: v.string()}) satisfies Answer<Preview>;

/** Response to `POST comments/ID/votes`. */
export const VotesAnswer = v.strictObject({votes: count}) satisfies Answer<VoteAnswer>;

/** Response to `GET counts`. */
export const CountsAnswer = v.strictObject({counts: v.record(v.string(), count)}) satisfies Answer<Counts>;

/** Every error response (RFC 9457). */
export const ProblemAnswer = v.strictObject({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  errors: v.exactOptional(v.array(v.strictObject({field: v.string(), message: v.string()}))),
  challenge: v.exactOptional(
    v.strictObject({
      algorithm: v.literal('SHA-256'),
      challenge: v.string(),
      maxnumber: v.number(),
      salt: v.string(),
      signature: v.string(),
    }),
  ),
  requestId: v.exactOptional(v.string()),
}) satisfies Answer<Problem>;
