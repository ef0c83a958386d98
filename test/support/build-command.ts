import {fileURLToPath} from 'node:url';

/**
 * Builds the `colloquy` command, because from TypeScript sources each command takes three times as long to start. Unlike the
 * published one it has its libraries in it: loading their hundreds of files takes half of the start.
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
    ssr: {noExternal: true, external: ['libsql', 'pino']},
    build: {outDir: folder, emptyOutDir: true},
  });
}
