import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readFailures} from '../../scripts/test/read-failures.js';

const failure = (name: string): string =>
  `test at test/a.test.ts:1:1\n✖ ${name} (1ms)\n  ${name} is wrong\n      at Test.run (node:internal/test_runner/test:797:9)\n      at async node:internal/a:1:1\n      at own (/a.ts:1:1) {\n`;

describe('the failures of a run', () => {
  it('are all those of the list of Node.js, however many tests came before, without the frames of Node.js', () => {
    const names = Array.from({length: 30}, (_, index) => `test ${index}`);
    const output = `${'✔ fine\n'.repeat(500)}✖ failing tests:\n\n${names.map(failure).join('\n')}`;
    const failures = readFailures(output);
    for (const name of names) assert.ok(failures.includes(`${name} is wrong`), name);
    assert.ok(!failures.includes('fine') && !failures.includes('node:internal'));
    assert.ok(failures.includes('at own (/a.ts:1:1)'));
  });

  it('are cut where there are too many, and say so', () => {
    const failures = readFailures(`✖ failing tests:\n${'a line\n'.repeat(500)}`);
    assert.match(failures, /… and 30\d more lines$/);
    assert.equal(failures.split('\n').length, 200);
  });

  it('are the last lines of a run without such a list', () => {
    assert.equal(readFailures(`${'early\n'.repeat(100)}late\n`).split('\n').length, 60);
    assert.equal(readFailures(''), '');
  });
});
