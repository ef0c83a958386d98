// What a change of a comment does to the fields that the record keeps.

import type {CommentChange, StoredComment} from '../comment-store.js';
import {FIELDS, KEEPS_WORDS, type RecordedFields} from './decision-store.js';

/** The bit of each field of a comment. */
const BITS = {
  status: FIELDS.status,
  heldBecause: FIELDS.status,
  source: FIELDS.content,
  editedAt: FIELDS.content,
  editNote: FIELDS.content,
  pinned: FIELDS.pinned,
  author: FIELDS.author,
} as const satisfies Partial<Record<keyof CommentChange, number>>;

type Field = keyof typeof BITS;

const ALL = [
  'status',
  'heldBecause',
  'source',
  'editedAt',
  'editNote',
  'pinned',
  'author',
] as const satisfies readonly Field[];

const fieldsOf = (change: CommentChange): readonly Field[] => ALL.filter((field) => change[field] !== undefined);

/** Returns these fields of a comment. */
const pick = (comment: StoredComment, fields: readonly Field[]): RecordedFields =>
  Object.fromEntries(fields.map((field) => [field, comment[field]]));

/** Returns the changed fields before and after a change. */
export function recordChange(before: StoredComment, after: StoredComment, change: CommentChange) {
  const fields = fieldsOf(change);
  const isErased = fields.includes('status') && after.status === 'deleted';
  const bits = fields.reduce((sum, field) => sum | BITS[field], isErased ? KEEPS_WORDS : 0);
  return {bits, before: pick(before, fields), after: pick(after, fields)};
}

/** Whether a comment has the values that a decision gave it. */
export function hasFields(comment: StoredComment, after: RecordedFields): boolean {
  const fields = ALL.filter((field) => after[field] !== undefined);
  return canonical(pick(comment, fields)) === canonical(after, fields);
}

const canonical = (fields: RecordedFields, names: readonly Field[] = ALL): string =>
  JSON.stringify(names.map((name) => [name, fields[name] ?? null]).filter(([, value]) => value !== null));
