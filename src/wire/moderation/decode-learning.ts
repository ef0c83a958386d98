// Decodes the answers of the route of what was learned. Untrusted, like any answer.

import {decodeAs} from './decode-moderation.js';
import type {LearnedWordCounts, LearningAnswer} from './learning.js';
import {isAmount, isFlag, isText, listOf, record} from './shapes.js';

const words = listOf(record<LearnedWordCounts>({word: isText, spam: isAmount, ham: isAmount}));

/** Of `GET learning` and `PUT learning`. */
export const decodeLearning = decodeAs(
  'what was learned',
  record<LearningAnswer>({
    isOn: isFlag,
    spam: isAmount,
    ham: isAmount,
    needed: isAmount,
    spamWords: words,
    hamWords: words,
  }),
);
