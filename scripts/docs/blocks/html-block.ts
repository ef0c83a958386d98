import type {Block} from '../documents.js';
import type {ElementDocs} from '../manifest.js';
import {readTags, type Tag} from '../html-tags.js';

/** The attributes that every element may have. */
const EVERYWHERE = new Set(['id', 'class', 'lang', 'dir', 'hidden', 'slot']);

/** Returns the faults of a block of HTML: parse errors, and elements or attributes of ours that do not exist. */
export function checkHtmlBlock(block: Block, elements: ReadonlyMap<string, ElementDocs>): string[] {
  const faults: string[] = [];
  const tags = readTags(block.text, (code, line) => faults.push(`line ${line}: ${code}`));
  return [...faults, ...tags.flatMap((tag) => faultsOf(tag, elements))];
}

/** Returns the scripts in a block of HTML, as blocks of their own. */
export function scriptsIn(block: Block): Block[] {
  return readTags(block.text)
    .filter(({name, text}) => name === 'script' && text.trim() !== '')
    .map(({text, line}) => ({...block, kind: 'js', text, line: block.line + line - 1}));
}

function faultsOf({name, attributes}: Tag, elements: ReadonlyMap<string, ElementDocs>): string[] {
  if (!name.startsWith('comment-')) return [];
  const element = elements.get(name);
  if (!element) return [`there is no element ${name}`];
  const known = new Set([...EVERYWHERE, ...element.attributes.map((attribute) => attribute.name)]);
  return [...attributes.keys()]
    .filter((attribute) => !known.has(attribute) && !attribute.startsWith('data-'))
    .map((attribute) => `${name} has no attribute ${attribute}`);
}
