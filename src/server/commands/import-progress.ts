// Reports the progress and the result of an import.

import type {ImportResult} from '../transfer/import-thread.js';
import {maskControls} from './mask-controls.js';
import {counted} from '../../core/counted.js';

/** Progress on a terminal is one line, updated at this interval; elsewhere a new line after this many comments. */
const INTERVAL = {comments: 10_000, milliseconds: 250};

/** Maximum number of malformed comments that are reported one by one. The others are only counted. */
const MAX_REPORTED = 20;

type Output = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

/** Counts imported comments and prints progress. */
export class ImportProgress {
  readonly #files: number;
  readonly #output: Output;
  readonly #start = performance.now();
  #finished = 0;
  #added = 0;
  #known = 0;
  #refused = 0;
  #failed = 0;
  #lastReport = 0;
  #isLineOpen = false;

  constructor(files: number, output: Output = process.stderr) {
    this.#files = files;
    this.#output = output;
  }

  /** Adds the result of a batch. */
  addBatch(file: string, {added, known, refused}: ImportResult): void {
    this.#added += added;
    this.#known += known;
    for (const reason of refused) {
      if (this.#refused++ < MAX_REPORTED) this.#print(`${file}: ${reason} The comment was skipped.`);
    }
    this.#show();
  }

  /** Prints why a file, or the rest of a file, was not imported. */
  reportFailure(message: string): void {
    this.#failed++;
    this.#print(message);
  }

  finishFile(): void {
    this.#finished++;
  }

  /**
   * Prints the result. Sets the exit code 1 if a comment or a file was not imported.
   *
   * @param place A sentence that says where the comments are now.
   */
  finish(place: string): void {
    this.#endLine();
    process.stdout.write(`${counted(this.#added, 'comment')} imported, ${this.#known} existed already. ${place}\n`);
    if (this.#refused > 0) this.#print(`${counted(this.#refused, 'comment')} skipped.`);
    if (this.#refused > 0 || this.#failed > 0) process.exitCode = 1;
  }

  #show(): void {
    const count = this.#added + this.#known + this.#refused;
    const now = performance.now();
    const {isTTY} = this.#output;
    const position = isTTY ? now : count;
    if (position - this.#lastReport < (isTTY ? INTERVAL.milliseconds : INTERVAL.comments)) return;
    this.#lastReport = position;
    const rate = Math.round(count / Math.max(1, (now - this.#start) / 1000));
    const line =
      `${counted(count, 'comment')} read, ${this.#added} new, ${rate} per second; ` +
      `${this.#finished} of ${counted(this.#files, 'file')} done.`;
    this.#output.write(isTTY ? `\r${line}\u001b[K` : `${line}\n`);
    this.#isLineOpen = isTTY;
  }

  #print(message: string): void {
    this.#endLine();
    this.#output.write(`colloquy: ${maskControls(message)}\n`);
  }

  #endLine(): void {
    if (this.#isLineOpen) this.#output.write('\n');
    this.#isLineOpen = false;
  }
}
