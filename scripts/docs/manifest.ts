// custom-elements.json (https://github.com/webcomponents/custom-elements-manifest), as far as the tables need it.

import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as v from 'valibot';

const Named = v.object({name: v.string(), description: v.optional(v.string(), '')});

const Element = v.object({
  customElement: v.literal(true),
  tagName: v.string(),
  attributes: v.optional(v.array(v.object({...Named.entries, default: v.optional(v.string(), '')})), []),
  events: v.optional(v.array(Named), []),
  cssParts: v.optional(v.array(Named), []),
});

const Manifest = v.object({modules: v.array(v.object({declarations: v.array(Element)}))});

/** What the documentation of a class says about its element. */
export type ElementDocs = v.InferOutput<typeof Element>;

/** Makes custom-elements.json anew from the sources and reads it: the elements by tag. */
export function readElements(): ReadonlyMap<string, ElementDocs> {
  const analyzer = join('node_modules', '.bin', 'custom-elements-manifest');
  const config = 'scripts/build/custom-elements-manifest.config.mjs';
  execFileSync(analyzer, ['analyze', '--quiet', '--config', config], {stdio: 'inherit'});
  const {modules} = v.parse(Manifest, JSON.parse(readFileSync('custom-elements.json', 'utf8')));
  return new Map(modules.flatMap(({declarations}) => declarations.map((element) => [element.tagName, element])));
}
