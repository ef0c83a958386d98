// Text as a part of an address.

/** Percent-encodes any text. Half a character (a lone surrogate), which `encodeURIComponent` rejects, becomes U+FFFD. */
export const encodeText = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\u{FFFD}'));
