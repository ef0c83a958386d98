// Writes the files of an export: one file per thread, or several linked files for a long thread.

import {createHash} from 'node:crypto';
import {closeSync, fsyncSync, openSync, writeSync} from 'node:fs';
import {join} from 'node:path';

/** In bytes. The widget reads static files of at most 16 MB. */
const MAX_FILE_SIZE = 8 * 1024 * 1024;

/** Size of the write buffer, in characters. */
const BUFFER_SIZE = 256 * 1024;

/** Writes the comments of one thread to static files that the widget can read. */
export class ThreadFileWriter {
  readonly #folder: string;
  readonly #key: string;
  readonly #thread: string;
  readonly #maxSize: number;
  #part = 0;
  #file: number;
  #bytes = 0;
  #text = '';

  /**
   * @param thread The thread's data as JSON.
   * @param maxSize Of one file, in bytes.
   * @throws {Error} if the file exists already.
   */
  constructor(folder: string, key: string, thread: string, maxSize = MAX_FILE_SIZE) {
    this.#folder = folder;
    this.#key = key;
    this.#thread = thread;
    this.#maxSize = maxSize;
    this.#file = this.#open();
  }

  /** Adds a comment, given as JSON. Starts the next file if the comment does not fit into the current file. */
  add(comment: string): void {
    const bytes = Buffer.byteLength(comment) + 1;
    if (this.#bytes > 0 && this.#bytes + bytes > this.#maxSize) {
      this.#part++;
      this.#end(nameFile(this.#key, this.#part));
      this.#file = this.#open();
    }
    this.#text += this.#bytes === 0 ? comment : `,${comment}`;
    this.#bytes += bytes;
    if (this.#text.length > BUFFER_SIZE) this.#write();
  }

  /** Completes the last file and syncs it to disk. */
  close(): void {
    this.#end(null);
  }

  #open(): number {
    this.#bytes = 0;
    this.#text = `{"thread":${this.#thread},"comments":[`;
    return openSync(join(this.#folder, nameFile(this.#key, this.#part)), 'wx');
  }

  #write(): void {
    writeSync(this.#file, this.#text);
    this.#text = '';
  }

  #end(next: string | null): void {
    this.#text += `],"next":${JSON.stringify(next)}}\n`;
    this.#write();
    fsyncSync(this.#file);
    closeSync(this.#file);
  }
}

/** Returns the name of a part: the words of the thread key, a hash that makes the name unique, and the part number. */
function nameFile(key: string, part: number): string {
  const words = key
    .toLowerCase()
    .replace(/^https?:/, '')
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 8);
  const name = [words.slice(0, 80), digest].filter((word) => word !== '').join('-');
  return part === 0 ? `${name}.json` : `${name}.part-${String(part + 1).padStart(4, '0')}.json`;
}
