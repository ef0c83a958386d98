// Keeps a value for as long as what it is made from stays the same.

/** A function that makes its value anew only when one of the arguments is another one than the last time. */
export function memoize<A extends readonly unknown[], T>(make: (...parts: A) => T): (...parts: A) => T {
  let last: {readonly parts: A; readonly value: T} | null = null;
  return (...parts) => {
    if (!last || parts.some((part, index) => part !== last?.parts[index])) last = {parts, value: make(...parts)};
    return last.value;
  };
}
