import {join} from 'node:path';
import {build} from 'esbuild';

/**
 * Bundles test files for a browser, which would request some 300 modules for each, one level of imports after the other.
 * Returns the paths of the bundles.
 *
 * @param folder Where the bundles are written: inside the project, which the test server serves.
 */
export async function bundleElements(folder: string, files: readonly string[]): Promise<readonly string[]> {
  await build({
    entryPoints: [...files],
    outdir: folder,
    outbase: '.',
    outExtension: {'.js': '.mjs'},
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // As without bundles: Lit then warns of mistakes.
    conditions: ['development'],
    // The test server itself provides these.
    external: ['/__web-*'],
    sourcemap: true,
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  });
  return files.map((file) => join(folder, file.replace(/\.ts$/, '.mjs')));
}
