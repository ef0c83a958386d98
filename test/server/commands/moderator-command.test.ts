import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {locateDatabase, openDatabase} from '../../../src/server/storage/database/database.js';
import {runCommand, startCommand, type RunningCommand} from '../../support/command.js';
import {DeskClient} from '../../support/desk-client.js';
import {createPostgres, skipsPostgres} from '../../support/postgres.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  file = join(folder, 'comments.db');
});
afterEach(async () => {
  for (const server of started.splice(0)) await server.kill('SIGTERM');
  rmSync(folder, {recursive: true, force: true});
});

/** The servers of a test. */
const started: RunningCommand[] = [];

async function serve(...words: readonly string[]): Promise<RunningCommand> {
  const server = await startCommand(words);
  started.push(server);
  return server;
}

const PUBLIC = 'https://comments.example/talk/';

const linkOf = (output: string): string => output.split('\n', 1)[0] ?? '';

/** Runs `colloquy moderator`, which has to succeed, and returns what it prints. */
async function run(database: string, ...args: readonly string[]): Promise<string> {
  const {code, output, errors} = await runCommand(['moderator', ...args, '--database', database]);
  assert.equal(code, 0, errors);
  return output;
}

async function fail(database: string, ...args: readonly string[]): Promise<readonly [number | null, string]> {
  const {code, output, errors} = await runCommand(['moderator', ...args, '--database', database]);
  assert.equal(output, '');
  return [code, errors];
}

/** Uses a link on a server, as a browser at its public address would. */
async function redeem(url: string, link: string): Promise<DeskClient> {
  const desk = new DeskClient(url, new URL(link).origin);
  const answer = await desk.redeem(link);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return desk;
}

/** Returns the status of a session, also on a server that was started after it began. */
async function statusAt(url: string, {cookies, origin}: DeskClient): Promise<number> {
  const desk = new DeskClient(url, origin);
  for (const [name, value] of cookies) desk.cookies.set(name, value);
  return (await desk.send('GET', 'session')).status;
}

/** The kinds of databases, and whether a server runs: how a command reaches the moderators. */
const PLACES = [
  ['on a SQLite file with a running server', async () => file, true, false],
  ['on a SQLite file without a server', async () => file, false, false],
  ['on PostgreSQL with a running server', () => createPostgres(), true, skipsPostgres],
  ['on PostgreSQL without a server', () => createPostgres(), false, skipsPostgres],
] as const;

