import {rmSync} from 'node:fs';
import {join} from 'node:path';

/** The folder of the bundles that `bundle-tests.ts` writes for this process, which deletes them at its end. */
export const BUNDLES = join('.cache', 'tests', String(process.pid));
process.once('exit', () => rmSync(BUNDLES, {recursive: true, force: true}));

/** Returns the path of the bundle of a test file. */
export const bundleOf = (file: string): string => join(BUNDLES, file.replace(/\.ts$/, '.mjs'));
