/** Formats the line that `readFailedFiles` finds. */
export const formatFailedFile = (file: string): string => `failed in ${file}`;

/**
 * Returns the test files with failures, from the output of a run: the lines above, or the list of `node --test`, which
 * may name their bundles.
 */
export function readFailedFiles(output: string): readonly string[] {
  const lines = output.matchAll(/^(?:failed in|test at) (?:\S+\/)?(test\/\S+?\.test)\.m?[jt]s(?::\d+:\d+)?$/gm);
  return [...new Set([...lines].map(([, file = '']) => `${file}.ts`))];
}
