// Says so when the comments cannot start: in a browser that is too old, or where a page enforces Trusted Types and does
// not name Lit's policy, so that Lit throws while it is evaluated. It comes first and needs nothing, so that it runs.

/** What nothing here works without. All of it is older than the baseline, see `scripts/build/baseline`. */
const NEEDED =
  'customElements CSSStyleSheet fetch AbortController TextDecoder Element.prototype.replaceChildren String.prototype.replaceAll';

/** Which of that this browser lacks, by name. With any, nothing is registered. */
export const missing = NEEDED.split(' ').filter((path) => !has(path));

/** Milliseconds after which a page that is still without its element gets a sentence. */
const PATIENCE = 8000;

const importCannotStart = () => import('./cannot-start.js');
const tell = (): Promise<void> => importCannotStart().then(({tellCannotStart}) => tellCannotStart(missing));

if (missing.length > 0) void tell();
else setTimeout(() => customElements.get('comment-thread') ?? void tell(), PATIENCE);

function has(path: string): boolean {
  const found = path.split('.').reduce<unknown>((at, name) => Reflect.get(Object(at), name), globalThis);
  return found !== undefined;
}
