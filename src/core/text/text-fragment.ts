// Addresses of passages in a page: https://wicg.github.io/scroll-to-text-fragment/

import {encodeText} from './encode-text.js';

/** Up to so many characters a passage stands in its address whole; a longer one by its first and last words. */
const WHOLE = 60;

/** What comes after an address's `#` to lead to a passage: `:~:text=first%20words,last%20words`. */
export function textFragment(passage: string): string {
  const text = passage.replace(/\s+/g, ' ').trim();
  if (text.length <= WHOLE) return `:~:text=${encode(text)}`;
  return `:~:text=${encode(firstWords(text))},${encode(lastWords(text))}`;
}

/** The passage that an address leads to, as its first and last words; null when it leads to none. */
export function passageIn(hash: string): {readonly first: string; readonly last: string} | null {
  const [, directive] = /:~:text=([^&]+)/.exec(hash) ?? [];
  const parts = directive?.split(',').filter((part) => !part.startsWith('-') && !part.endsWith('-')) ?? [];
  const [first, last = first] = parts.map(decode);
  return first && last ? {first, last} : null;
}

// Words stay whole where the language has spaces between them.
const firstWords = (text: string): string => /^.{1,25}(?=\s)/u.exec(text)?.[0] ?? /^.{1,25}/u.exec(text)?.[0] ?? '';
const lastWords = (text: string): string => /\s(.{1,25})$/u.exec(text)?.[1] ?? /.{1,25}$/u.exec(text)?.[0] ?? '';

// A dash would mean that the words stand before or after the passage.
const encode = (text: string): string => encodeText(text).replace(/-/g, '%2D');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
