// Foreign text for a sentence to a site owner: short, on one line, and without what is private.

/** How much of a text is looked at, in UTF-16 units: masking shortens it. */
const WINDOW = 1024;

/** An e-mail address, with the ways in which addresses, JSON and HTML write its "@". */
const EMAIL =
  /[^\s"'<>(),;:&=?/@]{1,64}(?:@|%40|\\u0040|&(?:#64|#x40|commat);)[^\s"'<>(),;:&=?/@]{1,200}\.\p{L}{2,63}/giu;

/** What only a machine writes: a token, a hash, a key. */
const TOKEN = /[\w-]{32,}/g;

/** The value of a JSON key that may hold a reader's words, an address or a secret; also where the text ends in it. */
const VALUE =
  /("(?:[^"\\]{0,30}(?:mail|secret|token|passw|auth|key)[^"\\]{0,30}|html|body|text|content|contents|source|comments?|rendered|raw|description|summary|excerpt|markdown)"\s*:\s*)"(?:[^"\\]|\\.)*(?:"|\\?$)/gi;

/** A string in a JSON list, or alone, which no key explains. */
const ITEM = /((?:^|[[,])\s*)"(?:[^"\\]|\\.)*(?:"(?!\s*:)|\\?$)/g;

/** The value of a parameter of an address that may be a secret. */
const PARAMETER =
  /([?&;](?:[^=&#;]{0,30}(?:token|secret|passw|auth(?!or)|credential|signature|session)[^=&#;]{0,30}|(?:api|access)?[-_]?key|sig|pwd)=)[^&#;\s]+/gi;

/** What moves or hides the text around it. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\p{Cs}\p{Co}]+/gu;

/**
 * Returns the first characters of a text on one line, without control characters. E-mail addresses, tokens, and in JSON
 * the values that may be somebody's words are replaced by "…".
 *
 * @param most In code points.
 */
export function excerpt(text: string, most = 60): string {
  const line = mask(text.slice(0, WINDOW)).replace(INVISIBLE, ' ').trim();
  return Array.from(line).slice(0, most).join('');
}

/** Replaces what is private in an address or a line. */
export const maskPrivateData = (text: string): string => text.replace(PARAMETER, '$1…').replace(EMAIL, '…');

function mask(text: string): string {
  const open = text.replace(VALUE, '$1"…"');
  const isJson = /^\s*[[{"]/.test(text);
  return maskPrivateData(isJson ? open.replace(ITEM, '$1"…"') : open).replace(TOKEN, '…');
}
