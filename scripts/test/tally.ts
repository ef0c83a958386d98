/** Counts of test results. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Tally = {passed: 0, failed: 0, skipped: 0};

export function addTallies(tallies: Iterable<Tally>): Tally {
  let sum = NOTHING;
  for (const {passed, failed, skipped} of tallies) {
    sum = {passed: sum.passed + passed, failed: sum.failed + failed, skipped: sum.skipped + skipped};
  }
  return sum;
}

/** Formats the last line of a run: `3 passed, 0 failed`, with `, 1 skipped` if tests were skipped. */
export function formatTally({passed, failed, skipped}: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Parses the counts from the output of a run: the line of `formatTally`, or the summary of `node --test`. */
export function readTally(output: string): Tally | null {
  const own = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/m.exec(output.trimEnd().split('\n').at(-1) ?? '');
  if (own) return {passed: Number(own[1]), failed: Number(own[2]), skipped: Number(own[3] ?? 0)};
  const count = (name: string): number | null => {
    const line = new RegExp(`^[ℹ#] ${name} (\\d+)$`, 'm').exec(output);
    return line ? Number(line[1]) : null;
  };
  const passed = count('pass');
  if (passed === null) return null;
  return {
    passed,
    failed: (count('fail') ?? 0) + (count('cancelled') ?? 0),
    // The summary does not count the suites that are skipped as a whole.
    skipped: Math.max(count('skipped') ?? 0, output.match(SKIPPED)?.length ?? 0) + (count('todo') ?? 0),
  };
}

/** The lines of skipped tests and suites, as the reporters `spec` and `tap` write them. */
const SKIPPED = /^ *(?:﹣ |ok \d+ - .* # SKIP)/gm;
