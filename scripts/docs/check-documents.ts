import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as v from 'valibot';
import {type CodeNames, checkBlocks} from './check-blocks.js';
import {checkLength} from './check-lengths.js';
import {checkLinks} from './check-links.js';
import {readDocument} from './documents.js';
import {listDocuments} from './list-documents.js';
import type {ElementDocs} from './manifest.js';
import {propertiesTable, readTokens} from './tables.js';

/** Returns a sentence for each broken link, each fault of a code block and each page that is too long. */
export function checkDocuments(elements: ReadonlyMap<string, ElementDocs>): string[] {
  const documents = new Map(listDocuments().map((path) => [path, readDocument(path)]));
  const all = [...documents.values()];
  return [
    ...all.flatMap(checkLength),
    ...all.flatMap((document) => checkLinks(document, documents)),
    ...checkBlocks(
      // The generator has checked what it has written.
      all.flatMap(({blocks}) => blocks.filter(({kind}) => kind !== 'mermaid')),
      readNames(elements),
    ),
  ];
}

const Package = v.object({scripts: v.record(v.string(), v.string())});

function readNames(elements: ReadonlyMap<string, ElementDocs>): CodeNames {
  const {scripts} = v.parse(Package, JSON.parse(readFileSync('package.json', 'utf8')));
  const properties = propertiesTable(readTokens());
  return {
    elements,
    styles: {
      properties: new Set(properties.rows.map(([name = '']) => name.replaceAll('`', ''))),
      parts: new Set([...elements.values()].flatMap(({cssParts}) => cssParts.flatMap(partsOf))),
    },
    shell: {scripts: new Set(Object.keys(scripts)), helpOf},
    tested: readTested(),
  };
}

// Names of states and of rarer parts are in the descriptions, as code: `folded own …`.
const partsOf = ({name, description}: {name: string; description: string}): string[] => [
  name,
  ...Array.from(description.matchAll(/`([^`]+)`/g), ([, names = '']) => names.split(/\s+/)).flat(),
];

const COMMAND = 'dist/server/main.js';
const HELP = new Map<string, string | null>();

function helpOf(command: string): string | null {
  const known = HELP.get(command);
  if (known !== undefined) return known;
  if (!existsSync(COMMAND)) throw new Error(`${COMMAND} does not exist. Run: npm run build`);
  const {status, stdout} = spawnSync(process.execPath, [COMMAND, command, '--help'], {encoding: 'utf8'});
  const help = status === 0 ? stdout : null;
  HELP.set(command, help);
  return help;
}

/** The files that tests run, and that documents may quote. */
function readTested(): string[] {
  const examples = readdirSync('examples', {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map(({name, parentPath}) => join(parentPath, name));
  return [...examples, 'test/support/real-wordpress.ts'].map((path) => readFileSync(path, 'utf8'));
}
