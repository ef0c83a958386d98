import assert from 'node:assert/strict';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import * as v from 'valibot';
import type {Page} from '../../../src/core/comment.js';
import {openAdmin} from '../../../src/server/admin/admin-client.js';
import {readServerOptions} from '../../../src/server/commands/arguments/read-server-options.js';
import {describeServer} from '../../../src/server/commands/serve-command.js';
import {runCommand, spawnCommand, startCommand} from '../../support/command.js';
import {eventually} from '../../support/eventually.js';
import {newComment, SITE} from '../../support/test-server.js';

let folder: string;
let database: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  database = join(folder, 'comments.db');
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const post = (url: string, comment = newComment(), origin = SITE): Promise<Response> =>
  fetch(new URL('api/v1/comments', url), {
    method: 'POST',
    headers: {Origin: origin, 'Content-Type': 'application/json'},
    body: JSON.stringify(comment),
  });
const read = async (url: string): Promise<Page> =>
  (await (await fetch(new URL('api/v1/comments?thread=/page', url))).json()) as Page;

describe('colloquy serve', () => {
  it('prints its URL, its database, the origins that may post, and the HTML to paste', async () => {
    const server = await startCommand(['--database', database]);
    assert.match(server.output, new RegExp(`Comments are stored in ${database}`));
    assert.match(server.output, /Only pages on this machine \(localhost\) may post/);
    assert.match(server.output, new RegExp(`<script type="module" src="${server.url}colloquy.js"></script>`));
    assert.equal((await server.kill('SIGTERM')).code, 0);
  });

  it('goes on when nobody reads its output any more, as does a command', async () => {
    const server = await startCommand(['--database', database, '--origin', SITE]);
    server.closeOutput();
    for (let count = 0; count < 5; count++)
      assert.ok((await post(server.url, newComment({source: 'https://a.example https://b.example'}))).ok);
    assert.equal((await server.kill('SIGTERM')).code, 0);
    const list = await spawnCommand(['moderate', 'list', '--database', database]);
    list.child.stdout?.destroy();
    assert.deepEqual(await list.ended, {code: 0, output: '', errors: ''});
  });

  it('refuses a database in memory for every other command, because it is that of a server alone', async () => {
    for (const words of [
      ['moderate', 'list'],
      ['moderator', 'invite', 'Ana', '--public-url', 'https://c.example'],
      ['doctor'],
      ['backup', join(folder, 'a.bak')],
      ['restore', join(folder, 'a.bak')],
      ['export', folder],
      ['import', join(folder, 'a.json')],
    ]) {
      const {code, errors} = await runCommand([...words, '--database', ':memory:']);
      const message = 'colloquy: :memory: is lost when its server stops, and no command can reach it. Use a file.\n';
      assert.deepEqual([code, errors], [2, message], words[0]);
    }
    for (const words of [
      ['--from', database, '--to', ':memory:'],
      ['--from', ':memory:', '--to', database],
    ])
      assert.match((await runCommand(['copy', ...words])).errors, /no command can reach it/);
  });

  it('reads environment variables, which options override', async () => {
    const environment = {
      COLLOQUY_DATABASE: database,
      COLLOQUY_ORIGIN: 'https://a.example https://b.example',
      COLLOQUY_MODERATION: 'all',
      COLLOQUY_ORIGINS: 'https://c.example',
    };
    const server = await startCommand(['--moderation', 'none'], environment);
    assert.match(
      server.output,
      /^The variable COLLOQUY_ORIGINS is unknown and has no effect\. Did you mean COLLOQUY_ORIGIN\?\n/,
    );
    assert.match(server.output, /Pages on https:\/\/a\.example, https:\/\/b\.example may post/);
    assert.equal(
      (
        await post(
          server.url,
          newComment({page: {url: 'https://b.example/page', title: 'A page'}}),
          'https://b.example',
        )
      ).status,
      201,
    );
    const admin = await openAdmin(database);
    const {flags} = await admin.moderate(v.object({flags: v.array(v.string())}), 'site');
    assert.deepEqual(flags, [
      '--port 0',
      `--database ${database}`,
      '--origin https://a.example',
      '--origin https://b.example',
      '--moderation none',
    ]);
    await admin.close();
    await server.kill('SIGTERM');
    assert.ok(existsSync(database));
  });

  it('prints a warning when rate limits are off', async () => {
    const server = await startCommand(['--database', database, '--rate-limit', 'off']);
    assert.match(server.output, /Rate limits are off/);
    await server.kill('SIGTERM');
  });

  it(
    'prints a warning when the database is in memory',
    {skip: !existsSync('/dev/shm') && 'there is no /dev/shm'},
    () => {
      assert.match(describeServer({url: 'http://x/', file: '/dev/shm/a.db'}, {}), /^This is storage in memory: .*\n/m);
      assert.doesNotMatch(describeServer({url: 'http://x/', file: '/proc/version'}, {}), /storage/);
    },
  );

  it('prints HTML with the URL that readers use, also below a base path', () => {
    const server = {url: 'http://127.0.0.1:1/comments/', file: '/a.db', metricsUrl: 'http://127.0.0.1:2/metrics'};
    const snippet = (publicUrl: string | null): string =>
      /src="(\S+)"/.exec(describeServer(server, {publicUrl, basePath: '/comments'}))?.[1] ?? '';
    assert.equal(snippet(null), 'http://127.0.0.1:1/comments/colloquy.js');
    assert.equal(snippet('https://a.example'), 'https://a.example/comments/colloquy.js');
    assert.equal(snippet('https://a.example/talk'), 'https://a.example/talk/colloquy.js');
    assert.match(describeServer(server, {}), /^Metrics are at http:\/\/127\.0\.0\.1:2\/metrics$/m);
  });

  it('is used by the other commands below its base path too', async () => {
    const server = await startCommand(['--database', database, '--base-path', '/comments', '--moderation', 'all']);
    assert.match(server.url, /\/comments\/$/);
    const comment = newComment();
    assert.equal((await post(server.url, comment)).status, 202);
    const approved = await runCommand(['moderate', 'approve', comment.id, '--database', database]);
    assert.equal(approved.code, 0, approved.errors);
    assert.equal((await read(server.url)).comments.length, 1);
    await server.kill('SIGTERM');
  });

  it('has every acknowledged comment after it was killed', async () => {
    const first = await startCommand(['--database', database]);
    const comment = newComment();
    assert.equal((await post(first.url, comment)).status, 201);
    await first.kill('SIGKILL');
    const second = await startCommand(['--database', database]);
    assert.deepEqual(
      (await read(second.url)).comments.map(({id}) => id),
      [comment.id],
    );
    await second.kill('SIGTERM');
  });

  it('refuses a database that another server uses', async () => {
    const first = await startCommand(['--database', database]);
    const second = await runCommand(['serve', '--port', '0', '--database', database]);
    assert.equal(second.code, 1);
    assert.match(second.errors, /^colloquy: .* is in use by another process.*\n$/);
    assert.equal((await post(first.url)).status, 201);
    await first.kill('SIGTERM');
  });

  it('says in one sentence what to do about an address or a file that it cannot have', async () => {
    for (const [args, message] of [
      [['--host', '192.0.2.1'], '192.0.2.1 is not an address of this machine. Use --host 127.0.0.1, or --host 0.0.0.0 for all addresses of this machine.'],
      [['--host', 'nowhere.invalid'], 'The host nowhere.invalid was not found. Use --host 127.0.0.1, or --host 0.0.0.0 for all addresses of this machine.'],
      [['--database', '/proc/comments.db'], '/proc/comments.db cannot be read and written. Check its folder and permissions.'],
    ] as const) {
      const {code, errors} = await runCommand(['serve', '--port', '0', '--database', database, ...args]);
      assert.deepEqual([code, errors], [1, `colloquy: ${message}\n`]);
    }
  }); // prettier-ignore

  it('does not change a file that is not a database', async () => {
    for (const content of ['this is not a database, '.repeat(50), 'SQLite format 3\0'.padEnd(5000, '\x07')]) {
      writeFileSync(database, content);
      const {code, errors} = await runCommand(['serve', '--port', '0', '--database', database]);
      assert.equal(code, 1);
      assert.match(errors, /^colloquy: [^\n]+\n$/);
      assert.equal(readFileSync(database, 'utf8'), content);
      assert.ok(!existsSync(`${database}-wal`));
    }
  });

  it('reports a database that it cannot use in one line', async () => {
    for (const path of [folder, join(folder, 'no', 'such', 'folder', 'x.db'), '/proc/version', 'postgres://x/y']) {
      const {code, errors} = await runCommand(['serve', '--port', '0', '--database', path]);
      assert.equal(code, 1, path);
      assert.match(errors, /^colloquy: [^\n]+\n$/);
    }
  });

  it('reports invalid arguments in one line, and exits with 2', async () => {
    for (const args of [
      ['serve', '--colour'],
      ['serve', '--origin', 'example.org'],
      ['serve', '--proxy', 'x'],
      ['serve', '--base-path', 'comments'],
      ['serve', '--metrics', 'x'],
      ['server'],
    ]) {
      const {code, errors} = await runCommand(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(errors, /^colloquy: [^\n]+\n$/);
    }
  });

  it('writes an access file that only its owner can read, and deletes it when it stops', async () => {
    const server = await startCommand(['--database', database]);
    assert.equal(statSync(`${database}.token`).mode & 0o777, 0o600);
    await server.kill('SIGTERM');
    assert.ok(!existsSync(`${database}.token`));
  });
});

describe('The options of colloquy serve', () => {
  const read = (...args: readonly string[]) => readServerOptions(args, {});

  it('are converted to server options', () => {
    const args = [
      '--port',
      '0',
      '--host',
      '::1',
      '--database',
      'a.db',
      '--pool',
      '7',
      '--origin',
      'https://a.example',
      '--origin',
    ];
    const proxies = ['--proxy', '10.0.0.1', '--proxy', '10.1.0.0/16'];
    assert.deepEqual(read(...args, 'https://b.example', '--moderation', 'first', '--rate-limit', 'off', ...proxies), {
      port: 0,
      host: '::1',
      database: 'a.db',
      pool: 7,
      origins: ['https://a.example', 'https://b.example'],
      proxies: ['10.0.0.1', '10.1.0.0/16'],
      publicUrl: null,
      moderation: 'first',
      rateLimit: false,
    });
    assert.deepEqual(read(), {origins: [], proxies: [], publicUrl: null, rateLimit: true});
  });

  it('may be environment variables, which options override', () => {
    const variables = {COLLOQUY_PORT: '1', COLLOQUY_PUBLIC_URL: 'https://c.example', COLLOQUY_RATE_LIMIT: 'off'};
    const options = readServerOptions(['--port', '2'], variables);
    assert.ok(options !== 'help');
    assert.equal(options.port, 2);
    assert.equal(options.publicUrl, 'https://c.example');
    assert.equal(options.rateLimit, false);
  });

  it('must be valid', () => {
    const operations = [
      ['--log', 'xml'],
      ['--metrics', 'x'],
      ['--metrics', '65536'],
    ];
    const wrong = [
      ...operations,
      ['--port', 'x'],
      ['--port', '65536'],
      ['--moderation', 'some'],
      ['--rate-limit', 'on'],
      ['--port'],
      ['--pool', '0'],
      ['--pool', 'x'],
    ];
    for (const args of [...wrong, ['stray'], ['--colour']]) {
      assert.throws(() => read(...args), {name: 'UsageError'}, args.join(' '));
    }
    const message = 'Unknown value for --moderation: some. Use none, links, first or all.';
    assert.throws(() => read('--moderation', 'some'), {message});
    assert.throws(() => readServerOptions([], {COLLOQUY_MODERATION: 'some'}), {name: 'UsageError'});
  });

  it('include the rate of comments and the threads that may begin', () => {
    const read = (...words: readonly string[]): unknown => readServerOptions(words, {});
    const rest = {origins: [], proxies: [], publicUrl: null};
    const rates = [{requests: 5, window: 60_000}, {requests: 50, window: 3_600_000}]; // prettier-ignore
    assert.deepEqual(read('--rate', '5/min,50/h'), {...rest, rateLimit: true, rates});
    assert.deepEqual(read('--rate', 'off'), {...rest, rateLimit: false});
    const known = {...rest, rateLimit: true, threadLists: ['a.xml', 'b.txt']};
    assert.deepEqual(read('--threads', 'known', '--thread-list', 'a.xml', '--thread-list', 'b.txt'), known);
    assert.deepEqual(readServerOptions([], {COLLOQUY_THREADS: 'known', COLLOQUY_THREAD_LIST: ' a.xml b.txt'}), known);
    assert.throws(() => read('--rate', '5'), /Invalid value for --rate: 5\. .* 10\/min,100\/h/);
    assert.throws(() => read('--threads', 'some'), /Use any or known/);
    assert.throws(() => read('--thread-list', 'a.xml'), /--thread-list needs --threads known/);
  });

  it('may be lists, separated by any spaces, and count as missing if they are empty', () => {
    const options = readServerOptions(['--origin', 'https://c.example'], {
      COLLOQUY_ORIGIN: 'https://a.example',
      COLLOQUY_PROXY: ' 10.0.0.1  10.1.0.0/16\n',
      COLLOQUY_PORT: '',
      COLLOQUY_HOST: '',
      COLLOQUY_DATABASE: '',
      COLLOQUY_PUBLIC_URL: '',
      COLLOQUY_MODERATION: '',
      COLLOQUY_RATE_LIMIT: '',
    });
    assert.deepEqual(options, {
      origins: ['https://c.example'],
      proxies: ['10.0.0.1', '10.1.0.0/16'],
      publicUrl: null,
      rateLimit: true,
    });
    const others = {COLLOQUY_HOST: '::1', COLLOQUY_DATABASE: 'b.db', COLLOQUY_ORIGIN: 'https://a.example'};
    const {host, database, origins} = readServerOptions([], others) as Readonly<Record<string, unknown>>;
    assert.deepEqual([host, database, origins], ['::1', 'b.db', ['https://a.example']]);
  });

  it('accept the ports from 0 to 65535', () => {
    for (const port of ['0', '65535']) assert.equal((read('--port', port) as {port?: number}).port, Number(port));
    const advice = 'Use a number from 0 to 65535.';
    for (const port of ['65536', '-1', '1e3', '080000', ' 80']) {
      assert.throws(() => read(`--port=${port}`), {message: `Invalid value for --port: ${port}. ${advice}`}, port);
    }
  });

  it('place the server below a path, measure it and log it', () => {
    const options = read('--base-path', '/comments', '--metrics', '0.0.0.0:9464', '--log', 'json');
    assert.ok(options !== 'help');
    assert.equal(options.basePath, '/comments');
    assert.deepEqual(options.metrics, {host: '0.0.0.0', port: 9464});
    assert.ok(options.requestLog);
    const quiet = readServerOptions([], {COLLOQUY_BASE_PATH: '/a', COLLOQUY_METRICS: '1', COLLOQUY_LOG: 'off'});
    assert.ok(quiet !== 'help');
    assert.equal(quiet.basePath, '/a');
    assert.deepEqual(quiet.metrics, {host: '127.0.0.1', port: 1});
    assert.equal(quiet.requestLog, undefined);
  });

  it('include --help', () => {
    assert.equal(read('--help'), 'help');
    assert.equal(read('-h'), 'help');
  });
});

describe('The text that colloquy serve prints', () => {
  const running = {url: 'http://127.0.0.1:8420/', file: '/proc/version'};

  it('has the HTML to paste, with the public URL if there is one', () => {
    assert.equal(
      describeServer(running, {}),
      [
        'Colloquy listens at http://127.0.0.1:8420/',
        'Comments are stored in /proc/version',
        'Only pages on this machine (localhost) may post. Allow your site with --origin https://your-site.example',
        '',
        'Paste this where the comments should appear:',
        '',
        '  <script type="module" src="http://127.0.0.1:8420/colloquy.js"></script>',
        '  <comment-thread></comment-thread>',
        '',
        'Moderate comments at http://localhost:8420/desk',
        'Make a link to sign in there: colloquy moderator invite NAME --database /proc/version',
        '',
        '',
      ].join('\n'),
    );
    for (const publicUrl of ['https://c.example/x', 'https://c.example/x/', 'https://c.example/x//']) {
      assert.match(describeServer(running, {publicUrl}), /src="https:\/\/c\.example\/x\/colloquy\.js"/);
      assert.match(describeServer(running, {publicUrl}), /^Moderate comments at https:\/\/c\.example\/x\/desk$/m);
    }
    assert.match(describeServer(running, {publicUrl: null}), /src="http:\/\/127\.0\.0\.1:8420\/colloquy\.js"/);
  });

  it('has the command that makes a link to the desk, as it is to be typed', () => {
    const invite = (file: string, publicUrl?: string): string | undefined =>
      / moderator invite NAME(.*)/.exec(describeServer({...running, file}, publicUrl ? {publicUrl} : {}))?.[1];
    assert.equal(invite(resolve('colloquy.db')), '');
    assert.equal(invite('/proc/my site.db', 'https://c.example'), " --database '/proc/my site.db'");
    assert.equal(invite("/proc/ana's.db"), ` --database '/proc/ana'\\''s.db'`);
    const postgres = 'postgres://ana@db.example:5432/talk';
    assert.equal(invite(postgres, 'https://c.example/x'), ` --database ${postgres} --public-url https://c.example/x/`);
    assert.equal(invite(postgres), ` --database ${postgres} --public-url http://localhost:8420/`);
    assert.equal(invite(':memory:'), undefined);
    assert.match(
      describeServer({...running, file: ':memory:'}, {}),
      /^To moderate comments, use a database that stays/m,
    );
  });

  it('says that pages on the origin of the public URL may post, too', () => {
    const writers = (publicUrl: string, ...origins: readonly string[]): string | undefined =>
      describeServer(running, {publicUrl, origins}).split('\n')[2];
    const advice = 'Allow other sites with --origin https://your-site.example';
    assert.equal(
      writers('https://a.example/comments/'),
      `Pages on https://a.example (--public-url) and on this machine may post. ${advice}`,
    );
    assert.equal(writers('http://localhost:8085/comments/'), describeServer(running, {}).split('\n')[2]);
    assert.equal(writers('https://c.example', 'https://a.example/'), 'Pages on https://a.example may post.');
  });

  it('names the origins that may post, and limits that are off', () => {
    const options = {origins: ['https://a.example', 'https://b.example'], rateLimit: false};
    const lines = describeServer(running, options).split('\n');
    assert.deepEqual(lines.slice(2, 5), [
      'Pages on https://a.example, https://b.example may post.',
      'Rate limits are off. Use this for tests and benchmarks only.',
      '',
    ]);
    assert.doesNotMatch(describeServer(running, {rateLimit: true}), /Rate limits/);
  });
});

describe('colloquy serve that gets a signal', () => {
  it('stops with the exit code 0', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const {child, ended} = await spawnCommand(['serve', '--port', '0', '--database', database]);
      await new Promise((resolve) => child.stdout?.once('data', resolve));
      child.kill(signal);
      const {code, errors} = await ended;
      assert.deepEqual([code, errors], [0, '']);
      assert.deepEqual(readdirSync(folder), ['comments.db']);
    }
  });

  it('stops at once at the second signal, with the exit code 1', async () => {
    const {child, ended} = await spawnCommand(['serve', '--port', '0', '--database', database]);
    const url = await new Promise<string>((resolve) =>
      child.stdout?.once('data', (data: Buffer) => resolve(/http:\S+/.exec(data.toString())?.[0] ?? '')),
    );
    // A request that never ends keeps the server from stopping.
    const {hostname, port} = new URL(url);
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    socket.write('POST /api/v1/comments HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n');
    await once(socket, 'data');
    child.kill('SIGTERM');
    // The access file is deleted last, so the port tells that the server is stopping.
    await eventually(
      () =>
        fetch(url).then(
          () => null,
          () => true,
        ),
      'the server accepts no connection',
    );
    child.kill('SIGTERM');
    assert.equal((await ended).code, 1);
    socket.destroy();
  });
});
