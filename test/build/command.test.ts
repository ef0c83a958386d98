import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const run = (...args: string[]): string => execFileSync('dist/server/main.js', args, {encoding: 'utf8'});

/** Runs a command with invalid arguments and returns its error message. */
function runInvalid(...args: string[]): string {
  const {status, stdout, stderr} = spawnSync('dist/server/main.js', args, {encoding: 'utf8'});
  assert.deepEqual([status, stdout], [2, '']);
  return stderr.trim();
}

describe('the command', () => {
  it('is bundled into one executable file', () => {
    for (const flags of [['--help'], ['-h'], []]) assert.match(run(...flags), /colloquy serve/);
    assert.doesNotMatch(readFileSync('dist/server/main.js', 'utf8'), /\bfrom "\./);
  });

  it('prints its version', () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
    for (const flag of ['--version', '-v']) assert.equal(run(flag), `${version}\n`);
  });

  for (const command of ['serve', 'moderate', 'backup', 'restore', 'export', 'import'])
    it(`prints the options of ${command}`, () =>
      assert.match(run(command, '--help'), new RegExp(`^colloquy ${command}[^]*--database`)));

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
    it(`suggests a correction of ${args.join(' ')}`, () => assert.equal(runInvalid(...args), `colloquy: ${message}`));

  it('lists the options if none is similar', () => {
    assert.match(runInvalid('export', 'x', '--colour'), /^colloquy: Unknown option: --colour\. Use --database/);
  });
});
