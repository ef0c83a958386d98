// Percent-encodes text for URLs.

/** Percent-encodes any text. Replaces lone surrogates, for which `encodeURIComponent` throws, by U+FFFD. */
export const encodeText = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\u{FFFD}'));
