// The examples for owners, checked by the programs that read them, as far as those are installed.

import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {readServerOptions} from '../../src/server/commands/arguments/read-server-options.js';
import {startBuiltServer} from '../support/built-server.js';
import {eventually} from '../support/eventually.js';
import {findFreePort} from '../support/free-port.js';

const read = (name: string): string => readFileSync(join('examples', name), 'utf8');
const without = (command: string): string | false =>
  spawnSync(command, ['--version']).error !== undefined && `${command} is not installed`;

/** Every line `NAME: VALUE` or `NAME=VALUE` of a COLLOQUY variable. */
const variablesOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/(COLLOQUY_[A-Z_]+)(?:=|: )(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
  );

describe('The variables and options of the examples', () => {
  for (const name of ['Dockerfile', 'compose.yaml', 'colloquy.service'])
    it(`of ${name} are those of the server`, () => {
      const variables = variablesOf(read(name));
      assert.ok(Object.keys(variables).length >= 3);
      const [help = ''] = /--port[^]*/.exec(readFileSync('src/server/commands/serve-command.ts', 'utf8')) ?? [];
      for (const variable of Object.keys(variables)) {
        const option = variable.replace('COLLOQUY_', '').toLowerCase().replaceAll('_', '-');
        assert.ok(help.includes(`--${option} `), variable);
      }
      assert.doesNotThrow(() => readServerOptions([], {...variables, COLLOQUY_LOG: 'off'}));
    });

  for (const name of ['nginx.conf', 'Caddyfile'])
    it(`of ${name} start a server`, () => {
      const [, words = ''] = /colloquy serve (.*)/.exec(read(name)) ?? [];
      assert.ok(words.includes('--base-path'));
      assert.doesNotThrow(() => readServerOptions(words.split(' '), {}));
    });
});

describe('colloquy.service', {skip: without('systemd-analyze')}, () => {
  it('is a valid unit, and well protected', () => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
    const unit = join(folder, 'colloquy.service');
    // The program has to exist.
    writeFileSync(unit, read('colloquy.service').replace('/usr/bin/node', process.execPath));
    const verified = spawnSync('systemd-analyze', ['verify', unit], {encoding: 'utf8'});
    const security = spawnSync('systemd-analyze', ['security', '--offline=yes', unit], {encoding: 'utf8'});
    rmSync(folder, {recursive: true, force: true});
    assert.deepEqual([verified.status, verified.stderr], [0, '']);
    const [, level] = /exposure level for \S+: ([\d.]+)/.exec(security.stdout) ?? [];
    assert.ok(Number(level) <= 2, security.stdout.slice(-200));
  });

  it('allows every system call that the server makes', {skip: without('strace')}, async () => {
    const allowed = new Set(listCalls('@system-service'));
    for (const group of ['@privileged', '@resources']) for (const call of listCalls(group)) allowed.delete(call);
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
    const trace = join(folder, 'trace');
    const args = ['dist/server/main.js', 'serve', '--port', '0', '--database', join(folder, 'a.db'), '--metrics', '0'];
    const child = spawn('strace', ['-f', '-qq', '-c', '-U', 'name', '-o', trace, process.execPath, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    const [output] = (await once(child.stdout, 'data')) as [Buffer];
    const url = /listens at (\S+)/.exec(output.toString())?.[1] ?? '';
    assert.equal((await fetch(new URL('api/v1/comments?thread=a', url))).status, 200);
    process.kill(-(child.pid ?? 0), 'SIGTERM');
    await once(child, 'exit');
    const made: readonly string[] = readFileSync(trace, 'utf8').match(/^\w+$/gm) ?? [];
    rmSync(folder, {recursive: true, force: true});
    assert.ok(made.includes('read') && made.length > 20, made.join(' '));
    // Node works without them: it raises limits and priorities if it may. SQLite changes owners only as root. The other two
    // words are the head and the foot of the table.
    const optional = 'prlimit64 setrlimit sched_setaffinity setpriority capget pkey_alloc fchown syscall total'.split(
      ' ',
    );
    assert.deepEqual(
      made.filter((call) => !allowed.has(call) && !optional.includes(call)),
      [],
    );
  });
});

/** The system calls of a group and of the groups in it. */
function listCalls(group: string): readonly string[] {
  const {stdout} = spawnSync('systemd-analyze', ['--no-pager', 'syscall-filter', group], {encoding: 'utf8'});
  const names = stdout
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^@?\w[\w-]*$/.test(line) && line !== group);
  return names.flatMap((name) => (name.startsWith('@') ? listCalls(name) : [name]));
}

describe('The Caddyfile', {skip: without('caddy')}, () => {
  it('passes the base path on, and hides the admin routes and the readiness check', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
    const server = await startBuiltServer(join(folder, 'a.db'), '--base-path', '/comments');
    const port = await findFreePort();
    const file = join(folder, 'Caddyfile');
    const site = read('Caddyfile')
      .replace('your-site.example {', `http://127.0.0.1:${port} {`)
      .replace('127.0.0.1:8420', new URL(server.url).host)
      .replace('/srv/your-site', folder);
    writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
    const env = {...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder};
    const child = spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {env, stdio: 'ignore'});
    const ended = once(child, 'exit');
    const ask = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`, {redirect: 'manual'});
    try {
      await eventually(() => ask('/').catch(() => null), 'Caddy listens');
      assert.equal((await ask('/comments/colloquy.js')).status, 200);
      assert.equal((await ask('/comments/api/v1/comments?thread=a')).status, 200);
      assert.match(await (await ask('/comments/nowhere')).text(), /"requestId"/);
      for (const path of ['/comments/admin/v1/held', '/comments/ready']) {
        const hidden = await ask(path);
        assert.deepEqual([hidden.status, await hidden.text()], [404, ''], path);
      }
      assert.equal((await ask('/comments')).headers.get('Location'), '/comments/');
    } finally {
      child.kill('SIGTERM');
      await ended;
      await server.end('SIGTERM');
      rmSync(folder, {recursive: true, force: true});
    }
  });
});
