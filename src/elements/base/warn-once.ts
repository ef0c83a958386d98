// Speaks to whoever builds the page.

const told = new Set<string>();

/** Puts a sentence on the console, the first time. */
export function warnOnce(sentence: string): void {
  if (told.has(sentence)) return;
  told.add(sentence);
  console.warn(`colloquy: ${sentence}`);
}
