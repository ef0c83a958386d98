// A folder of rendered threads, which knows the versions that it has.

import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import * as v from 'valibot';
import {threadFileName} from './thread-file-name.js';

/** The versions of the files. Not read by anything else; can be deleted. */
const STATE_FILE = '.colloquy.json';

/** The time for one thread, in milliseconds. */
const LONGEST_WAIT = 30_000;

const State = v.object({source: v.string(), versions: v.record(v.string(), v.string())});

export interface FolderOptions {
  readonly folder: string;
  /** The address of the server. Ends with a slash. */
  readonly server: string;
  /** The language of the words; null: the server's default. */
  readonly lang: string | null;
}

/** Writes threads as HTML files, and only those that have changed. */
export class RenderedFolder {
  readonly #options: FolderOptions;
  readonly #source: string;
  readonly #versions: Map<string, string>;

  constructor(options: FolderOptions) {
    this.#options = options;
    this.#source = `${options.server} ${options.lang ?? ''}`;
    this.#versions = new Map(Object.entries(readState(options.folder, this.#source)));
  }

  /**
   * Renders a thread. Returns whether its file was written.
   *
   * @throws {Error} If the server does not answer with a thread. The file stays as it was.
   */
  async render(thread: string): Promise<boolean> {
    const name = threadFileName(thread);
    const file = join(this.#options.folder, name);
    const version = existsSync(file) ? this.#versions.get(name) : undefined;
    const response = await this.#ask(thread, version);
    if (response.status === 304) return false;
    if (!response.ok || !response.headers.get('Content-Type')?.startsWith('text/html'))
      throw new Error(`The server answers with status ${response.status}.`);
    const html = await response.text();
    this.#versions.set(name, response.headers.get('ETag') ?? '');
    if (existsSync(file) && readFileSync(file, 'utf8') === html) return false;
    writeWhole(file, html);
    return true;
  }

  /** Writes down which versions the folder has. */
  save(): void {
    const state = {source: this.#source, versions: Object.fromEntries(this.#versions)};
    writeWhole(join(this.#options.folder, STATE_FILE), JSON.stringify(state));
  }

  async #ask(thread: string, version: string | undefined): Promise<Response> {
    const {server, lang} = this.#options;
    const query = new URLSearchParams({thread, ...(lang !== null && {lang})});
    const headers = version === undefined || version === '' ? {} : {'If-None-Match': version};
    const url = `${server}api/v1/thread.html?${query}`;
    return fetch(url, {headers, signal: AbortSignal.timeout(LONGEST_WAIT)}).catch((error: unknown) => {
      throw new Error(`The server ${server} does not answer. Check --from.`, {cause: error});
    });
  }
}

// A state of another server or language, or none that can be read: everything is rendered again.
function readState(folder: string, source: string): Readonly<Record<string, string>> {
  try {
    const state = v.parse(State, JSON.parse(readFileSync(join(folder, STATE_FILE), 'utf8')));
    return state.source === source ? state.versions : {};
  } catch {
    return {};
  }
}

// Another process may read the file at any time.
function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), {recursive: true});
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}
