// Names as they are kept: what cannot be seen is not part of one.

import {isBlank} from '../../core/text/blank.js';

const graphemes = new Intl.Segmenter('und', {granularity: 'grapheme'});

/**
 * A name as it is shown: composed, without invisible characters, with single spaces.
 *
 * ```ts
 * normaliseName('  A\u202en\u200ba \n B ') // 'Ana B'
 * ```
 */
export function normaliseName(name: string): string {
  return (
    name
      .replace(/[\t-\r\u0085]/g, ' ')
      .replace(INVISIBLE, '')
      // A joiner stays between emoji, where it makes one of two.
      .replace(
        /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu,
        '',
      )
      .replace(/\p{Z}+/gu, ' ')
      .trim()
      .normalize('NFC')
  );
}

// Control characters, and what Unicode says to ignore where it cannot be shown: direction overrides, zero-width and tag
// characters, fillers. Variation selectors stay: ❤ and ❤️ differ by one, and so do Mongolian letters.
const INVISIBLE =
  /\p{Cc}|[\ufff9-\ufffb]|(?!\u200d|[\ufe00-\ufe0f]|[\u180b-\u180d]|\u180f)\p{Default_Ignorable_Code_Point}/gu;

/** How many characters a reader sees. */
export const countGraphemes = (text: string): number => [...graphemes.segment(text)].length;

/** Whether there is anything to see, and no tower of marks on a letter. */
export const isPresentable = (name: string): boolean => !isBlank(name) && !/\p{M}{5}/u.test(name);
