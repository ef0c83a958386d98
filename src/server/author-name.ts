// Names as they are kept: what cannot be seen is not part of one.

const graphemes = new Intl.Segmenter('und', {granularity: 'grapheme'});

/** A name as it is shown: composed, without invisible characters, with single spaces. */
export function normaliseName(name: string): string {
  return (
    name
      .normalize('NFC')
      // Control characters, direction overrides, zero-width and tag characters; a joiner only between emoji.
      .replace(/[\p{Cc}\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu, '')
      .replace(/(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** How many characters a reader sees. */
export const countGraphemes = (text: string): number => [...graphemes.segment(text)].length;

/** Whether there is anything to see, and no letter carries more marks than any script needs. */
export function isPresentable(name: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) && !/\p{M}{5}/u.test(name);
}
