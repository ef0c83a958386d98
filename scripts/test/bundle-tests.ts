// Bundles test files for Node: `node --import tsx scripts/test/bundle-tests.ts FOLDER FILE…`. Node starts a bundle in a
// third of the time that it takes for its files: the server alone has hundreds, and the database library too. Builds the
// `colloquy` command for all tests that run it.

import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {type Plugin, build} from 'esbuild';
import {buildCommand} from '../../test/support/build-command.js';

const DATABASE_LIBRARY = './node_modules/kysely/dist/esm/index.js';

/** Keeps the URLs of files as they are without a bundle. */
const ownUrls: Plugin = {
  name: 'own-urls',
  setup: ({onLoad}) => {
    onLoad({filter: /\.ts$/}, ({path}) => {
      const url = JSON.stringify(pathToFileURL(path).href);
      return {contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', url), loader: 'ts'};
    });
  },
};

const [outdir = '', ...entryPoints] = process.argv.slice(2);
const command = resolve(outdir, 'command');
const {metafile} = await build({
  entryPoints,
  outdir,
  outbase: '.',
  outExtension: {'.js': '.mjs'},
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  alias: {kysely: DATABASE_LIBRARY},
  sourcemap: true,
  sourcesContent: false,
  tsconfig: 'tsconfig.json',
  logLevel: 'warning',
  plugins: [ownUrls],
  define: {"process.env['COLLOQUY_COMMAND']": JSON.stringify(command)},
  metafile: true,
});
if ('test/support/command.ts' in metafile.inputs) await buildCommand(command);
