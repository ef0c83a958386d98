// Estimates the position of words in a text: the diagonal (text index minus word index) on which most of them match.

/** Returns the most frequent diagonal. The list must not be empty. */
export function mostFrequent(diagonals: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const each of diagonals) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** Returns the diagonal on which most words of a piece match a text, from a place on; null if no word matches. */
export function findDiagonal(piece: readonly number[], words: Int32Array, from: number): number | null {
  const places = new Map(piece.map((word, index) => [word, index]));
  const diagonals: number[] = [];
  for (let place = from; place < words.length; place++) {
    const at = places.get(words[place] ?? 0);
    if (at !== undefined) diagonals.push(place - at);
  }
  return diagonals.length > 0 ? mostFrequent(diagonals) : null;
}
