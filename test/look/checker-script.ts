import {fileURLToPath} from 'node:url';
import {build} from 'vite';

let script: Promise<string> | undefined;

/** Returns the script that defines `look`, the functions of `geometry/find-faults`, in a page. */
export const checkerScript = (): Promise<string> => (script ??= bundle());

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('geometry/find-faults.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {write: false, minify: false, lib: {entry, formats: ['iife'], name: 'look'}},
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error('the checker was not bundled');
  return `${chunk.code}; globalThis.look = look; 0`;
}
