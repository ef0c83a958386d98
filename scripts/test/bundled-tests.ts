import {join} from 'node:path';

/** The folder of the bundles that `bundle-tests.ts` writes. */
export const BUNDLES = join('.cache', 'tests');

/** Returns the path of the bundle of a test file. */
export const bundleOf = (file: string): string => join(BUNDLES, file.replace(/\.ts$/, '.mjs'));
