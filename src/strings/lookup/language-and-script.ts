// Which language a language tag means.

/**
 * Returns a language and its script: `zh-Hant` for `zh-TW` and `zh-HK`, `de-Latn` for `de-AT`, `he-Hebr` for `iw`. All of
 * Norwegian is `nb-Latn`, Bokmål. Throws for an invalid tag.
 */
export const languageAndScript = (lang: string): string =>
  // The maximal tag has a region too. All our languages have two letters, and scripts have four.
  `${new Intl.Locale(lang).maximize()}`.replace(/^n[no]/, 'nb').slice(0, 7);
