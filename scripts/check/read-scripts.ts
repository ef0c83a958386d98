import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {parseSync} from 'vite';

/** A script of a page: of the builds for `<script>` tags, or of the desk. */
export interface Script {
  /** The file name without hash and extension: `sanitize` for `sanitize-C2D6qMsr.js`, `desk/sanitize` for the desk's. */
  readonly name: string;
  /** Relative to dist/. */
  readonly file: string;
  readonly text: string;
  /** The size with brotli compression. */
  readonly bytes: number;
  /** The files that it imports statically. */
  readonly imports: readonly string[];
}

/** The entry scripts: for threads and for counts. */
export const ENTRIES = ['colloquy.js', 'comment-count.js'];

/** Reads the entries and their chunks. @param folder A folder of dist/ with a slash, or nothing. */
export function readScripts(folder: 'desk/' | '' = ''): Script[] {
  const directory = join('dist', folder);
  const files = readdirSync(directory).filter((file) => file.endsWith('.js'));
  return files.map((file) => {
    const text = readFileSync(join(directory, file), 'utf8');
    const bytes = sizeOf(join(directory, file), text);
    const imports = parseSync(file, text).module.staticImports.map(
      ({moduleRequest}) => folder + moduleRequest.value.slice(2),
    );
    return {name: folder + file.replace(/(?:-[\w-]{8})?\.js$/, ''), file: folder + file, text, bytes, imports};
  });
}

// The chunks of languages have no compressed file: the server compresses them.
const sizeOf = (path: string, text: string): number =>
  existsSync(`${path}.br`) ? readFileSync(`${path}.br`).length : brotliCompressSync(text).length;

/** Returns scripts and all their static imports, direct and indirect. */
export function withImports(scripts: readonly Script[], all: readonly Script[]): Script[] {
  // Iterating over a set includes elements that are added meanwhile.
  const wanted = new Set(scripts);
  for (const {imports} of wanted) {
    for (const script of all) if (imports.includes(script.file)) wanted.add(script);
  }
  return [...wanted];
}
