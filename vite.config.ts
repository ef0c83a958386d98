// What `scripts/build.mjs` makes of src/: `vite build --mode script-tag | npm | server`.

import {type BuildEnvironmentOptions, type UserConfig, defineConfig} from 'vite';
import {collapseTemplates} from './scripts/build/collapse-templates.js';
import {minify} from './scripts/build/minify.js';
import {secondTry} from './scripts/build/second-try.js';

/** The script that a page names, and the chunks it asks for later, beside it. */
const scriptTag: UserConfig = {
  plugins: [collapseTemplates(), secondTry(), minify()],
  build: {
    ...library('src/embed.ts', 'colloquy.js', 'dist'),
    // server/, npm/ and types/ are below it.
    emptyOutDir: false,
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        // Terser does it, see scripts/build/minify.
        minify: false,
        chunkFileNames: '[name]-[hash].js',
        // One request: all that the entry needs at once is in it, also what chunks share with it.
        codeSplitting: {groups: [{name: 'colloquy', tags: ['$initial']}]},
      },
    },
  },
};

/** What a bundler finds under `import 'colloquy'`; the page's own bundle decides about Lit and DOMPurify. */
const npm: UserConfig = {
  plugins: [collapseTemplates()],
  build: {
    ...library('src/index.ts', 'index.js', 'dist/npm'),
    rolldownOptions: {external: /^(?:lit|dompurify)(?:\/|$)/, output: {chunkFileNames: '[name].js'}},
  },
};

/** The `colloquy` command, one file; its libraries stay packages. */
const server: UserConfig = {
  build: {
    ssr: 'src/server/main.ts',
    outDir: 'dist/server',
    target: 'node20',
    rolldownOptions: {output: {entryFileNames: 'main.js', codeSplitting: false}},
  },
};

function library(entry: string, fileName: string, outDir: string): BuildEnvironmentOptions {
  return {
    outDir,
    target: 'es2022',
    lib: {entry, formats: ['es'], fileName: () => fileName},
    reportCompressedSize: false,
  };
}

const BUILDS = new Map([
  ['script-tag', scriptTag],
  ['npm', npm],
  ['server', server],
]);

export default defineConfig(({mode}) => {
  const build = BUILDS.get(mode);
  if (!build) throw new Error(`vite build --mode ${[...BUILDS.keys()].join(' | ')}`);
  return {logLevel: 'warn', publicDir: false, ...build};
});
