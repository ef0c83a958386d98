// Shortens foreign text and masks private data in it, for messages to the site owner.

/** The number of UTF-16 units read from a text. More than the result needs, because masking shortens the text. */
const WINDOW = 1024;

/** An e-mail address. "@" may be encoded as in a URL, in JSON or in HTML. */
const EMAIL =
  /[^\s"'<>(),;:&=?/@]{1,64}(?:@|%40|\\u0040|&(?:#64|#x40|commat);)[^\s"'<>(),;:&=?/@]{1,200}\.\p{L}{2,63}/giu;

/** A machine-made string: a token, a hash, a key. */
const TOKEN = /[\w-]{32,}/g;

/** A JSON string with its key; it may be cut off. */
const VALUE = /"((?:[^"\\]|\\.)*)"(\s*:\s*)"((?:[^"\\]|\\.)*)(?:"|\\?$)/g;

/** Keys whose values are words of programs, and values that are numbers or dates. */
const PROGRAM = /^(?:code|err(?:msg|no|ors?)?|reason|status|type|version)$/i;
const NUMBER = /^[\d.:+\-TZ ]*$/;

/** Keys of the messages of errors. In other responses, they may have the words of a comment. */
const MESSAGE = /^(?:detail|message|msg|title)$/i;

/** A JSON string without a key: an array item, or the whole text. JSONP has a name and a parenthesis before it. */
const ITEM = /((?:^|[[(,])\s*)"(?:[^"\\]|\\.)*(?:"(?!\s*:)|\\?$)/g;

/** A URL parameter whose value may be a secret. */
const PARAMETER =
  /([?&;](?:[^=&#;]{0,30}(?:token|secret|passw|auth(?!or)|credential|signature|session)[^=&#;]{0,30}|(?:api|access)?[-_]?key|sig|pwd)=)[^&#;\s]+/gi;

/** Characters that move or hide the text around them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\p{Cs}\p{Co}]+/gu;

/**
 * Returns the first characters of a text on one line, without control characters. Replaces e-mail addresses and tokens,
 * and the strings in JSON, which may be the words of readers, by "…": all but error codes, dates and the like.
 *
 * @param most The maximum length, in code points.
 * @param isError Whether the text is the response of a server that failed: its messages are shown.
 */
export function excerpt(text: string, {most = 60, isError = false} = {}): string {
  const line = mask(text.slice(0, WINDOW), isError).replace(INVISIBLE, ' ').trim();
  return Array.from(line).slice(0, most).join('');
}

/** Replaces secrets and e-mail addresses in a URL or a line of text by "…". */
export const maskPrivateData = (text: string): string => text.replace(PARAMETER, '$1…').replace(EMAIL, '…');

function mask(text: string, isError: boolean): string {
  const open = text.replace(VALUE, (all, key: string, colon: string, value: string) =>
    PROGRAM.test(key) || NUMBER.test(value) || (isError && MESSAGE.test(key)) ? all : `"${key}"${colon}"…"`,
  );
  const isJson = /^[\s\w$.]*\(?\s*[[{"]/.test(text);
  return maskPrivateData(isJson ? open.replace(ITEM, '$1"…"') : open).replace(TOKEN, '…');
}
