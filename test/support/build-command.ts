import {fileURLToPath} from 'node:url';

/**
 * Builds the `colloquy` command as published, because from TypeScript sources each command takes three times as long to
 * start. Only the hundreds of files of Kysely become part of it: loading them takes a quarter of the start.
 *
 * @param folder Where `main.js` is written: inside the project, so that the command finds node_modules.
 */
export async function buildCommand(folder: string): Promise<void> {
  // Takes a third of a second to load, which most tests need not wait for.
  const {build} = await import('vite');
  await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    mode: 'server',
    logLevel: 'error',
    ssr: {noExternal: ['kysely']},
    build: {outDir: folder, emptyOutDir: true},
  });
}
