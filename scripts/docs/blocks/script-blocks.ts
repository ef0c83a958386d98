import {spawnSync} from 'node:child_process';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Block} from '../documents.js';

const FOLDER = join('.cache', 'documents');

/** Scripts of pages are JavaScript without annotations: parameters are `any`, and elements are there. */
const OPTIONS = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'Bundler',
  moduleDetection: 'force',
  lib: ['ES2023', 'ES2024.String', 'DOM', 'DOM.Iterable'],
  types: ['node'],
  jsx: 'react-jsx',
  allowJs: true,
  checkJs: true,
  strict: false,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  skipLibCheck: true,
  noEmit: true,
  paths: {colloquy: ['../../src/index.ts'], 'colloquy/*': ['../../src/templates/*.ts']},
};

/** Returns the type errors in blocks of TypeScript and JavaScript, with the places in their documents. */
export function checkScriptBlocks(blocks: readonly Block[]): string[] {
  if (blocks.length === 0) return [];
  rmSync(FOLDER, {recursive: true, force: true});
  mkdirSync(FOLDER, {recursive: true});
  const files = ['elements.ts', ...blocks.map(({kind}, index) => `${index}.${kind}`)];
  writeFileSync(join(FOLDER, 'elements.ts'), "import 'colloquy';\n");
  blocks.forEach(({text}, index) => writeFileSync(join(FOLDER, files[index + 1] ?? ''), text));
  writeFileSync(join(FOLDER, 'tsconfig.json'), JSON.stringify({compilerOptions: OPTIONS, files}));
  const {stdout} = spawnSync('node_modules/.bin/tsc', ['-p', FOLDER, '--pretty', 'false'], {encoding: 'utf8'});
  // Our own modules have other options, and a check of their own.
  const messages = stdout.split('\n').filter((line) => /^\S/.test(line) && !line.startsWith('src/'));
  return messages.map((message) => place(message, blocks));
}

// `.cache/documents/3.ts(2,5): error …` is line 2 of the fourth block.
const place = (message: string, blocks: readonly Block[]): string =>
  message.replace(/^.*?(\d+)\.\w+\((\d+),\d+\): /, (_, index: string, line: string) => {
    const block = blocks[Number(index)];
    return `${block?.path}:${(block?.line ?? 0) + Number(line) - 1}: `;
  });
