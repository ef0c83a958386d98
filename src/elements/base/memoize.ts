// Caches the last result of a function.

/** Returns a function that calls `make` again only if an argument has changed since the last call. */
export function memoize<A extends readonly unknown[], T>(make: (...parts: A) => T): (...parts: A) => T {
  let last: {readonly parts: A; readonly value: T} | null = null;
  return (...parts) => {
    if (!last || parts.some((part, index) => part !== last?.parts[index])) last = {parts, value: make(...parts)};
    return last.value;
  };
}
