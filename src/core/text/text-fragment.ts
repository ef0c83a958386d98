// Writes and reads text fragments of URLs: https://wicg.github.io/scroll-to-text-fragment/

import {encodeText} from './encode-text.js';

/** The longest passage written whole, in UTF-16 units. A longer passage is written as its first and last words. */
const WHOLE = 60;

/** Returns the URL fragment of a passage, without `#`: `:~:text=first%20words,last%20words`. */
export function textFragment(passage: string): string {
  const text = passage.replace(/\s+/g, ' ').trim();
  if (text.length <= WHOLE) return `:~:text=${encode(text)}`;
  return `:~:text=${encode(firstWords(text))},${encode(lastWords(text))}`;
}

/** Returns the first and last words of the passage that a URL fragment names, or null without a text fragment. */
export function passageIn(hash: string): {readonly first: string; readonly last: string} | null {
  const [, directive] = /:~:text=([^&]+)/.exec(hash) ?? [];
  const parts = directive?.split(',').filter((part) => !part.startsWith('-') && !part.endsWith('-')) ?? [];
  const [first, last = first] = parts.map(decode);
  return first && last ? {first, last} : null;
}

// Keeps words whole in languages that separate words by spaces.
const firstWords = (text: string): string => /^.{1,25}(?=\s)/u.exec(text)?.[0] ?? /^.{1,25}/u.exec(text)?.[0] ?? '';
const lastWords = (text: string): string => /\s(.{1,25})$/u.exec(text)?.[1] ?? /.{1,25}$/u.exec(text)?.[0] ?? '';

// A leading or trailing "-" would mark the words as context before or after the passage.
const encode = (text: string): string => encodeText(text).replace(/-/g, '%2D');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
