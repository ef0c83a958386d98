// Where some words may stand in a text: the diagonal on which most of them meet it.

/** What comes up most often; there has to be something. */
export function mostFrequent(diagonals: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const each of diagonals) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** Where most words of a piece stand as they do in the piece, from a place on; null where none does. */
export function locate(piece: readonly number[], words: Int32Array, from: number): number | null {
  const places = new Map(piece.map((word, index) => [word, index]));
  const diagonals: number[] = [];
  for (let place = from; place < words.length; place++) {
    const at = places.get(words[place] ?? 0);
    if (at !== undefined) diagonals.push(place - at);
  }
  return diagonals.length > 0 ? mostFrequent(diagonals) : null;
}
