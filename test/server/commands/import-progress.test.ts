import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {ImportProgress} from '../../../src/server/commands/import-progress.js';

let time: number;
let written: string;
beforeEach(() => {
  time = 5000;
  written = '';
  mock.method(performance, 'now', () => time);
});
afterEach(() => mock.restoreAll());

function start(files: number, isTTY: boolean): ImportProgress {
  const write = (text: string): boolean => {
    written += text;
    return true;
  };
  return new ImportProgress(files, {write, isTTY});
}

/** Returns what was written since the last call. */
function read(): string {
  const text = written;
  written = '';
  return text;
}

const batch = (added: number, known = 0, refused: readonly string[] = []) => ({
  thread: 'a',
  added,
  known,
  refused: [...refused],
});

/** Ends an import. Returns what was printed to the standard output, and the exit code. */
function finish(progress: ImportProgress): readonly [string, unknown] {
  const before = process.exitCode;
  let output = '';
  const print = mock.method(process.stdout, 'write', (text: string) => {
    output += text;
    return true;
  });
  progress.finish('The database is a.db.');
  print.mock.restore();
  const code = process.exitCode;
  process.exitCode = before;
  return [output, code];
}

describe('The progress of an import', () => {
  it('is a new line after every 10,000 comments', () => {
    const progress = start(2, false);
    time += 2000;
    progress.addBatch('a.json', batch(9999));
    assert.equal(read(), '');
    progress.addBatch('a.json', batch(0, 1));
    assert.equal(read(), '10000 comments read, 9999 new, 5000 per second; 0 of 2 files done.\n');
    progress.finishFile();
    progress.addBatch('b.json', batch(4000, 5000, ['x is missing.']));
    assert.equal(read(), 'colloquy: b.json: x is missing. The comment was skipped.\n');
    time += 2000;
    progress.addBatch('b.json', batch(999));
    assert.equal(read(), '20000 comments read, 14998 new, 5000 per second; 1 of 2 files done.\n');
    assert.deepEqual(finish(progress), ['14998 comments imported, 5001 existed already. The database is a.db.\n', 1]);
    assert.equal(read(), 'colloquy: 1 comment skipped.\n');
  });

  it('is one line on a terminal, updated four times a second', () => {
    const progress = start(1, true);
    progress.addBatch('a.json', batch(1));
    assert.equal(read(), '\r1 comment read, 1 new, 1 per second; 0 of 1 file done.\u001b[K');
    time += 249;
    progress.addBatch('a.json', batch(20_000));
    assert.equal(read(), '');
    time += 1;
    progress.addBatch('a.json', batch(1));
    // The rate of the first second is that of a whole second.
    assert.equal(read(), '\r20002 comments read, 20002 new, 20002 per second; 0 of 1 file done.\u001b[K');
    progress.reportFailure('The import of b.json stopped: no.');
    assert.equal(read(), '\ncolloquy: The import of b.json stopped: no.\n');
    progress.reportFailure('Again.');
    assert.equal(read(), 'colloquy: Again.\n');
    time += 250;
    progress.addBatch('a.json', batch(1));
    read();
    assert.deepEqual(finish(progress), ['20003 comments imported, 0 existed already. The database is a.db.\n', 1]);
    assert.equal(read(), '\n');
  });

  it('names at most twenty malformed comments', () => {
    const progress = start(1, false);
    progress.addBatch(
      'a.json',
      batch(
        0,
        0,
        Array.from({length: 19}, (_, index) => `comments[${index}] is bad.`),
      ),
    );
    assert.equal(read().split('\n').length - 1, 19);
    progress.addBatch('a.json', batch(0, 0, ['one.', 'two.', 'three.']));
    assert.equal(read(), 'colloquy: a.json: one. The comment was skipped.\n');
    assert.deepEqual(finish(progress), ['0 comments imported, 0 existed already. The database is a.db.\n', 1]);
    assert.equal(read(), 'colloquy: 22 comments skipped.\n');
  });

  it('contains no control characters of a file', () => {
    const progress = start(1, false);
    progress.addBatch('a\u001b[2J.json', batch(0, 0, ['The comment \u009b\u202ex is too long.']));
    assert.equal(
      read(),
      'colloquy: a\ufffd[2J.json: The comment \ufffd\ufffdx is too long. The comment was skipped.\n',
    );
  });

  it('ends with success if every comment was imported', () => {
    const before = process.exitCode;
    const progress = start(1, false);
    progress.addBatch('a.json', batch(3, 2));
    assert.deepEqual(finish(progress), ['3 comments imported, 2 existed already. The database is a.db.\n', before]);
    assert.equal(read(), '');
  });
});
