import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const run = (...args: string[]): string => execFileSync('dist/server/main.js', args, {encoding: 'utf8'});

describe('the command', () => {
  it('is bundled into one executable file', () => {
    for (const flags of [['--help'], ['-h'], []]) assert.match(run(...flags), /colloquy serve/);
    assert.doesNotMatch(readFileSync('dist/server/main.js', 'utf8'), /\bfrom "\./);
  });
});
