// Finds the language to show for a language tag.

/**
 * Returns the tag for a language tag of a page: `de` for `de-AT`, `zh-Hant` for `zh-TW`, `pt-BR` for `pt`, `he` for `iw`.
 * A language matches if it has the same script. Returns undefined for other languages and for invalid tags.
 */
export function nearestTag(tags: readonly string[], lang: string): string | undefined {
  try {
    const wanted = inFull(lang);
    return tags.find((tag) => inFull(tag) === wanted);
  } catch {
    return undefined;
  }
}

/** The language and its script. Norwegian is shown in Bokmål, whichever of its names a page uses. */
function inFull(lang: string): string {
  const {language, script} = new Intl.Locale(lang.replace(/^n[no]\b/i, 'nb')).maximize();
  return `${language} ${script}`;
}
