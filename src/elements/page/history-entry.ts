// Stores the state of a thread in the page's history entries, to restore it when the reader goes back.

const STATE_KEY = 'colloquy';

/** Returns the stored state of a thread in the current history entry, or undefined. */
export function readEntry(thread: string): unknown {
  return fieldsOf(fieldsOf(history.state).get(STATE_KEY)).get(thread);
}

/** Stores the state of a thread. Keeps the page's own state; stores nothing if that state is not a plain object. */
export function writeEntry(thread: string, value: unknown): void {
  const state: unknown = history.state;
  if (state !== null && !isPlain(state)) return;
  const threads = fieldsOf(fieldsOf(state).get(STATE_KEY)).set(thread, value);
  history.replaceState({...state, [STATE_KEY]: Object.fromEntries(threads)}, '');
}

const fieldsOf = (value: unknown): Map<string, unknown> => new Map(isPlain(value) ? Object.entries(value) : []);

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
