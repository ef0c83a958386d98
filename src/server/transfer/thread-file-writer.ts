// The files of an export: one of a thread, or several that follow one another.

import {createHash} from 'node:crypto';
import {closeSync, fsyncSync, openSync, writeSync} from 'node:fs';
import {join} from 'node:path';

/** In bytes. Readers take static files of up to 16 MB. */
const LONGEST = 8 * 1024 * 1024;

/** So many characters are written at once. */
const WRITTEN = 256 * 1024;

/** Writes the comments of one thread into files that can be served as they are. */
export class ThreadFileWriter {
  readonly #folder: string;
  readonly #key: string;
  readonly #thread: string;
  readonly #longest: number;
  #part = 0;
  #file: number;
  #bytes = 0;
  #text = '';

  /** @param thread What is known of the thread, as JSON. @throws if a file is there already. */
  constructor(folder: string, key: string, thread: string, longest = LONGEST) {
    this.#folder = folder;
    this.#key = key;
    this.#thread = thread;
    this.#longest = longest;
    this.#file = this.#open();
  }

  /** Adds a comment, which is JSON. */
  add(comment: string): void {
    const bytes = Buffer.byteLength(comment) + 1;
    if (this.#bytes > 0 && this.#bytes + bytes > this.#longest) {
      this.#part++;
      this.#end(nameFile(this.#key, this.#part));
      this.#file = this.#open();
    }
    this.#text += this.#bytes === 0 ? comment : `,${comment}`;
    this.#bytes += bytes;
    if (this.#text.length > WRITTEN) this.#write();
  }

  /** Everything is on disk when this is done. */
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

/** The words of a key, and what tells it from others with the same; the parts of a long thread follow one another. */
function nameFile(key: string, part: number): string {
  const words = key
    .toLowerCase()
    .replace(/^https?:/, '')
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const mark = createHash('sha256').update(key).digest('hex').slice(0, 8);
  const name = [words.slice(0, 80), mark].filter((word) => word !== '').join('-');
  return part === 0 ? `${name}.json` : `${name}.part-${String(part + 1).padStart(4, '0')}.json`;
}
