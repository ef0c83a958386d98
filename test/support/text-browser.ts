// Runs w3m and Lynx as a person does, in a terminal.

import {execFile, spawn, spawnSync} from 'node:child_process';
import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify, stripVTControlCharacters} from 'node:util';
import {eventually} from './eventually.js';

export type TextBrowser = 'w3m' | 'lynx';

/** Returns false if a text browser and a terminal for it are installed, otherwise why its test is skipped. */
export const missing = (name: TextBrowser): string | false =>
  [name, 'script'].every((program) => spawnSync(program, ['--version']).error === undefined)
    ? false
    : `${name} is not installed`;

/** Returns a page as text. */
export const dump = async (name: TextBrowser, url: string): Promise<string> =>
  (await promisify(execFile)(name, ['-dump', url], {env: {...process.env, LANG: 'C.UTF-8'}, timeout: 20_000})).stdout;

/** Keys by browser: Lynx leaves a field by an arrow key, and w3m opens an editor for a text of several lines. */
const PROGRAMS = {
  w3m: {args: '-o confirm_qq=0', next: '\t', enter: '\r', quit: 'q'},
  lynx: {args: '-nocolor', next: '\u001b[B', enter: '\r', quit: 'qy'},
} as const;

export interface Session {
  /** Goes to the next link or field. */
  next(times?: number): void;
  enter(): void;
  type(text: string): void;
  /** Waits until the screen has shown words. Ignores spaces, which a terminal may move the cursor over. */
  seen(words: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a page. @param text What the editor of w3m writes. */
export function openTextBrowser(name: TextBrowser, url: string, text: string): Session {
  const {args, next, enter, quit} = PROGRAMS[name];
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  const editor = join(folder, 'editor');
  writeFileSync(editor, `#!/bin/sh\nprintf '%s' '${text}' >"$1"\n`);
  chmodSync(editor, 0o755);
  const command = `stty cols 100 rows 60; ${name} ${args} '${url}'`;
  const env = {...process.env, TERM: 'xterm', EDITOR: editor, HOME: folder, LANG: 'C.UTF-8'};
  const terminal = spawn('script', ['-qec', command, '/dev/null'], {env});
  let shown = '';
  terminal.stdout.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  const ended = new Promise<void>((resolve) => void terminal.once('close', () => resolve()));
  const bare = (all: string): string => stripVTControlCharacters(all).replaceAll(/\s/g, '');
  return {
    next: (times = 1) => void terminal.stdin.write(next.repeat(times)),
    enter: () => void terminal.stdin.write(enter),
    type: (typed) => void terminal.stdin.write(typed),
    seen: async (words) => {
      await eventually(async () => (bare(shown).includes(bare(words)) ? true : null), `${name} shows “${words}”`);
      shown = '';
    },
    close: async () => {
      terminal.stdin.write(quit);
      const timer = setTimeout(() => terminal.kill(), 3000);
      await ended;
      clearTimeout(timer);
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