for (const [place, create, isRunning, skip] of PLACES) {
  describe(`colloquy moderator ${place}`, {skip}, () => {
    it('invites the first moderator as owner, lists, invites a further device, and removes the last owner', async () => {
      const database = await create();
      const start = (): Promise<RunningCommand> => serve('--database', database, '--public-url', PUBLIC);
      let server = await start();
      // Runs commands while the server runs or while it does not.
      const command = async (...args: readonly string[]): Promise<string> => {
        if (!isRunning) await server.kill('SIGTERM');
        const output = await run(database, ...args);
        if (!isRunning) server = await start();
        return output;
      };
      assert.equal(
        await command('list'),
        `There are no moderators. Invite the first: colloquy moderator invite NAME --database ${locateDatabase(database).name}\n`,
      );
      const first = await command('invite', 'Ana\u001b[2J B', '--public-url', PUBLIC);
      assert.match(first, /^https:\/\/comments\.example\/talk\/desk#invite=[\w-]{43}\n\n/);
      assert.match(
        first,
        /\n\nWith this link, Ana\[2J B makes a passkey and becomes an owner of the site\. It works once, until \d{4}-\d\d-\d\d \d\d:\d\d UTC\. The first moderator is an owner\. Add --role moderator if they should not be\.\n$/,
      );
      const desk = await redeem(server.url, linkOf(first));
      const second = await command('invite', 'Bo', '--public-url', PUBLIC);
      assert.match(
        second,
        /With this link, Bo makes a passkey and becomes a moderator of the site\. It works once, until [^.]+\.\n$/,
      );
      await redeem(server.url, linkOf(second));
      const device = await command('invite', 'bo', '--public-url', PUBLIC);
      assert.match(device, /With this link, Bo makes a passkey on another device\. /);
      await redeem(server.url, linkOf(device));
      assert.match(
        await command('list'),
        /^Ana\[2J B {2}owner {2}1 passkey {2}last seen \d{4}-[^\n]+ UTC\nBo {2}moderator {2}2 passkeys {2}last seen [^\n]+\n$/,
      );
      assert.equal(await statusAt(server.url, desk), 200);
      assert.equal(
        await command('remove', 'ANA[2J b'),
        'Ana[2J B is no longer a moderator. Their sessions have ended.\n' +
          `The site has no owner now. Invite one: colloquy moderator invite NAME --role owner --database ${locateDatabase(database).name}\n`,
      );
      assert.equal(await statusAt(server.url, desk), 401);
      assert.equal(await command('remove', 'Bo'), `Bo is no longer a moderator. Their sessions have ended.\nThe site has no owner now. Invite one: colloquy moderator invite NAME --role owner --database ${locateDatabase(database).name}\n`); // prettier-ignore
    });
  });
}

describe('colloquy moderator', () => {
  it('gives the role of an unused link to the link that replaces it, unless another role is named', async () => {
    await (await openDatabase(file)).destroy();
    const invite = (...words: readonly string[]): Promise<string> =>
      run(file, 'invite', ...words, '--public-url', PUBLIC);
    assert.match(await invite('Ana'), /Ana makes a passkey and becomes an owner of the site/);
    assert.match(await invite('ANA'), /ANA makes a passkey and becomes an owner of the site/);
    assert.match(await invite('Bo'), /Bo makes a passkey and becomes a moderator of the site/);
    assert.match(await invite('Bo'), /Bo makes a passkey and becomes a moderator of the site/);
    assert.match(await invite('Bo', '--role', 'owner'), /Bo makes a passkey and becomes an owner of the site/);
    assert.match(await invite('Ana', '--role', 'moderator'), /Ana makes a passkey and becomes a moderator of the site/);
  });

  it('lists links that nobody has used yet, and withdraws them', async () => {
    const server = await serve('--database', file, '--public-url', PUBLIC);
    const link = linkOf(await run(file, 'invite', 'Ana\u001b[2J'));
    assert.match(
      await run(file, 'list'),
      /^Ana\[2J {2}owner {2}invited, the link works until \d{4}-\d\d-\d\d \d\d:\d\d UTC\n$/,
    );
    assert.equal(await run(file, 'remove', 'ana[2j'), 'The link for Ana[2J does not work any more.\n');
    assert.equal((await new DeskClient(server.url, new URL(PUBLIC).origin).redeem(link)).status, 403);
    assert.deepEqual(await fail(file, 'remove', 'Ana[2J'), [
      1,
      `colloquy: There is no moderator called Ana[2J. List them: colloquy moderator list --database ${file}\n`,
    ]);
    assert.match(await run(file, 'list'), /^There are no moderators\./);
  });

  it('knows the URL of a running server, and says which option to give otherwise', async () => {
    const server = await serve('--database', file);
    const here = server.url.replace('127.0.0.1', 'localhost');
    const output = await run(file, 'invite', 'Ana');
    assert.ok(output.startsWith(`${here}desk#invite=`), output);
    const desk = new DeskClient(server.url);
    const {status, headers} = await desk.redeem(linkOf(output));
    assert.equal(status, 200);
    assert.match(headers.get('Set-Cookie') ?? '', /^colloquy-\d+=/);
    assert.match(await run(file, 'invite', 'Bo', '--public-url', PUBLIC), /\nThe running server has another URL, so --public-url was not used\.\n$/); // prettier-ignore
    await server.kill('SIGTERM');
    const [code, errors] = await fail(file, 'invite', 'Cy');
    assert.equal(code, 2);
    assert.match(errors, /^colloquy: The URL of the server is not known here\. Add --public-url with [^\n]+\n$/);
    assert.match(await run(file, 'invite', 'Cy', '--role', 'owner', '--public-url', 'http://localhost:8420'), /^http:\/\/localhost:8420\/desk#invite=/); // prettier-ignore
  });

  it('reads the variables of colloquy serve', async () => {
    await (await openDatabase(file)).destroy();
    const environment = {
      COLLOQUY_DATABASE: file,
      COLLOQUY_PUBLIC_URL: 'https://example.org',
      COLLOQUY_BASE_PATH: '/talk',
    };
    const {output} = await runCommand(['moderator', 'invite', 'Ana'], '', environment);
    assert.match(output, /^https:\/\/example\.org\/talk\/desk#invite=/);
  });

  it('refuses a URL where browsers make no passkeys, a role that a moderator does not have, and unknown names', async () => {
    await (await openDatabase(file)).destroy();
    for (const [args, status, message] of [
      [['invite', 'Ana', '--public-url', 'http://comments.example'], 1, /Browsers make no passkeys at http:\/\/comments\.example: /],
      [['invite', 'Ana', '--public-url', 'comments.example'], 2, /Invalid value for --public-url: comments\.example/],
      [['invite', 'Ana', '--role', 'king'], 2, /Unknown value for --role: king\. Use owner or moderator\./],
      [['invite', 'command line', '--public-url', PUBLIC], 1, /Nobody can be called command line\. Choose another name\./],
      [['invite'], 2, /Missing argument: NAME\. Add the name of the moderator\./],
      [['invite', 'Ana', 'Maria'], 2, /Unexpected argument: Maria\. Put a name with spaces in quotation marks\./],
      [['list', 'x'], 2, /Unexpected argument: x\./],
      [['remove', 'Ana', '--role', 'owner'], 2, /--role does not belong to remove\. Remove it\./],
      [['remove', 'Zoe'], 1, /There is no moderator called Zoe\. List them: colloquy moderator list/],
      [['inviet', 'Ana'], 2, /Unknown action: inviet\. Did you mean invite\?/],
    ] as const) {
      const [code, errors] = await fail(file, ...args);
      assert.equal(code, status, errors);
      assert.match(errors, message);
      assert.match(errors, /^colloquy: [^\n]+\n$/);
    } // prettier-ignore
  });

  it('does not create a database, and prints its help', async () => {
    const [code, errors] = await fail(file, 'list');
    assert.equal(code, 1);
    assert.match(errors, /There is no database /);
    assert.ok(!existsSync(file));
    const {output} = await runCommand(['moderator', '--help']);
    for (const word of ['invite NAME', '--role', '--public-url']) assert.ok(output.includes(word));
    assert.ok(output.split('\n').every((line) => line.length <= 90));
  });
});
