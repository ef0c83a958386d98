import {readTags} from './language-tables.js';
import type {Table} from './tables.js';

/** Returns the languages of the widget with their English and their own names, and whether the desk has them. */
export function languagesTable(): Table {
  const desk = new Set(readTags('desk'));
  const rows = readTags('widget').map((tag) => [
    `\`${tag}\``,
    nameIn('en', tag),
    nameIn(tag, tag),
    desk.has(tag) ? 'widget and desk' : 'widget',
  ]);
  return {titles: ['tag', 'language', 'its own name', 'where'], rows};
}

const nameIn = (language: string, tag: string): string =>
  new Intl.DisplayNames([language], {type: 'language'}).of(tag) ?? tag;
