import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

describe('the command', () => {
  it('runs as a program of one file', () => {
    assert.match(execFileSync('dist/server/main.js', ['--help'], {encoding: 'utf8'}), /colloquy serve/);
    assert.doesNotMatch(readFileSync('dist/server/main.js', 'utf8'), /\bfrom "\./);
  });
});
