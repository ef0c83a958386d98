// `npm run build`: builds dist/ and custom-elements.json.

import {execFileSync} from 'node:child_process';
import {chmod, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {build} from 'vite';
import {pruneTypes} from './build/prune-types.mjs';
import {describePackages, findPackages} from './build/third-party.mjs';

// Otherwise Vite bundles the development build of Lit, which is larger and logs warnings.
process.env.NODE_ENV = 'production';
/** The entries of package.json that are types alone. */
const TEMPLATES = ['react', 'preact', 'solid', 'vue'];

/** `thread-zh-Hant-0123abcd.js`, see scripts/build/language-chunks.ts. */
const LANGUAGE_CHUNK = /-[a-z]{2,3}-[A-Z][a-z]{2,3}-\w+\.js$/;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

await rm('dist', {recursive: true, force: true});
const packages = new Set();
for (const mode of ['script-tag', 'count', 'desk', 'grant', 'npm', 'server'])
  for (const folder of findPackages(await build({mode}))) packages.add(folder);
await writeFile('dist/THIRD-PARTY.txt', describePackages(packages));
await chmod('dist/server/main.js', 0o755);
for (const folder of ['dist', 'dist/desk']) await compressScripts(folder);
runTool('tsc', '-p', 'tsconfig.types.json');
await pruneTypes('dist/types', ['index', 'embed', 'embed-count', ...TEMPLATES.map((name) => `templates/${name}`)]);
runTool(
  'custom-elements-manifest',
  'analyze',
  '--quiet',
  '--config',
  'scripts/build/custom-elements-manifest.config.mjs',
);

/**
 * Writes `.br` and `.gz` files next to every script, at the highest compression, because they are served unchanged. The
 * chunks of languages have none: they would be a third of the package, and a site uses few of them.
 */
async function compressScripts(directory) {
  const scripts = (await readdir(directory)).filter((name) => name.endsWith('.js') && !LANGUAGE_CHUNK.test(name));
  await Promise.all(scripts.map((name) => compress(join(directory, name))));
}

async function compress(path) {
  const script = await readFile(path);
  // Node's default quality is 11, the highest of brotli.
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: script.length,
  };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(script, {params}));
  await writeFile(`${path}.gz`, await promisify(gzip)(script, {level: 9}));
}

function runTool(name, ...args) {
  execFileSync(join('node_modules', '.bin', name), args, {stdio: 'inherit'});
}
