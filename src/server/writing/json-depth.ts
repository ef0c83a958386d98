/**
 * Whether JSON holds arrays and objects inside one another more often than so many times. Found out before it is parsed:
 * in what is no JSON, and in one pass.
 */
export function isNestedDeeper(json: string, most: number): boolean {
  let depth = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"?|[[{\]}]/gs)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > most) return true;
  }
  return false;
}
