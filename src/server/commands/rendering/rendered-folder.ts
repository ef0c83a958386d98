// A folder of rendered threads, which knows the versions that it has.

import {existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import * as v from 'valibot';
import {makeFolder} from '../../files/make-folder.js';
import {connectionReason} from './connection-reason.js';
import {threadFileName} from './thread-file-name.js';

/** The versions of the files. Not read by anything else; can be deleted. */
const STATE_FILE = '.colloquy.json';

const State = v.object({source: v.string(), versions: v.record(v.string(), v.string())});

const Problem = v.object({detail: v.string()});

/** In the HTML of each thread. */
const MARK = ' class="colloquy-thread"';

/** Milliseconds after which the server does not answer: a thread of 100,000 comments takes 6 s after a start. */
const TIMEOUT = 30_000;

/** Nothing answers at the address of the server. */
export class UnreachableError extends Error {
  /** @param cause What `fetch` has thrown. */
  constructor(server: string, cause: unknown) {
    super(`${server} does not answer: ${reasonOf(cause)}. Start the server, or give its address with --from.`, {cause});
    this.name = 'UnreachableError';
  }
}

function reasonOf(error: unknown): string {
  const isLate = error instanceof Error && error.name === 'TimeoutError';
  return isLate ? `nothing came within ${TIMEOUT / 1000} seconds` : connectionReason(error);
}

export interface FolderOptions {
  readonly folder: string;
  /** The address of the server. Ends with a slash. */
  readonly server: string;
  /** The language of the words; null: the server's default. */
  readonly lang: string | null;
  /** The level of the threads' headings; null: the server's default. */
  readonly headingLevel: string | null;
}

/** Writes threads as HTML files, and only those that have changed. */
export class RenderedFolder {
  readonly #options: FolderOptions;
  readonly #source: string;
  readonly #versions: Map<string, string>;

  /** @throws {Error} If the folder cannot be created or written to. */
  constructor(options: FolderOptions) {
    makeFolder(options.folder);
    this.#options = options;
    this.#source = `${options.server} ${options.lang ?? ''} ${options.headingLevel ?? ''}`.trim();
    this.#versions = new Map(Object.entries(readState(options.folder, this.#source)));
  }

  /**
   * Renders a thread. Returns whether its file was written.
   *
   * @throws {UnreachableError} If nothing answers.
   * @throws {Error} If the server does not answer with a thread. The file stays as it was.
   */
  async render(thread: string): Promise<boolean> {
    const name = threadFileName(thread);
    const file = join(this.#options.folder, name);
    const version = isFile(file) ? this.#versions.get(name) : undefined;
    const response = await this.#ask(thread, version);
    if (response.status === 304) return false;
    if (!response.ok) throw new Error(await this.#describe(response));
    const html = await this.#reach(response.text());
    // A site may answer any address with a page of its own.
    if (!html.includes(MARK)) throw new Error(this.#otherServer());
    this.#versions.set(name, response.headers.get('ETag') ?? '');
    if (isFile(file) && readFileSync(file, 'utf8') === html) return false;
    writeWhole(file, html);
    return true;
  }

  /** Writes down which versions the folder has. */
  save(): void {
    const state = {source: this.#source, versions: Object.fromEntries(this.#versions)};
    writeWhole(join(this.#options.folder, STATE_FILE), JSON.stringify(state));
  }

  async #reach<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      throw new UnreachableError(this.#options.server, error);
    }
  }

  // An error response of this server says what is wrong. It has a page for each thread, also for those without comments.
  async #describe(response: Response): Promise<string> {
    if (response.status === 404) return this.#otherServer();
    const problem: unknown = await response.json().catch(() => null);
    return v.is(Problem, problem) ? problem.detail : `The server answers with status ${response.status}.`;
  }

  #otherServer(): string {
    return `There are no comments at ${this.#options.server}. Give the address of the comment server with --from.`;
  }

  #ask(thread: string, version: string | undefined): Promise<Response> {
    const {server, lang, headingLevel} = this.#options;
    const query = new URLSearchParams({
      thread,
      ...(lang !== null && {lang}),
      ...(headingLevel !== null && {'heading-level': headingLevel}),
    });
    const headers = version === undefined || version === '' ? {} : {'If-None-Match': version};
    const signal = AbortSignal.timeout(TIMEOUT);
    return this.#reach(fetch(`${server}api/v1/thread.html?${query}`, {headers, signal}));
  }
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

// A state of another server, language or heading, or none that can be read: everything is rendered again.
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
  makeFolder(dirname(file));
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, {force: true});
    throw error;
  }
}
