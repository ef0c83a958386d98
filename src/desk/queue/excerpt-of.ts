// The first words of a comment, to name it in a sentence.

import type {ModeratedComment} from '../../wire/moderation/moderation.js';

/** Code points. */
const MOST = 48;

/** Returns the first words of a comment on one line. */
export function excerptOf({source}: Pick<ModeratedComment, 'source'>): string {
  // Characters that move or hide the text around them are left out.
  const line = source.slice(0, 400).replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= MOST) return line;
  // At the end of a word, unless a word is very long.
  return `${characters.slice(0, MOST).join('').replace(/(.{24,})\s\S*$/u, '$1').trimEnd()}…`;
} // prettier-ignore
