import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {makeFolder} from '../../../src/server/files/make-folder.js';

let folder: string;
let start: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  start = process.cwd();
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(start);
  rmSync(folder, {recursive: true, force: true});
});

describe('A new folder', () => {
  it('is created with the folders above it, and may exist', () => {
    for (const path of ['a/b/c', 'a/b', join(folder, 'd/e'), 'f/', 'f', '.']) {
      makeFolder(path);
      assert.ok(existsSync(path));
    }
  });

  it('is not created below a file', () => {
    writeFileSync('file', '');
    for (const path of ['file', 'file/a', 'file/a/b']) {
      assert.throws(() => makeFolder(path), {message: /file is a file, not a folder\. Choose another folder\.$/});
    }
    symlinkSync('nowhere', 'link');
    assert.throws(() => makeFolder('link/a'), {message: /link cannot be created here\. Choose another folder\.$/});
  });

  it('is refused at once where the system has no folders of its users', {skip: process.platform !== 'linux'}, () => {
    assert.throws(() => makeFolder('/proc/a/b'), {message: 'The folder /proc/a cannot be created here. Choose another folder.'}); // prettier-ignore
  });
});
