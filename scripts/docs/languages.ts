import {readdirSync} from 'node:fs';
import {FILES} from '../../src/strings/lookup/language-files.js';
import type {Table} from './tables.js';

/** Returns the languages of the widget with their English and their own names, and whether the desk has them. */
export function languagesTable(): Table {
  const desk = new Set(readdirSync('src/strings/desk/languages').map((file) => file.replace(/\.ts$/, '')));
  const rows = ['en', ...FILES.keys()]
    .sort()
    .map((tag) => [
      `\`${tag}\``,
      nameIn('en', tag),
      nameIn(tag, tag),
      tag === 'en' || desk.has(tag) ? 'widget and desk' : 'widget',
    ]);
  return {titles: ['tag', 'language', 'its own name', 'where'], rows};
}

const nameIn = (language: string, tag: string): string =>
  new Intl.DisplayNames([language], {type: 'language'}).of(tag) ?? tag;
