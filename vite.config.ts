// What `scripts/build.mjs` makes of src/: `vite build --mode script-tag | count | npm | server`.

import {type BuildEnvironmentOptions, type UserConfig, defineConfig} from 'vite';
import {collapseTemplates} from './scripts/build/collapse-templates.js';
import {minify} from './scripts/build/minify.js';
import {namedScripts} from './scripts/build/named-scripts.js';
import {onlyBaseline} from './scripts/build/only-baseline.js';
import {secondTry} from './scripts/build/second-try.js';

/** A script that a page names, and the chunks it asks for later, beside it. */
function scriptTag(entry: string, name: string, chunkFileNames: string): UserConfig {
  return {
    plugins: [collapseTemplates(), secondTry(), minify(), namedScripts(), onlyBaseline()],
    build: {
      ...library(entry, `${name}.js`, 'dist'),
      // The other script, server/, npm/ and types/ are there too.
      emptyOutDir: false,
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        // Nine tenths of this build are Terser's, which is known and wanted.
        checks: {bundlerTimings: false},
        output: {
          // Terser does it, see scripts/build/minify.
          minify: false,
          chunkFileNames,
          // One request: all that the entry needs at once is in it, also what chunks share with it.
          codeSplitting: {
            groups: [
              {name, tags: ['$initial']},
              // Loaded by quotes and by the recogniser; apart, neither gets too large.
              {name: 'repetitions', test: /quotation.(?:attributions|repetitions|repetition-source)|article-authors/},
            ],
          },
        },
      },
    },
  };
}

/** What a bundler finds under `import 'colloquy'`; the page's own bundle decides about Lit and DOMPurify. */
const npm: UserConfig = {
  plugins: [collapseTemplates(), onlyBaseline()],
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
    // `onlyBaseline` refuses what of this is too new for `scripts/build/baseline`.
    target: 'es2022',
    lib: {entry, formats: ['es'], fileName: () => fileName},
    reportCompressedSize: false,
  };
}

const BUILDS = new Map([
  ['script-tag', scriptTag('src/embed.ts', 'colloquy', '[name]-[hash].js')],
  // On its own, whatever it shares with the other: a page without a thread needs little.
  ['count', scriptTag('src/embed-count.ts', 'comment-count', 'count-[name]-[hash].js')],
  ['npm', npm],
  ['server', server],
]);

export default defineConfig(({mode}) => {
  const build = BUILDS.get(mode);
  if (!build) throw new Error(`vite build --mode ${[...BUILDS.keys()].join(' | ')}`);
  return {logLevel: 'warn', publicDir: false, ...build};
});
