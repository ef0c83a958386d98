// Checks of JSON values against the shapes of the protocol, as type guards that can be combined.

import {isObject} from '../fields.js';

/** Returns whether a value has a shape. */
export type Shape<T> = (value: unknown) => value is T;

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/** A number that is not negative. */
export const isAmount = (value: unknown): value is number => typeof value === 'number' && value >= 0;

export const isNothing = (value: unknown): value is null => value === null;

/** Either of two shapes. */
export const either =
  <A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> =>
  (value): value is A | B =>
    first(value) || second(value);

/** A shape or null. */
export const orNull = <T>(shape: Shape<T>): Shape<T | null> => either(shape, isNothing);

/** One of a list of strings. */
export const oneOf =
  <const T extends string>(values: readonly T[]): Shape<T> =>
  (value): value is T =>
    values.some((each) => each === value);

/** An array. */
export const listOf =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every((each) => shape(each));

/** An object with these fields. Other fields are allowed: a newer server may send more. */
export const record =
  <T extends object>(fields: {readonly [K in keyof T]-?: Shape<T[K]>}): Shape<T> =>
  (value): value is T =>
    isObject(value) && everyField(fields, (name, shape) => shape(Reflect.get(value, name)));

const everyField = (fields: object, test: (name: string, shape: (value: unknown) => boolean) => boolean): boolean =>
  Object.entries(fields).every(([name, shape]: [string, (value: unknown) => boolean]) => test(name, shape));
