// Reads the last item of a list.

/** Returns the last item of a list, or undefined for an empty one. Our browser baseline lacks `Array.prototype.at`. */
export const lastOf = <T>(list: ArrayLike<T>): T | undefined => list[list.length - 1];
