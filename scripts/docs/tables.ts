import {readFileSync} from 'node:fs';
import type {ElementDocs} from './manifest.js';

/** A table for a region of a document: what it lists, and under which titles. */
export interface Table {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const attributesTable = ({attributes}: ElementDocs): Table => ({
  titles: ['attribute', 'default', 'meaning'],
  rows: attributes.map((attribute) => [code(attribute.name), defaultOf(attribute.default), attribute.description]),
});

export const eventsTable = ({events}: ElementDocs): Table => ({
  titles: ['event', 'when, and its fields'],
  rows: events.map(({name, description}) => [code(name), description]),
});

export const partsTable = ({cssParts}: ElementDocs): Table => ({
  titles: ['part', 'what it is'],
  rows: cssParts.map(({name, description}) => [code(name), description]),
});

/** The public custom properties in a style sheet: each is read in one declaration, below a comment that describes it. */
export function propertiesTable(styles: string): Table {
  const rows = Array.from(styles.matchAll(PROPERTY), ([, description = '', name = '', fallback = '']) => [
    code(name),
    code(fallback),
    description,
  ]);
  return {titles: ['custom property', 'default', 'meaning'], rows};
}

/** Reads the style sheets that read the custom properties. */
export const readTokens = (): string =>
  ['tokens', 'late-tokens'].map((name) => readFileSync(`src/elements/styles/${name}.ts`, 'utf8')).join('\n');

const PROPERTY = /(?:\/\*\s*([^*]*?)\s*\*\/\s*)?--_[\w-]+:\s*var\(\s*(--comment-[\w-]+),\s*(.*)\);/g;

/** A table in Markdown. @throws when a cell is empty: what is public is described. */
export function formatTable({titles, rows}: Table): string {
  for (const row of rows) if (row.at(-1) === '') throw new Error(`${row[0]} has no description`);
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

const defaultOf = (value: string): string => (value === '' || value === "''" ? '' : code(value.replaceAll("'", '')));

const escapeCell = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
