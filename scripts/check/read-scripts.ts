import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {parseSync} from 'vite';

/** A script of the script-tag build. */
export interface Script {
  /** Without the hash: `sanitize` for `sanitize-C2D6qMsr.js`. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** What is sent to a browser that knows brotli. */
  readonly bytes: number;
  /** The files without which it does not run. */
  readonly imports: readonly string[];
}

/** What a page names: the thread, and the counts alone. */
export const ENTRIES = ['colloquy.js', 'comment-count.js'];

/** The entries and their chunks. */
export function readScripts(directory = 'dist'): Script[] {
  const files = readdirSync(directory).filter((file) => file.endsWith('.js'));
  return files.map((file) => {
    const text = readFileSync(join(directory, file), 'utf8');
    const bytes = readFileSync(join(directory, `${file}.br`)).length;
    const imports = parseSync(file, text).module.staticImports.map(({moduleRequest}) => moduleRequest.value.slice(2));
    return {name: file.replace(/(?:-[\w-]{8})?\.js$/, ''), file, text, bytes, imports};
  });
}

/** Scripts together with all that has to come before they run, in the order in which they ask for it. */
export function withImports(scripts: readonly Script[], all: readonly Script[]): Script[] {
  // A set that grows while it is walked is walked to its end.
  const wanted = new Set(scripts);
  for (const {imports} of wanted) {
    for (const script of all) if (imports.includes(script.file)) wanted.add(script);
  }
  return [...wanted];
}
