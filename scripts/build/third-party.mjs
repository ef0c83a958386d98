// The licences of the packages whose code is in the built scripts: minified scripts have no room for them.

import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** Returns the folders of the packages that a build has bundled. @param outputs What Vite returns. */
export function findPackages(outputs) {
  const modules = [outputs].flat().flatMap(({output}) => output.flatMap((chunk) => chunk.moduleIds ?? []));
  const folders = modules.map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replace(/^\0/, ''))?.[0]);
  return new Set(folders.filter((folder) => folder !== undefined));
}

/** Returns a text with name, version, licence and licence text of each package. */
export function describePackages(folders) {
  const packages = [...folders].map(readPackage);
  const names = new Map(packages.map((found) => [`${found.name} ${found.version}`, found]));
  const parts = [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, {license, text}]) => `${title}\n${license}\n\n${text.trim()}\n`);
  return [INTRODUCTION, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

const INTRODUCTION = 'The scripts in this folder contain code of these packages.\n';

function readPackage(folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  if (!license || !file) throw new Error(`${folder} has no licence`);
  return {name, version, license, text: readFileSync(join(folder, file), 'utf8')};
}
