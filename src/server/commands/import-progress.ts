// What an import tells the person who waits for it.

import type {Imported} from '../transfer/import-thread.js';

/** A line where nobody watches, after so many comments; on a terminal one line that changes, in milliseconds. */
const OFTEN = {comments: 10_000, milliseconds: 250};

/** So many malformed comments are named; the others are counted. */
const NAMED = 20;

type Output = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

/** Counts what was imported, and says so while it goes on. */
export class ImportProgress {
  readonly #files: number;
  readonly #output: Output;
  readonly #begun = performance.now();
  #finished = 0;
  #added = 0;
  #known = 0;
  #refused = 0;
  #failed = 0;
  #shown = 0;
  #isLineOpen = false;

  constructor(files: number, output: Output = process.stderr) {
    this.#files = files;
    this.#output = output;
  }

  /** Adds what came of a batch. */
  take(file: string, {added, known, refused}: Imported): void {
    this.#added += added;
    this.#known += known;
    for (const reason of refused) {
      if (this.#refused++ < NAMED) this.#say(`${file}: ${reason} It was not taken.`);
    }
    this.#show();
  }

  /** Says why a file, or the rest of it, was not imported. */
  fail(reason: string): void {
    this.#failed++;
    this.#say(reason);
  }

  finishFile(): void {
    this.#finished++;
  }

  /** Says what came of all of it. The process ends with 1 if anything was not taken. */
  finish(): void {
    this.#endLine();
    process.stdout.write(`${this.#added} comments are new, ${this.#known} were there already.\n`);
    if (this.#refused > 0) this.#say(`${this.#refused} comments were not taken.`);
    if (this.#refused > 0 || this.#failed > 0) process.exitCode = 1;
  }

  #show(): void {
    const count = this.#added + this.#known + this.#refused;
    const now = performance.now();
    const {isTTY} = this.#output;
    const next = isTTY ? now : count;
    if (next - this.#shown < (isTTY ? OFTEN.milliseconds : OFTEN.comments)) return;
    this.#shown = next;
    const rate = Math.round(count / Math.max(1, (now - this.#begun) / 1000));
    const line = `${count} comments read, ${this.#added} new, ${rate} a second; ${this.#finished} of ${this.#files} files done.`;
    this.#output.write(isTTY ? `\r${line}\u001b[K` : `${line}\n`);
    this.#isLineOpen = isTTY;
  }

  #say(sentence: string): void {
    this.#endLine();
    this.#output.write(`colloquy: ${sentence}\n`);
  }

  #endLine(): void {
    if (this.#isLineOpen) this.#output.write('\n');
    this.#isLineOpen = false;
  }
}
