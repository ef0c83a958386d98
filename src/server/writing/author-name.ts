// Normalises author names: removes invisible characters and superfluous spaces.

import {isBlank} from '../../core/text/blank.js';

const graphemes = new Intl.Segmenter('und', {granularity: 'grapheme'});

/**
 * Returns a name in Unicode NFC, without invisible characters, and with single spaces.
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
      // Keeps zero-width joiners between emoji only, where they combine two emoji into one.
      .replace(
        /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu,
        '',
      )
      .replace(/\p{Z}+/gu, ' ')
      .trim()
      .normalize('NFC')
  );
}

// Control characters and Unicode default ignorable characters: direction overrides, zero-width characters, tag
// characters, fillers. Variation selectors are kept: ❤ and ❤️ differ only in one, and so do some Mongolian letters.
const INVISIBLE =
  /\p{Cc}|[\ufff9-\ufffb]|(?!\u200d|[\ufe00-\ufe0f]|[\u180b-\u180d]|\u180f)\p{Default_Ignorable_Code_Point}/gu;

/** Returns the number of characters that a reader sees. */
export const countGraphemes = (text: string): number => [...graphemes.segment(text)].length;

/** Whether a name has visible characters and no letter with five or more stacked marks. */
export const isPresentable = (name: string): boolean => !isBlank(name) && !/\p{M}{5}/u.test(name);
