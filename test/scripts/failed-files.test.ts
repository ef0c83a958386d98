import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {formatFailedFile, readFailedFiles} from '../../scripts/test/failed-files.js';

describe('the failed files of a run', () => {
  it('are read from the list of node --test, each once', () => {
    const list = [
      '✖ failing tests:',
      '',
      'test at test/core/a.test.ts:5:222',
      '✖ works (1.2ms)',
      'test at test/core/a.test.ts:9:1',
      'test at .cache/tests/test/server/b.test.mjs:1:1',
      'test at .cache/tests/test/server/b.test.mjs:30:5',
    ];
    assert.deepEqual(readFailedFiles(list.join('\n')), ['test/core/a.test.ts', 'test/server/b.test.ts']);
  });

  it('are read from the lines of a run in a browser', () => {
    const lines = ['10 passed', formatFailedFile('test/elements/a.test.ts'), '1 passed, 1 failed'];
    assert.deepEqual(readFailedFiles(lines.join('\n')), ['test/elements/a.test.ts']);
  });

  it('are none if nothing failed', () => {
    assert.deepEqual(readFailedFiles('✔ test at home\n  at test/core/a.test.ts:5:2\n'), []);
  });
});
