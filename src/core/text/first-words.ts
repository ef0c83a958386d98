// The first words of a comment, to name it in a sentence or a list.

/**
 * Returns the first words of a text on one line, with “…” if there are more. Ends at a word, unless half of the line would
 * be lost, as in languages without spaces.
 *
 * @param most The maximum length, in code points.
 */
export function firstWords(text: string, most: number): string {
  // Characters that move or hide the text around them are left out.
  const characters = Array.from(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim());
  if (characters.length <= most) return characters.join('');
  const start = characters.slice(0, most - 1);
  const end = characters[most - 1] === ' ' ? start.length : start.lastIndexOf(' ');
  return `${start.slice(0, end < most / 2 ? most : end).join('')}…`;
}
