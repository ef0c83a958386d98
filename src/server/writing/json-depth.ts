/**
 * Whether arrays and objects in a JSON text are nested deeper than `maxDepth`. Scans the text once, before it is
 * parsed, so it also accepts invalid JSON.
 */
export function isNestedDeeper(json: string, maxDepth: number): boolean {
  let depth = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"?|[[{\]}]/gs)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > maxDepth) return true;
  }
  return false;
}
