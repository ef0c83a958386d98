import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {describeFailure} from '../../../src/server/files/describe-failure.js';
import {runCommand} from '../../support/command.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  file = join(folder, 'file');
  writeFileSync(file, 'x');
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const failureOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return describeFailure(error);
  }
  return assert.fail('nothing failed');
};

const refused = (code: string, fields: object = {}): string =>
  describeFailure(Object.assign(new Error(`${code}: something, open`), {code, ...fields}));

describe('The sentence of a failure', () => {
  it('names the file and what is wrong with it', () => {
    const other = join(folder, 'other');
    assert.equal(failureOf(() => readFileSync(other)), `There is no file ${other}. Check the path.`); // prettier-ignore
    const deep = join(other, 'deep', 'x');
    assert.equal(failureOf(() => writeFileSync(deep, '')), `There is no folder ${join(other, 'deep')}. Check the path.`); // prettier-ignore
    assert.equal(
      failureOf(() => readFileSync(join(file, 'a', 'b'))),
      `${file} is a file, not a folder.`,
    );
    assert.equal(
      failureOf(() => readFileSync('/dev/null/x')),
      '/dev/null is not a folder.',
    );
    assert.equal(
      failureOf(() => writeFileSync(folder, '')),
      `${folder} is a folder, not a file.`,
    );
    mkdirSync(other);
    assert.equal(
      failureOf(() => renameSync(file, other)),
      `${other} is a folder, not a file.`,
    );
    assert.equal(
      failureOf(() => writeFileSync(file, '', {flag: 'wx'})),
      `${file} exists already.`,
    );
    assert.equal(
      failureOf(() => rmdirSync(folder)),
      `${folder} is a folder that is not empty.`,
    );
    const long = join(folder, 'x'.repeat(300));
    assert.equal(
      failureOf(() => readFileSync(long)),
      `The path ${long} is too long.`,
    );
    assert.equal(
      failureOf(() => copyFileSync(file, long)),
      `The path ${file} is too long.`,
    );
  });

  it('says who may not do it', () => {
    assert.equal(refused('EACCES', {path: file}), `${file} may not be written by this user.`);
    assert.equal(refused('EPERM', {path: join(folder, 'new')}), `${folder} may not be written by this user.`);
    assert.equal(refused('EROFS', {path: file}), `${file} is on a file system that is read-only.`);
  });

  it('is about the disk if no file is known', () => {
    assert.equal(refused('ENOSPC'), 'The disk is full.');
    assert.equal(refused('ENOSPC', {path: file}), 'The disk is full.');
    assert.equal(refused('EDQUOT'), 'The disk quota of this user is used up.');
    assert.equal(refused('EIO'), 'The disk failed. Check it.');
  });

  it('is the message of other errors', () => {
    assert.equal(describeFailure(new Error('No.')), 'No.');
    assert.equal(describeFailure('no'), 'no');
    assert.equal(refused('EBUSY', {path: file}), 'EBUSY: something, open');
    assert.equal(refused('ENOENT', {path: 7}), 'ENOENT: something, open');
  });
});

describe('Every command', () => {
  const errorsOf = async (...args: readonly string[]): Promise<string> => {
    const {code, errors} = await runCommand([
      ...args,
      ...(args[0] === 'render' ? [] : ['--database', join(folder, 'x.db')]),
    ]);
    assert.equal(code, 1, errors);
    return errors;
  };

  it('says in one sentence which file it cannot use', async () => {
    const json = join(folder, 'a.json');
    writeFileSync(json, '{"thread":{"key":"a"},"comments":[{"id":"a","source":"x"}]}');
    assert.equal((await runCommand(['import', json, '--database', join(folder, 'x.db')])).code, 0);
    const nothing = join(folder, 'no.md');
    assert.equal(await errorsOf('moderate', 'edit', 'a', '--source', nothing), `colloquy: There is no file ${nothing}. Check the path.\n`); // prettier-ignore
    assert.equal(await errorsOf('moderate', 'edit', 'a', '--source', folder), `colloquy: ${folder} is a folder, not a file.\n`); // prettier-ignore
    writeFileSync(file, Buffer.from('caf\u00e9', 'latin1'));
    assert.equal(await errorsOf('moderate', 'edit', 'a', '--source', file), `colloquy: ${file} is not text in UTF-8. Save it as UTF-8.\n`); // prettier-ignore
    assert.equal(await errorsOf('backup', '/dev/null/x'), 'colloquy: /dev/null is not a folder.\n');
    assert.equal(await errorsOf('restore', folder, '--replace'), `colloquy: ${folder} is a folder, not a file.\n`);
    for (const command of ['render', 'export']) {
      const args = command === 'render' ? ['/a', '/b', '--from', 'http://127.0.0.1:9/', '--to'] : [];
      const [inFile, inProc] = [join(file, 'x'), '/proc/x/y'];
      assert.equal(await errorsOf(command, ...args, inFile), `colloquy: ${file} is a file, not a folder. Choose another folder.\n`); // prettier-ignore
      assert.equal(await errorsOf(command, ...args, inProc), 'colloquy: The folder /proc/x cannot be created here. Choose another folder.\n'); // prettier-ignore
    }
    const from = ['--from', 'http://127.0.0.1:9/'];
    assert.equal(await errorsOf('render', '/a', ...from, '--to', file), `colloquy: ${file} is a file, not a folder. Choose another folder.\n`); // prettier-ignore
  });
});
