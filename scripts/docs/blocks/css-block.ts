import postcss from 'postcss';
import type {Block} from '../documents.js';

/** What style sheets of pages may use. */
export interface StyleNames {
  readonly properties: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
}

/** Returns the faults of a block of CSS: syntax errors, and parts or custom properties of ours that do not exist. */
export function checkCssBlock({text}: Block, {properties, parts}: StyleNames): string[] {
  try {
    const faults: string[] = [];
    postcss.parse(text).walk((node) => {
      if (node.type === 'rule') faults.push(...unknownParts(node.selector, parts));
      if (node.type !== 'decl') return;
      const names = [node.prop, ...(node.value.match(/--comment-[\w-]+/g) ?? [])];
      const unknown = names.filter((name) => name.startsWith('--comment-') && !properties.has(name));
      faults.push(...unknown.map((name) => `there is no custom property ${name}`));
    });
    return faults;
  } catch (error) {
    return [String(error)];
  }
}

const unknownParts = (selector: string, parts: ReadonlySet<string>): string[] =>
  Array.from(selector.matchAll(/::part\(([^)]*)\)/g), ([, names = '']) => names.trim().split(/\s+/))
    .flat()
    .filter((name) => !parts.has(name))
    .map((name) => `there is no part ${name}`);
