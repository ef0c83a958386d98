import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {runCommand} from '../support/command.js';

const succeeded = (output: string) => ({code: 0, output, errors: ''});

describe('The command', () => {
  it('prints its version', async () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
    for (const flag of ['--version', '-v']) assert.deepEqual(await runCommand([flag]), succeeded(`${version}\n`));
  });

  it('lists its subcommands', async () => {
    for (const args of [[], ['--help'], ['-h']]) {
      const {code, output, errors} = await runCommand(args);
      assert.deepEqual([code, errors], [0, '']);
      for (const name of ['serve', 'moderate', 'backup', 'restore', 'export', 'import']) {
        assert.match(output, new RegExp(`^colloquy ${name} `, 'm'));
      }
    }
  });

  for (const command of ['serve', 'moderate', 'backup', 'restore', 'export', 'import'])
    it(`prints the options of ${command}`, async () => {
      const {code, output, errors} = await runCommand([command, '--help']);
      assert.deepEqual([code, errors], [0, '']);
      assert.match(output, new RegExp(`^colloquy ${command}[^]*--database`));
    });

  for (const [args, message] of [
    [['serve', '--prot', '80'], 'Unknown option: --prot. Did you mean --port?'],
    [['serve', '--orgin=https://a.example'], 'Unknown option: --orgin. Did you mean --origin?'],
    [['serve', '--public', 'x'], 'Unknown option: --public. Did you mean --public-url?'],
    [['serve', '--ratelimit', 'off'], 'Unknown option: --ratelimit. Did you mean --rate-limit?'],
    [['moderate', 'list', '--databse', 'x'], 'Unknown option: --databse. Did you mean --database?'],
    [['moderate', 'aprove'], 'Unknown action: aprove. Did you mean approve?'],
    [['Serve'], 'Unknown command: Serve. Did you mean serve?'],
    [['imprt'], 'Unknown command: imprt. Did you mean import?'],
    [['--versoin'], 'Unknown option: --versoin. Did you mean --version?'],
  ] as const)
    it(`suggests a correction of ${args.join(' ')}`, async () => {
      assert.deepEqual(await runCommand(args), {code: 2, output: '', errors: `colloquy: ${message}\n`});
    });

  it('lists the commands or options if none is similar', async () => {
    const all =
      'serve, moderate, moderator, doctor, backup, restore, copy, export, import, render, check, --help, --version';
    for (const [args, message] of [
      [['export', 'x', '--colour'], 'Unknown option: --colour. Use --all, --database, --help.'],
      [['praise'], `Unknown command: praise. Use ${all}.`],
      [['--colour'], `Unknown option: --colour. Use ${all}.`],
    ] as const) {
      assert.deepEqual(await runCommand(args), {code: 2, output: '', errors: `colloquy: ${message}\n`});
    }
  });

  it('exits with 2 for a database URL that is misspelt, with every command', async () => {
    for (const url of ['mysql://a:secret@b/c', 'postgres://a:secret@b/c?sslmode=ful', 'postgres://a:secret@b/c?sslmod=x', 'postgres://a:secret#@b/c']) {
      for (const args of [['serve', '--port', '0'], ['moderate', 'list'], ['backup', 'x'], ['import', 'package.json'], ['doctor']]) {
        const {code, output, errors} = await runCommand([...args, '--database', url]);
        assert.deepEqual([code, output], [2, ''], `${args.join(' ')} ${errors}`);
        assert.match(errors, /^colloquy: (?!.*secret)[^\n]+\n$/);
      }
    }
    assert.equal((await runCommand(['copy', '--from', 'package.json', '--to', 'mysql://b/c'])).code, 2);
  }); // prettier-ignore

  it('exits with 1 if it fails, and prints the reason in one line', async () => {
    const nowhere = join(tmpdir(), 'colloquy-nowhere', 'a.db');
    for (const args of [
      ['moderate', 'list'],
      ['backup', 'x'],
      ['serve', '--port', '0'],
    ]) {
      const {code, output, errors} = await runCommand([...args, '--database', nowhere]);
      assert.deepEqual([code, output], [1, '']);
      assert.match(errors, /^colloquy: [A-Z/][^\n]+\.\n$/);
    }
  });
});
