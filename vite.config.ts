// The builds that scripts/build.mjs runs: `vite build --mode script-tag | count | desk | grant | npm | server`.

import {type BuildEnvironmentOptions, type UserConfig, defineConfig} from 'vite';
import {collapseTemplates} from './scripts/build/collapse-templates.js';
import {inlineRuntime} from './scripts/build/inline-runtime.js';
import {type LanguageOptions, languageChunks} from './scripts/build/language-chunks.js';
import {minify} from './scripts/build/minify.js';
import {namedScripts} from './scripts/build/named-scripts.js';
import {leanLit} from './scripts/build/lean-lit.js';
import {onlyBaseline} from './scripts/build/only-baseline.js';
import {plainStyles} from './scripts/build/plain-styles.js';
import {secondTry} from './scripts/build/second-try.js';
import {DESK_CHUNKS} from './src/strings/desk/lookup/desk-chunks.js';
import {CHUNKS} from './src/strings/lookup/chunks.js';

const shortTemplates = () => [collapseTemplates(), plainStyles(), leanLit()];

/** Hashes cannot be compressed, and the entry has fourteen: hexadecimal ones cost 60 bytes less than those of base 64. */
const HASHES = {hashCharacters: 'hex'} as const;

/** The languages of the widget. */
const LANGUAGES = {
  table: 'src/strings/lookup/language-files.ts',
  folder: 'src/strings/languages',
  chunks: CHUNKS,
} as const;

/** The languages of the desk. */
const DESK_LANGUAGES = {
  table: 'src/strings/desk/lookup/desk-language-files.ts',
  folder: 'src/strings/desk/languages',
  chunks: DESK_CHUNKS,
} as const;

/** Without comments and indentation the package is 60 KB smaller; names stay, for stack traces. */
const WHITESPACE = {codegen: true, compress: false, mangle: false} as const;

/** Builds a script for a `<script>` tag, and its lazy chunks in the same folder. */
function scriptTag(entry: string, name: string, chunkFileNames: string, mode: LanguageOptions['mode']): UserConfig {
  const languages = languageChunks({...LANGUAGES, mode});
  return {
    plugins: [shortTemplates(), languages, inlineRuntime(), secondTry(), minify(), namedScripts(), onlyBaseline()],
    build: {
      ...library(entry, `${name}.js`, 'dist'),
      // dist/ also has the other script, server/, npm/ and types/.
      emptyOutDir: false,
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        // The entry uses only the element class of Lit. Lit's templates are in the reader chunk.
        treeshake: {moduleSideEffects: [{test: /node_modules.@?lit\b/, sideEffects: false}]},
        // Terser takes 90 % of the build time, as expected.
        checks: {bundlerTimings: false},
        output: {
          // Terser minifies, see scripts/build/minify.ts.
          minify: false,
          chunkFileNames,
          ...HASHES,
          codeSplitting: {groups: groupsOf(name)},
        },
      },
    },
  };
}

/** The modules of a script, and of the chunks that are not one lazy import each. @param name The name of the script. */
const groupsOf = (name: string) => [
  // One request: the entry contains all its static imports, including modules that chunks share with it.
  {name, tags: ['$initial' as const]},
  // One request for the reader and Lit's templates, which other chunks share with it.
  {name: 'reader', test: /lit-(?:html.lit-html|element\W)|reading.reader\.ts/},
  // A chunk that `quotations` and `recogniser` share, so that neither exceeds its size budget.
  {name: 'repetitions', test: /quotation.(?:attribution|repetitions|repetition-source)|article-authors/},
];

/** The script of the page `desk`, and its views as lazy chunks, in a folder of their own. */
const desk: UserConfig = {
  plugins: [
    shortTemplates(),
    languageChunks({...DESK_LANGUAGES, mode: 'emit'}),
    inlineRuntime(),
    secondTry(),
    minify(),
    onlyBaseline(),
  ],
  build: {
    ...library('src/open-desk.ts', 'desk.js', 'dist/desk'),
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      checks: {bundlerTimings: false},
      output: {
        minify: false,
        chunkFileNames: '[name]-[hash].js',
        ...HASHES,
        codeSplitting: {
          // Otherwise `views` would contain what it shares with the queue.
          includeDependenciesRecursively: false,
          groups: [
            {name: 'desk', tags: ['$initial']},
            // One request for what the views besides the queue share.
            {name: 'views', test: /desk.parts|directives.live/},
            // One request for it and what it shares with the record, which is opened later.
            {name: 'held-because', test: /desk.held-because/},
          ],
        },
      },
    },
  },
};

/** The script of the page `desk/grant`, in one file. Its languages are chunks of the desk. */
const grant: UserConfig = {
  plugins: [
    languageChunks({...DESK_LANGUAGES, mode: 'import'}),
    inlineRuntime(),
    secondTry(),
    minify(),
    onlyBaseline(),
  ],
  build: {
    ...library('src/open-grant.ts', 'grant.js', 'dist/desk'),
    // The folder has the scripts of the desk too.
    emptyOutDir: false,
    rolldownOptions: {
      checks: {bundlerTimings: false},
      output: {minify: false, chunkFileNames: 'grant-[name]-[hash].js', ...HASHES},
    },
  },
};

const {pages: _, ...WIDGET_CHUNKS} = CHUNKS;

/** The module for `import 'colloquy'`. Lit and DOMPurify are external, so that the bundle of a page has one copy. */
const npm: UserConfig = {
  plugins: [
    shortTemplates(),
    languageChunks({...LANGUAGES, chunks: WIDGET_CHUNKS, mode: 'list', from: '../'}),
    onlyBaseline(),
  ],
  build: {
    ...library('src/index.ts', 'index.js', 'dist/npm'),
    rolldownOptions: {external: /^(?:lit|dompurify)(?:\/|$)/, output: {chunkFileNames: '[name].js'}},
  },
};

/** The `colloquy` command in one file. Its dependencies are external; its languages are the chunks of the widget. */
const server: UserConfig = {
  plugins: [languageChunks({...LANGUAGES, mode: 'import', from: '../'})],
  build: {
    ssr: 'src/server/main.ts',
    outDir: 'dist/server',
    target: 'node20',
    rolldownOptions: {output: {entryFileNames: 'main.js', codeSplitting: false, minify: WHITESPACE}},
  },
};

function library(entry: string, fileName: string, outDir: string): BuildEnvironmentOptions {
  return {
    outDir,
    // The plugin `onlyBaseline` rejects ES2022 syntax that is newer than scripts/build/baseline.ts.
    target: 'es2022',
    lib: {entry, formats: ['es'], fileName: () => fileName},
    reportCompressedSize: false,
  };
}

const BUILDS = new Map([
  ['script-tag', scriptTag('src/embed.ts', 'colloquy', '[name]-[hash].js', 'emit')],
  // A separate build without shared chunks, so that a page without a thread loads little. Its languages are the same.
  ['count', scriptTag('src/embed-count.ts', 'comment-count', 'count-[name]-[hash].js', 'import')],
  ['desk', desk],
  ['grant', grant],
  ['npm', npm],
  ['server', server],
]);

export default defineConfig(({mode}) => {
  const build = BUILDS.get(mode);
  if (!build) throw new Error(`Unknown value for --mode: ${mode}. Use ${[...BUILDS.keys()].join(', ')}.`);
  return {logLevel: 'warn', publicDir: false, ...build};
});
