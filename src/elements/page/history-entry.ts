// What a thread keeps in the page's history, so that going back finds it as it was.

const OURS = 'colloquy';

/** What was kept for a thread in the present entry; undefined for nothing. */
export function readEntry(thread: string): unknown {
  return fieldsOf(fieldsOf(history.state).get(OURS)).get(thread);
}

/** Keeps something for a thread. The page's own state is left alone; where it is no plain object, nothing is kept. */
export function writeEntry(thread: string, value: unknown): void {
  const state: unknown = history.state;
  if (state !== null && !isPlain(state)) return;
  const ours = fieldsOf(fieldsOf(state).get(OURS)).set(thread, value);
  history.replaceState({...state, [OURS]: Object.fromEntries(ours)}, '');
}

const fieldsOf = (value: unknown): Map<string, unknown> => new Map(isPlain(value) ? Object.entries(value) : []);

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
