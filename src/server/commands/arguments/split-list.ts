/** Returns the values of a variable that may have several, separated by spaces. */
export const splitList = (list = ''): readonly string[] => list.split(/\s+/).filter((item) => item !== '');
