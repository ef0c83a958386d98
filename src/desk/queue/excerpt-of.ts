// The first words of a comment, to name it in a sentence.

import {firstWords} from '../../core/text/first-words.js';
import type {ModeratedComment} from '../../wire/moderation/moderation.js';

/** Code points. */
const MOST = 48;

/** Returns the first words of a comment. */
export const excerptOf = ({source}: Pick<ModeratedComment, 'source'>): string => firstWords(source.slice(0, 400), MOST);
