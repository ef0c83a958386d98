/** CPU milliseconds of `work` on the machine for which the limits in the tests were set. */
const REFERENCE = 45;

let known: number | undefined;

/**
 * Returns how many times slower than the machine for which limits were set this machine is at present: 1 if it is as fast
 * or faster. Tests with a limit of time divide what they measured by it.
 */
export function slowness(): number {
  return (known ??= Math.max(1, Math.min(...Array.from({length: 5}, measure)) / REFERENCE));
}

function measure(): number {
  const start = process.cpuUsage();
  work();
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Searches, sorts and joins words, as most code here does. */
function work(): void {
  const words = Array.from({length: 60_000}, (_, index) => `${(index * 7919).toString(36)}x`);
  const text = words.sort().join(' ');
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[a-z]\w*/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
}
