/**
 * Fills the marked regions of a document, or those between comments of a script:
 *
 * ```md
 * <!-- generated:attributes -->
 * …
 * <!-- /generated -->
 * ```
 *
 * `make` gives the text for what stands behind `generated:`. A region that has text may also be a part of a line.
 */
export function fillRegions(document: string, make: (region: string) => string): string {
  return document.replaceAll(REGION, (_, start: string, mark: string, name: string, text: string, end: string) =>
    [start, make(name), end].join(mark === '//' ? '\n' : text === '' || text.includes('\n') ? '\n\n' : ''),
  );
}

/** The names of the regions that are not the same in two versions of a document. */
export function changedRegions(before: string, after: string): string[] {
  const old = readRegions(before);
  return readRegions(after)
    .filter(({text}, index) => text !== old[index]?.text)
    .map(({name}) => name);
}

const REGION = /((<!--|\/\/) generated:([\w -]+?)(?: -->|(?=\n)))([^]*?)((?:(?<=\n)[^\S\n]*)?\2 \/generated(?: -->)?)/g;

function readRegions(document: string): {readonly name: string; readonly text: string}[] {
  return Array.from(document.matchAll(REGION), ([, , , name = '', text = '']) => ({name, text}));
}

/** Returns a document without the text of its generated regions. */
export const withoutRegions = (document: string): string => document.replaceAll(REGION, '$1$5');
