// Schemas of the responses of the moderation routes, for openapi.json and for tests. `satisfies` checks that they match the
// types of `wire/moderation`.

import * as v from 'valibot';
import {
  FLAG_REASONS,
  RECORDED_ACTIONS,
  type DecisionEntry,
  type DecisionResults,
  type ModeratedComment,
  type ModeratedPage,
  type RecordPage,
  type ThreadsPage,
} from '../../wire/moderation/moderation.js';
import type {SiteFigures} from '../../wire/moderation/site.js';
import {CommentAnswer} from './answer-schemas.js';

type Answer<T> = v.GenericSchema<unknown, T>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const date = v.pipe(v.string(), v.isoTimestamp());

/** Response to `POST threads`. */
export const EntryAnswer = v.strictObject({
  id: v.string(),
  action: v.picklist(RECORDED_ACTIONS),
  by: v.string(),
  at: date,
  comment: v.nullable(v.string()),
  thread: v.nullable(v.string()),
  note: v.string(),
  excerpt: v.string(),
  canUndo: v.boolean(),
}) satisfies Answer<DecisionEntry>;

const thread = {key: v.string(), title: v.string(), url: v.string(), closed: v.boolean()};
const counts = v.strictObject({published: count, waiting: count, rejected: count});

/** Response to `GET comments/ID` and `POST comments/ID/reply`. */
export const ModeratedAnswer = v.strictObject({
  id: v.string(),
  comment: CommentAnswer,
  status: v.picklist(['published', 'held', 'rejected', 'spam', 'deleted']),
  source: v.string(),
  email: v.nullable(v.string()),
  thread: v.strictObject(thread),
  parent: v.nullable(v.pick(CommentAnswer, ['id', 'author', 'html'])),
  heldBecause: v.string(),
  flags: v.array(v.strictObject({reason: v.picklist(FLAG_REASONS), words: v.string(), at: date})),
  others: counts,
  storedAt: date,
  version: count,
  decided: v.nullable(EntryAnswer),
  hasNetwork: v.boolean(),
}) satisfies Answer<ModeratedComment>;

const tabs = v.strictObject({waiting: count, flagged: count, published: count, rejected: count, deleted: count});

/** Response to `GET comments`. */
export const QueueAnswer = v.strictObject({
  comments: v.array(ModeratedAnswer),
  counts: tabs,
  next: v.nullable(v.string()),
}) satisfies Answer<ModeratedPage>;

/** Response to `POST decisions` and `POST decisions/ID/undo`. */
export const DecisionAnswer = v.strictObject({
  results: v.array(
    v.strictObject({
      id: v.string(),
      outcome: v.picklist(['done', 'stale', 'gone']),
      comment: v.nullable(ModeratedAnswer),
      entry: v.nullable(EntryAnswer),
    }),
  ),
  counts: tabs,
}) satisfies Answer<DecisionResults>;

/** Response to `GET record`. */
export const RecordAnswer = v.strictObject({
  entries: v.array(EntryAnswer),
  next: v.nullable(v.string()),
}) satisfies Answer<RecordPage>;

const claim = v.strictObject({title: v.string(), url: v.string(), requests: count});

/** Response to `GET threads`. */
export const ThreadsAnswer = v.strictObject({
  threads: v.array(
    v.strictObject({...thread, counts, lastAt: v.nullable(date), isForeign: v.boolean(), claims: v.array(claim)}),
  ),
  next: v.nullable(v.string()),
}) satisfies Answer<ThreadsPage>;

/** Response to `GET site`. */
export const SiteAnswer = v.strictObject({
  days: v.array(v.strictObject({day: v.string(), posted: count, published: count, held: count, rejected: count})),
  comments: count,
  threads: count,
  databaseBytes: v.nullable(count),
  freeBytes: v.nullable(count),
  version: v.string(),
  flags: v.array(v.string()),
  unnamedProxies: v.array(v.string()),
}) satisfies Answer<SiteFigures>;
