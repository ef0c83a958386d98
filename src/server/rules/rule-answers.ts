// Schemas of the responses of the rule routes, for openapi.json and for tests.

import * as v from 'valibot';
import {BLOCK_KINDS, WAITING_RULES, type Block, type RulesState, type RulesTrial} from '../../wire/moderation/rules.js';

type Answer<T> = v.GenericSchema<unknown, T>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const date = v.pipe(v.string(), v.isoTimestamp());
const flag = v.exactOptional(v.string());

/** Response to `GET rules` and `PUT rules`. */
export const RulesAnswer = v.strictObject({
  rules: v.strictObject({
    waiting: v.picklist(WAITING_RULES),
    words: v.string(),
    closeAfterDays: count,
    flagsToList: count,
    flagsToHide: count,
    reservedNames: v.string(),
  }),
  version: count,
  fixed: v.strictObject({
    waiting: flag,
    words: flag,
    closeAfterDays: flag,
    flagsToList: flag,
    flagsToHide: flag,
    reservedNames: flag,
  }),
}) satisfies Answer<RulesState>;

/** Response to `POST rules/try`. */
export const TrialAnswer = v.strictObject({
  tried: count,
  held: count,
  examples: v.array(v.strictObject({id: v.string(), name: v.string(), excerpt: v.string(), heldBecause: v.string()})),
}) satisfies Answer<RulesTrial>;

/** Response to `POST blocks`. */
export const BlockAnswer = v.strictObject({
  id: v.string(),
  kind: v.picklist(BLOCK_KINDS),
  value: v.string(),
  comment: v.nullable(v.string()),
  note: v.string(),
  by: v.string(),
  createdAt: date,
  endsAt: v.nullable(date),
}) satisfies Answer<Block>;

/** Response to `GET blocks`. */
export const BlocksAnswer = v.strictObject({blocks: v.array(BlockAnswer)});

/** Response to `DELETE blocks/ID`. */
export const DoneAnswer = v.strictObject({});
