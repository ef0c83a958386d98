// Reads fields of untrusted objects safely.

import {DecodeError} from './decode-error.js';

/** The own properties of an object, by key. */
export type Fields = ReadonlyMap<string, unknown>;

/** Returns the own properties of an object, and none for any other value. In a Map, `__proto__` is an ordinary key. */
export const fieldsOf = (value: unknown): Fields => new Map(isObject(value) ? Object.entries(value) : []);

/** Returns the own properties of an object. @throws {DecodeError} For any other value; the message names the place. */
export function toFields(value: unknown, place: string): Fields {
  if (!isObject(value)) throw new DecodeError(`${place} is not an object`);
  return fieldsOf(value);
}

/** Returns whether a value is an object and not an array. False for a revoked proxy. */
export function isObject(value: unknown): value is object {
  try {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** Returns a field of an object; undefined if it is missing or its getter throws. */
export function fieldOf(owner: unknown, field: string): unknown {
  try {
    return typeof owner === 'object' && owner !== null ? Reflect.get(owner, field) : undefined;
  } catch {
    return undefined;
  }
}
