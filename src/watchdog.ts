// Shows a sentence when the script cannot start: the browser is too old, or the page enforces Trusted Types without
// naming Lit's policy, so that Lit throws during evaluation. First import of the entry, so that it always runs.

/** The features that the script cannot work without. All are older than the baseline, see `scripts/build/baseline`. */
const NEEDED =
  'customElements CSSStyleSheet fetch AbortController TextDecoder Element.prototype.replaceChildren String.prototype.replaceAll';

/** The names of needed features that this browser does not support. If there are any, no element is registered. */
export const missing = NEEDED.split(' ').filter((path) => !isSupported(path));

/** Milliseconds after which the sentence is shown if the element is still not registered. */
const TIMEOUT = 8000;

const importCannotStart = () => import('./cannot-start.js');
const showSentence = (): Promise<void> => importCannotStart().then(({showCannotStart}) => showCannotStart(missing));

if (missing.length > 0) void showSentence();
else setTimeout(() => customElements.get('comment-thread') ?? void showSentence(), TIMEOUT);

function isSupported(path: string): boolean {
  const found = path.split('.').reduce<unknown>((at, name) => Reflect.get(Object(at), name), globalThis);
  return found !== undefined;
}
