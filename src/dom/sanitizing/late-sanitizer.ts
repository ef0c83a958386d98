// Sanitises common bodies at once, and all others with a sanitiser that loads late.

import {withBatches} from './sanitize-batch.js';

/** Sanitises HTML. Returns null on failure. */
type Clean = (html: string) => DocumentFragment | null;

/** Loads what bodies need, see `Sanitize`. */
type Prepare = (bodies: readonly string[]) => Promise<void> | undefined;

/**
 * Creates a sanitiser for any HTML. `clean` sanitises the bodies that `isCommon` accepts, which are all well-formed, also
 * in batches. `load` loads the sanitiser for all others, and never rejects. Until it has loaded, if it cannot be loaded,
 * and if it returns null, a body is a paragraph of plain text: `clean` of what `toText` makes of it.
 */
export function withLateSanitizer(
  isCommon: (html: string) => boolean,
  clean: Clean,
  toText: (html: string) => string,
  load: () => Promise<(Clean & {prepare?: Prepare}) | null>,
): ReturnType<typeof withBatches> & {prepare: Prepare} {
  /** Null if it could not be loaded. */
  let late: Awaited<ReturnType<typeof load>> | undefined;
  let loading: Promise<void> | undefined;

  const prepare: Prepare = (bodies) => {
    if (late !== undefined) return late?.prepare?.(bodies);
    if (!loading && bodies.every(isCommon)) return undefined;
    loading ??= load().then((loaded) => void (late = loaded));
    return loading.then(() => late?.prepare?.(bodies));
  };

  const sanitize = (html: string): DocumentFragment | null => {
    const fragment = (isCommon(html) && clean(html)) || late?.(html);
    if (fragment) return fragment;
    const text = clean(`<p>${toText(html).replace(/</g, '&lt;')}`);
    const paragraph = text?.firstElementChild;
    void prepare([html])?.then(() => {
      const sanitized = late?.(html);
      return sanitized && paragraph?.replaceWith(sanitized);
    });
    return text;
  };

  return Object.assign(withBatches(clean, sanitize, isCommon), {prepare});
}
