// Schemas of the request bodies of the rule routes.

import * as v from 'valibot';
import {BLOCK_KINDS, WAITING_RULES} from '../../wire/moderation/rules.js';

/** Maximum number of words and of reserved names, and the length of each in characters. */
const [MAX_LINES, MAX_LINE] = [2000, 100];

const text = (maxLength: number, subject: string) =>
  v.pipe(
    v.string(),
    v.check((value) => value.isWellFormed() && !value.includes('\0'), `${subject} contains invalid characters.`),
    v.maxLength(maxLength, `${subject} is longer than ${maxLength} characters.`),
  );

const lines = (subject: string) =>
  v.pipe(
    text(MAX_LINES * (MAX_LINE + 2), subject),
    v.transform((value) => value.replace(/\r\n?/g, '\n')),
    v.check((value) => value.split('\n').length <= MAX_LINES, `${subject} has more than ${MAX_LINES} lines.`),
    v.check(
      (value) => value.split('\n').every((line) => line.length <= MAX_LINE),
      `${subject} has a line that is longer than ${MAX_LINE} characters.`,
    ),
  );

const amount = (least: number, most: number, subject: string) => {
  const message = `${subject} is a whole number from ${least} to ${most}.`;
  return v.pipe(v.number(), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
};

const rules = v.strictObject({
  waiting: v.picklist(WAITING_RULES),
  words: lines('The list of words'),
  closeAfterDays: amount(0, 3650, 'The number of days'),
  flagsToList: amount(1, 1000, 'The number of reports'),
  flagsToHide: amount(0, 1000, 'The number of reports'),
  reservedNames: lines('The list of names'),
});

/** The body of `PUT rules`. */
export const RulesBody = v.strictObject({rules, version: v.pipe(v.number(), v.integer(), v.minValue(0))});

/** The body of `POST rules/try`. */
export const TrialBody = v.strictObject({rules});

/** The body of `POST blocks`. With `comment` instead of `value`: the network or the account of its writer. */
export const BlockBody = v.strictObject({
  kind: v.picklist(BLOCK_KINDS),
  value: v.optional(v.pipe(text(200, 'The value'), v.trim(), v.nonEmpty('The value is empty.'))),
  comment: v.optional(text(100, 'The id')),
  note: v.optional(text(300, 'The note'), ''),
  endsAt: v.optional(v.nullable(v.pipe(v.string(), v.isoTimestamp('The end is not a date and time.'))), null),
});
