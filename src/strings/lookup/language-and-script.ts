// Which language a language tag means.

/**
 * Returns a language and its script: `zh-Hant` for `zh-TW` and `zh-HK`, `de-Latn` for `de-AT`, `he-Hebr` for `iw`. All of
 * Norwegian is `nb-Latn`, Bokmål. Throws for an invalid tag.
 */
export const languageAndScript = (lang: string): string =>
  // The maximal tag has a region too. Languages have two letters and scripts four; `fil-Latn` is `fil-Lat`.
  new Intl.Locale(lang)
    .maximize()
    .toString()
    .replace(/^n[no]/, 'nb')
    .slice(0, 7);
