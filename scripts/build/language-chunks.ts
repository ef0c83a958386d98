import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type MinifyOptions, minify} from 'terser';
import {type Plugin, transformWithOxc} from 'vite';
import {languageAndScript} from '../../src/strings/lookup/language-and-script.js';

/** How a build gets its languages. */
export interface LanguageOptions {
  /** The module with the table of languages, which the plugin replaces. */
  readonly table: string;
  /** The folder with a file for each language. */
  readonly folder: string;
  /** The chunks of a language, with the parts in each. Parts that are not listed are not in the build. */
  readonly chunks: Readonly<Record<string, readonly string[]>>;
  /**
   * `emit`: writes the chunks, and imports them. `import`: only imports them, if another build writes them to the same
   * folder. `list`: imports each under its full name, as the bundlers of pages need it.
   */
  readonly mode: 'emit' | 'import' | 'list';
  /** The folder of the chunks, relative to that of the scripts. */
  readonly from?: string;
}

/** What the chunks depend on, besides their options. */
const SOURCES = ['src/strings', 'scripts/build/language-chunks.ts', 'package-lock.json'];

/**
 * Vite plugin that splits every language into chunks, one for each group of parts. A chunk imports nothing: it exports a
 * function for each part, which makes it, given `plural`. So two builds can share it.
 *
 * The scripts load a chunk under a computed name. A table with a content hash for each chunk would add 20 bytes to the
 * reading entry with every language; instead all chunks share one hash, of everything that they are made from.
 */
export function languageChunks(options: LanguageOptions): Plugin {
  const {table, folder, mode} = options;
  const tags = readTags(folder);
  const hash = hashSources(options);
  return {
    name: 'language-chunks',
    enforce: 'pre',
    load: {
      filter: {id: new RegExp(`/${table}$`)},
      handler: () => (mode === 'list' ? listTable : importTable)(tags, hash, options),
    },
    resolveId: {
      filter: {id: new RegExp(`-${hash}\\.js$`)},
      handler: (source) => ({id: source, external: 'relative'}),
    },
    async generateBundle() {
      if (mode !== 'emit') return;
      for (const tag of tags)
        for (const [chunk, parts] of Object.entries(options.chunks)) {
          const made = parts.map(async (part) => `export const ${part}=${await makePart(folder, tag, part)};`);
          this.emitFile({
            type: 'asset',
            fileName: `${chunk}-${languageAndScript(tag)}-${hash}.js`,
            source: (await Promise.all(made)).join(''),
          });
        }
    },
  };
}

/** The tags of the languages in a folder. */
export const readTags = (folder: string): string[] =>
  readdirSync(folder)
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();

function hashSources({folder}: LanguageOptions): string {
  const hash = createHash('sha256').update(folder);
  for (const path of SOURCES.flatMap(listFiles)) hash.update(path).update(readFileSync(path));
  return hash.digest('hex').slice(0, 8);
}

const listFiles = (path: string): string[] =>
  path.includes('.')
    ? [path]
    : readdirSync(path, {recursive: true, encoding: 'utf8'})
        .filter((file) => file.endsWith('.ts'))
        .sort()
        .map((file) => join(path, file));

/**
 * A table that imports chunks. A script is compared by its first letter: so an unlikely one (`ms-Arab`) costs no request for a
 * chunk that is missing, and the entry 7 bytes.
 */
export function importTable(
  tags: readonly string[],
  hash: string,
  {from = './'}: Pick<LanguageOptions, 'from'>,
): string {
  const known = tags.map(languageAndScript);
  const long = known.filter((tag) => tag[3] === '-').map((tag) => ` ${tag}`);
  return `
  import {plural} from ${JSON.stringify(PLURAL)};
  export const hasLanguage = (tag) =>
    RegExp(tag[3] + '([a-z]{2})*' + tag.slice(0, 2)).test('${groupByScript(known)}')${long.length > 0 ? ` || '${long.join('')}'.includes(' ' + tag)` : ''};
  export const importLanguage = (chunk, tag, query) =>
    import(/* @vite-ignore */ '${from}' + chunk + '-' + tag + '-${hash}.js' + query);
  export const makePart = (language, part) => language[part](plural);
`;
}

function listTable(tags: readonly string[], hash: string, {chunks, from = './'}: LanguageOptions): string {
  const names = tags.flatMap((tag) => Object.keys(chunks).map((chunk) => `${chunk}-${languageAndScript(tag)}`));
  const rows = names.map((name) => `['${name}', () => import('${from}${name}-${hash}.js')]`);
  return `
    import {plural} from ${JSON.stringify(PLURAL)};
    const FILES = new Map([${rows.join()}]);
    export const hasLanguage = (tag) => FILES.has('thread-' + tag);
    export const importLanguage = (chunk, tag) => FILES.get(chunk + '-' + tag)();
    export const makePart = (language, part) => language[part](plural);
  `;
}

/** Languages of two letters behind the first letter of their script: `LcadeCbgru`. Most come first: that is smaller. */
function groupByScript(known: readonly string[]): string {
  const groups = new Map<string, Set<string>>();
  for (const tag of known) {
    const [language = '', script = ''] = tag.split('-');
    const group = groups.get(script.charAt(0)) ?? new Set();
    if (language.length === 2) groups.set(script.charAt(0), group.add(language));
  }
  const sorted = [...groups].sort(([, a], [, b]) => b.size - a.size);
  return sorted.map(([letter, languages]) => letter + [...languages].join('')).join('');
}

const PLURAL = join(process.cwd(), 'src/strings/plural.ts');

/** Returns a function expression that makes a part of a language, given `plural`. It is minified. */
export async function makePart(folder: string, tag: string, part: string): Promise<string> {
  const file = join(folder, `${tag}.ts`);
  const {code} = await transformWithOxc(readFileSync(file, 'utf8'), file, {sourcemap: false});
  const body = code.replace(/^import \{ plural \} from .*$/m, '').replace(/^export const /gm, 'const ');
  if (/^(?:import|export)\b/m.test(body)) throw new Error(`${file} must import nothing but types and plural.`);
  const own = Array.from(body.matchAll(/^(?:const|function) (\w+)/gm), ([, name = '']) => name);
  const {code: minified} = await minify(`export default (plural) => {${body}\nreturn ${part};};`, minifyOptions(own));
  const expression = minified?.replace(/^export default\s*/, '').replace(/;$/, '');
  if (!expression) throw new Error(`${file} is empty.`);
  return expression;
}

// Unused parts are removed: neither `plural` and `new Map` nor the functions of the file have side effects.
const minifyOptions = (own: readonly string[]): MinifyOptions => ({
  module: true,
  ecma: 2020,
  compress: {passes: 3, pure_getters: true, unsafe_arrows: true, pure_funcs: ['plural', ...own], pure_new: true},
  format: {comments: false},
});
