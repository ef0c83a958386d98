// The public exports of the npm package, with their docstrings, for docs/developers/package.md.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Table} from './tables.js';

/** An export of a module. */
export interface Export {
  readonly name: string;
  /** Whether it exists in types alone. */
  readonly isType: boolean;
  /** The first paragraph of its docstring. */
  readonly description: string;
}

/** Returns a table of the exports that scripts can import, or of those that are types. */
export function exportsTable(which: 'values' | 'types'): Table {
  const rows = readExports('src/index.ts', readSource)
    .filter(({isType}) => isType === (which === 'types'))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
    .map(({name, description}) => [`\`${name}\``, description]);
  return {titles: [which === 'types' ? 'type' : 'export', 'what it is'], rows};
}

const readSource = (path: string): string => readFileSync(path, 'utf8');

/** Returns the exports of a module in the style of Prettier, and those that it passes on. @param read Reads a module. */
export function readExports(path: string, read: (path: string) => string): Export[] {
  const text = read(path);
  const declared = Array.from(text.matchAll(DECLARATION), ([, comment = '', kind = '', name = '']) => ({
    name,
    isType: kind === 'interface' || kind === 'type',
    description: firstParagraph(comment),
  }));
  const passedOn = Array.from(text.matchAll(PASSED_ON), ([, names, file = '']) => {
    const all = readExports(join(path, '..', file.replace(/\.js$/, '.ts')), read);
    return names === undefined ? all : namesIn(names).map((name) => find(name, all, file));
  });
  return [...declared, ...passedOn.flat()];
}

/** A docstring without another one in it, and the declaration below. */
const DECLARATION =
  /^(?:\/\*\*((?:[^*]|\*(?!\/))*)\*\/\n)?export (?:abstract |async )?(class|const|function|interface|type) (\w+)/gm;

const PASSED_ON = /^export (?:\*|(?:type )?\{([^}]*)\}) from '(\.[^']+)';/gm;

const namesIn = (list: string): string[] =>
  list.split(',').flatMap((entry) => entry.replace(/^\s*type /, '').trim() || []);

function find(name: string, all: readonly Export[], file: string): Export {
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`${file} does not export ${name}`);
  return found;
}

function firstParagraph(comment: string): string {
  const text = comment.replaceAll(/^ *\* ?/gm, '').trim();
  const [paragraph = ''] = text.split(/\n\s*\n|(?:^|\s)@\w/, 1);
  return paragraph.replaceAll(/\s+/g, ' ').trim();
}
