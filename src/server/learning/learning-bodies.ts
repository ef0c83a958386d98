// Schemas of the route of what was learned: the request and the response.

import * as v from 'valibot';
import type {LearningAnswer as Answer} from '../../wire/moderation/learning.js';

/** The body of `PUT learning`. */
export const LearningBody = v.union([v.strictObject({isOn: v.boolean()}), v.strictObject({forget: v.literal(true)})]);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = v.array(v.strictObject({word: v.string(), spam: count, ham: count}));

/** Response to `GET learning` and `PUT learning`. */
export const LearningAnswer = v.strictObject({
  isOn: v.boolean(),
  spam: count,
  ham: count,
  needed: count,
  spamWords: words,
  hamWords: words,
}) satisfies v.GenericSchema<unknown, Answer>;
