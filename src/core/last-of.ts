// The end of a list.

/** Returns the last item of a list, or undefined for an empty one. `Array.prototype.at` is newer than our baseline. */
export const lastOf = <T>(list: ArrayLike<T>): T | undefined => list[list.length - 1];
