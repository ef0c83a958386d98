// Shortens foreign text and masks private data in it, for messages to the site owner.

/** The number of UTF-16 units read from a text. More than the result needs, because masking shortens the text. */
const WINDOW = 1024;

/** An e-mail address. "@" may be encoded as in a URL, in JSON or in HTML. */
const EMAIL =
  /[^\s"'<>(),;:&=?/@]{1,64}(?:@|%40|\\u0040|&(?:#64|#x40|commat);)[^\s"'<>(),;:&=?/@]{1,200}\.\p{L}{2,63}/giu;

/** A machine-made string: a token, a hash, a key. */
const TOKEN = /[\w-]{32,}/g;

/** A string in double quotation marks, and the colon behind it if it is a key; it may be cut off. */
const STRING = /"((?:[^"\\]|\\.)*)(?:"(\s*:\s*)?|\\?$)/g;

/** What programs say, and its keys. */
const CODE = /^[\w.:/-]*$/;
const PROGRAM = /^(?:code|err(?:msg|no|ors?)?|reason|status|type|version)$/i;

/** Keys of the messages of errors. In other responses, they may have the words of a comment. */
const MESSAGE = /^(?:detail|message|msg|title)$/i;

/** A URL parameter whose value may be a secret. */
const PARAMETER =
  /([?&;](?:[^=&#;]{0,30}(?:token|secret|passw|auth(?!or)|credential|signature|session)[^=&#;]{0,30}|(?:api|access)?[-_]?key|sig|pwd)=)[^&#;\s]+/gi;

/** Characters that move or hide the text around them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\p{Cs}\p{Co}]+/gu;

/**
 * Returns the first characters of a text on one line, without control characters. Replaces e-mail addresses and tokens,
 * and the strings of JSON, which may be private, by "…": all but error codes and the like.
 *
 * @param most The maximum length, in code points.
 * @param isError Whether the text is the response of a server that failed: its messages are shown.
 * @param isMessage Whether the text is a sentence, in which marks may be around a word, unless it begins like JSON.
 */
export function excerpt(text: string, {most = 60, isError = false, isMessage = false} = {}): string {
  const line = mask(text.slice(0, WINDOW), isError, isMessage).replace(INVISIBLE, ' ').trim();
  return Array.from(line).slice(0, most).join('');
}

/** Replaces secrets and e-mail addresses in a URL or a line of text by "…". */
export const maskPrivateData = (text: string): string => text.replace(PARAMETER, '$1…').replace(EMAIL, '…');

function mask(text: string, isError: boolean, isMessage: boolean): string {
  // Attributes are strings as well. JSON may be behind a guard or a function’s name (JSONP).
  const needsKey = isMessage ? !/^\s*[[{"]/.test(text) : /^\s*</.test(text);
  let key: string | null = null;
  let end = 0;
  const open = text.replace(STRING, (all: string, string: string, colon: string | undefined, at: number) => {
    const name = at === end ? key : null;
    key = colon === undefined ? null : string;
    end = at + all.length;
    if (key !== null || (needsKey && name === null)) return all;
    const isCode = PROGRAM.test(name ?? '') && (isError || CODE.test(string));
    return isCode || (isError && MESSAGE.test(name ?? '')) ? all : '"…"';
  });
  return maskPrivateData(open).replace(TOKEN, '…');
}
