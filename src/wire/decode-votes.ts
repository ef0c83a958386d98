// Decodes the response to a vote.

import {toCount} from './decode.js';
import {fieldOf} from './fields.js';

/** Returns the number of votes. */
export const decodeVotes = (value: unknown): number => toCount(fieldOf(value, 'votes'));
