// Warnings for the developer of the page.

const warned = new Set<string>();

/** Writes a warning to the console, the first time only. */
export function warnOnce(sentence: string): void {
  if (warned.has(sentence)) return;
  warned.add(sentence);
  console.warn(`colloquy: ${sentence}`);
}
