import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {threadFileName} from '../../../src/server/commands/rendering/thread-file-name.js';
import {runCommand, spawnCommand} from '../../support/command.js';
import {eventually} from '../../support/eventually.js';
import {startStubHttpServer} from '../../support/stub-http-server.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  server = await startTestServer();
  for (const thread of ['/tea', '/posts/bread']) await server.post(newComment({thread, source: `On ${thread}`}));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});

const render = (...args: readonly string[]) => runCommand(['render', ...args, '--to', folder, '--from', server.url]);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('colloquy render', () => {
  it('writes each thread as the server sends it', async () => {
    const {code, output} = await render('/tea', '/posts/bread/');
    assert.equal(code, 0);
    assert.match(output, /^Rendered 2 of 2 threads/);
    assert.equal(read('tea.html'), await (await server.get('api/v1/thread.html?thread=/tea')).text());
    assert.match(read('posts/bread.html'), /<p>On \/posts\/bread<\/p>/);
  });

  it('renders again with headings of another level', async () => {
    await render('/tea');
    assert.match((await render('/tea', '--heading-level', '3')).output, /^Rendered 1 of 1 thread /);
    assert.match(read('tea.html'), /<h3 class="colloquy-count">/);
    const {code, errors} = await render('/tea', '--heading-level', 'h3');
    assert.equal(code, 2);
    assert.match(errors, /--heading-level is a number from 1 to 6/);
  });

  it('writes only what has changed since, or is missing', async () => {
    await render('/tea', '/posts/bread');
    const old = new Date(1e12);
    for (const name of ['tea.html', 'posts/bread.html']) utimesSync(join(folder, name), old, old);
    await server.post(newComment({thread: '/tea', source: 'Another'}));
    assert.match((await render('/tea', '/posts/bread')).output, /^Rendered 1 of 2 threads/);
    assert.match(read('tea.html'), /<p>Another<\/p>/);
    assert.equal(statSync(join(folder, 'posts/bread.html')).mtimeMs, old.getTime());
    rmSync(join(folder, 'tea.html'));
    writeFileSync(join(folder, '.colloquy.json'), '{"source":');
    assert.match((await render('/tea', '/posts/bread')).output, /^Rendered 1 of 2 threads/);
  });

  it('reads keys from a file', async () => {
    const keys = join(folder, 'keys');
    writeFileSync(keys, '/tea\r\n\n/posts/bread\n');
    assert.match((await render('--keys', keys)).output, /^Rendered 2 of 2 threads/);
  });

  it('reads keys with a byte order mark and spaces around them, and only UTF-8', async () => {
    const keys = join(folder, 'keys');
    writeFileSync(keys, '\ufeff/tea \n\t /posts/bread\u00a0\n\n');
    assert.match((await render('--keys', keys)).output, /^Rendered 2 of 2 threads/);
    assert.deepEqual(readdirSync(folder).sort(), ['.colloquy.json', 'keys', 'posts', 'tea.html']);
    for (const encoding of ['utf16le', 'latin1'] as const) {
      writeFileSync(keys, Buffer.from('\ufeff/caf\u00e9\n', encoding));
      const {code, errors} = await render('--keys', keys);
      assert.deepEqual([code, errors], [2, `colloquy: ${keys} is not text in UTF-8. Save it as UTF-8.\n`]);
    }
  });

  it('keeps the file of a thread that cannot be read, writes the others and fails', async () => {
    await render('/tea');
    const {code, errors} = await render('/tea', 'x'.repeat(9000), '/posts/bread');
    assert.equal(code, 1);
    assert.match(errors, /1 of 3 threads could not be rendered/);
    assert.ok(existsSync(join(folder, 'posts/bread.html')));
    await server.close();
    const lost = await render('/tea');
    assert.equal(lost.code, 1);
    assert.match(
      lost.errors,
      /^colloquy: “\/tea”: http:\/\/\S+ does not answer: nothing listens at this address\. Start the server, or give its address with --from\.\n/,
    );
    assert.match(lost.output, /^Rendered 0 of 1 thread to \S+\n$/);
    assert.match(read('tea.html'), /On \/tea/);
  });

  it('does not ask a server that is not there for every thread', async () => {
    await server.close();
    const {code, errors} = await render(...Array.from({length: 40}, (_, index) => `/${index}`));
    assert.equal(code, 1);
    assert.match(errors, /40 of 40 threads could not be rendered/);
    const lines = errors
      .split('\n')
      .filter((line) => line.includes(`${server.url} does not answer: nothing listens at this address`));
    assert.ok(lines.length >= 3 && lines.length <= 7, errors);
  });

  it('refuses keys that would have the same file', async () => {
    const {code, errors} = await render('/tea', '/Tea');
    assert.equal(code, 2);
    assert.match(errors, /“\/tea” and “\/Tea” would have the same file/);
  });

  it('renders a thread once whose key is given in several spellings', async () => {
    const keys = join(folder, 'keys');
    writeFileSync(keys, '/tea/\n/tea?utm_source=mail\n/posts/bread\n');
    const {code, output} = await render('/tea', '--keys', keys);
    assert.equal(code, 0);
    assert.match(output, /^Rendered 2 of 2 threads /);
  });

  it('writes nothing that is not a thread, and says that the address of the server is wrong', async () => {
    const site = await startStubHttpServer((_request, response) => {
      response.writeHead(200, {'Content-Type': 'text/html'});
      response.end('<!doctype html><title>A site</title>');
    });
    try {
      for (const from of [site.url, `${server.url}nowhere/`]) {
        const {code, errors} = await runCommand(['render', '/tea', '--to', folder, '--from', from]);
        assert.equal(code, 1);
        assert.match(
          errors,
          /^colloquy: “\/tea”: There are no comments at http:\/\/\S+\/\. Give the address of the comment server with --from\.\n/,
        );
        assert.ok(!existsSync(join(folder, 'tea.html')));
      }
    } finally {
      await site.close();
    }
  });

  it('leaves no part of a file that cannot be written', async () => {
    mkdirSync(join(folder, 'tea.html', 'kept'), {recursive: true});
    const {code, errors} = await render('/tea', '/posts/bread');
    assert.equal(code, 1);
    assert.match(errors, /^colloquy: “\/tea”: \S+tea\.html is a folder, not a file\.\n/);
    assert.deepEqual(readdirSync(folder).sort(), ['.colloquy.json', 'posts', 'tea.html']);
  });

  it('refuses empty keys, and says what the server says of others', async () => {
    for (const key of ['', ' \t']) {
      const {code, errors} = await render('/tea', key);
      const sentence = 'colloquy: A key is empty. Give the key of a thread, for example /posts/tea.\n';
      assert.deepEqual([code, errors], [2, sentence]);
    }
    const {code, errors} = await render(`a\u001b[2J${'x'.repeat(9000)}`);
    assert.equal(code, 1);
    assert.match(errors, /^colloquy: “a\ufffd\[2Jx+”: The head of this request is larger than 8192 bytes\./);
  });

  it('says what is missing', async () => {
    assert.match((await runCommand(['render', '/tea'])).errors, /Missing option: --to FOLDER/);
    assert.match((await runCommand(['render', '/tea', '--to', ''])).errors, /Missing value for --to\./);
    assert.match((await render()).errors, /Missing argument: KEY/);
    assert.match(
      (await render('--keys', '/dev/null')).errors,
      /^colloquy: There are no keys in \/dev\/null\. Give the keys of the threads, or --keys FILE\.\n$/,
    );
    assert.match(
      (await render('--keys', 'nowhere')).errors,
      /^colloquy: The file of --keys cannot be read: nowhere\.\n$/,
    );
    assert.match(
      (await runCommand(['render', 'a', '--to', folder, '--from', 'x'])).errors,
      /“x” is not the address of a server\. Write it like https:\/\/comments\.example\.org\/\n/,
    );
  });

  it('goes on with --watch until it is ended', async () => {
    const {child, ended} = await spawnCommand(['render', '/tea', '--to', folder, '--from', server.url, '--watch']);
    try {
      await eventually(async () => (existsSync(join(folder, 'tea.html')) ? true : null), 'the thread is rendered');
      await server.post(newComment({thread: '/tea', source: 'Something new'}));
      await eventually(async () => (read('tea.html').includes('Something new') ? true : null), 'it is rendered again');
    } finally {
      child.kill('SIGTERM');
    }
    assert.equal((await ended).code, 0);
  });
});

describe('the file of a thread', () => {
  it('is within the folder, whatever the key is', () => {
    const names = new Map([
      ['/', 'index.html'],
      ['/posts/tea/', 'posts/tea.html'],
      ['https://Example.org/a/', 'example.org/a.html'],
      ['https://example.org', 'example.org/index.html'],
      ['/caf%C3%A9', 'caf%C3%A9.html'],
      ['release-notes', 'release-notes.html'],
      ['../../etc/passwd', '%2E./%2E./etc/passwd.html'],
      ['a//b', 'a/%/b.html'],
      ['..', '%2E..html'],
      ['.hidden', '.hidden.html'],
      ["/it's (1), c++", 'it%27s%20%281%29%2C%20c%2B%2B.html'],
      ['/مطر', '%D9%85%D8%B7%D8%B1.html'],
      ['a\\b:c?d*e', 'a%5Cb%3Ac%3Fd%2Ae.html'],
      ['%', '%.html'],
      ['50% é', '50%%20%C3%A9.html'],
      ['\ud800', '%EF%BF%BD.html'],
    ]);
    for (const [key, name] of names) assert.equal(threadFileName(key), name, key);
  });

  it('continues in folders where a name would be too long, and differs for different keys', () => {
    const keys = [199, 200, 201, 400, 401].map((length) => `/${'a'.repeat(length)}`);
    keys.push(`/${'雨'.repeat(100)}`, `/${'a'.repeat(200)}/-`, `/${'a'.repeat(200)}/a`);
    const names = keys.map(threadFileName);
    assert.equal(new Set(names).size, keys.length);
    assert.equal(names[2], `${'a'.repeat(200)}/-a.html`);
    for (const part of names.flatMap((name) => name.split('/'))) assert.ok(part.length > 0 && part.length <= 206, part);
  });
});
