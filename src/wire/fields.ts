// What objects hold, read with care.

import {DecodeError} from './decode-error.js';

/** What an object holds, by key. */
export type Fields = ReadonlyMap<string, unknown>;

/** Own properties only, in a Map: a key such as `__proto__` is a key like any other. What is no object has none. */
export const fieldsOf = (value: unknown): Fields => new Map(isObject(value) ? Object.entries(value) : []);

/** The own properties of an object. @throws {DecodeError} for anything else; the message names the place. */
export function toFields(value: unknown, place: string): Fields {
  if (!isObject(value)) throw new DecodeError(`${place} is not an object`);
  return fieldsOf(value);
}

/** Whether a value is an object and no array; false for a proxy that was revoked. */
export function isObject(value: unknown): value is object {
  try {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** A field of an object; undefined where there is none, or where its getter throws. */
export function fieldOf(owner: unknown, field: string): unknown {
  try {
    return typeof owner === 'object' && owner !== null ? Reflect.get(owner, field) : undefined;
  } catch {
    return undefined;
  }
}
