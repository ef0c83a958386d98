import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {chownSync, chmodSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {openDatabase} from '../../../../src/server/storage/database/database.js';
import {createPostgresFeed} from '../../../../src/server/storage/database/postgres-feed.js';
import {eventually} from '../../../support/eventually.js';
import {createPostgres, skipsPostgres, startCluster, type Cluster} from '../../../support/postgres.js';

const openssl = (folder: string, ...args: readonly string[]): Buffer =>
  execFileSync('openssl', args, {cwd: folder, stdio: 'pipe'});

/** Makes a certificate authority in a folder, and a certificate for a name by it. */
function makeCertificate(folder: string, name: string): void {
  const subject = (commonName: string): string => `/CN=${commonName}`;
  openssl(folder, 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', subject('Authority'), '-keyout', 'authority.key', '-out', 'authority.pem'); // prettier-ignore
  openssl(folder, 'req', '-newkey', 'rsa:2048', '-nodes', '-subj', subject(name), '-keyout', 'server.key', '-out', 'server.request'); // prettier-ignore
  writeFileSync(join(folder, 'names'), `subjectAltName = DNS:${name}\n`);
  openssl(folder, 'x509', '-req', '-in', 'server.request', '-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial', '-days', '2', '-extfile', 'names', '-out', 'server.pem'); // prettier-ignore
}

describe('PostgreSQL with encrypted connections', {skip: skipsPostgres}, () => {
  let cluster: Cluster;
  let folder: string;
  let url: string;

  before(async () => {
    cluster = await startCluster();
    folder = mkdtempSync(join(tmpdir(), 'colloquy-tls-'));
    makeCertificate(folder, 'localhost');
    const {uid, gid} = statSync(cluster.folder);
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'server.key'), 0o600);
    chownSync(join(folder, 'server.key'), uid, gid);
    for (const [name, value] of [
      ['ssl_cert_file', join(folder, 'server.pem')],
      ['ssl_key_file', join(folder, 'server.key')],
      ['ssl', 'on'],
    ])
      // prettier-ignore
      await cluster.run(`alter system set ${name} = '${value}'`);
    await cluster.run('select pg_reload_conf()');
    await eventually(async () => {
      const [row] = await cluster.run('show ssl');
      return row?.['ssl'] === 'on' || null;
    }, 'encryption is on');
    url = await createPostgres();
  });
  after(() => rmSync(folder, {recursive: true, force: true}));

  const at = (host: string, query: string): string => `${url.replace('127.0.0.1', host)}?${query}`;

  /** Returns whether a new connection is encrypted; the message if it is refused. */
  async function connect(address: string): Promise<boolean | string> {
    try {
      const database = await openDatabase(address);
      try {
        const {rows} = await sql<{readonly ssl: boolean}>`select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(database); // prettier-ignore
        return rows[0]?.ssl ?? 'unknown';
      } finally {
        await database.destroy();
      }
    } catch (error) {
      assert.ok(error instanceof Error);
      assert.equal(error.name, 'DatabaseError');
      assert.doesNotMatch(error.message, /\n/);
      return error.message;
    }
  }

  it('is reached with encryption if the URL prefers or requires it', async () => {
    assert.equal(await connect(at('127.0.0.1', 'sslmode=prefer')), true);
    assert.equal(await connect(at('127.0.0.1', 'sslmode=require')), true);
    assert.equal(await connect(at('127.0.0.1', 'sslmode=disable')), false);
  });

  it('must have a certificate of the named authority, and for verify-full also of the named host', async () => {
    const authority = `sslrootcert=${join(folder, 'authority.pem')}`;
    assert.equal(await connect(at('localhost', `sslmode=verify-full&${authority}`)), true);
    assert.equal(await connect(at('127.0.0.1', `sslmode=verify-ca&${authority}`)), true);
    assert.match(String(await connect(at('127.0.0.1', `sslmode=verify-full&${authority}`))), /has the certificate of another host: .*Use a host name of the certificate in the URL/); // prettier-ignore
    for (const mode of ['verify-ca', 'verify-full'])
      assert.match(
        String(await connect(at('localhost', `sslmode=${mode}`))),
        /has a certificate that cannot be verified: .*Name its authority/,
      );
  });

  const findConnections = (): Promise<readonly object[]> =>
    cluster.run("select ssl from pg_stat_ssl join pg_stat_activity using (pid) where usename = 'colloquy'");

  it('tells of changes through an encrypted connection too', async () => {
    for (const mode of ['prefer', 'require', 'disable']) {
      const feed = createPostgresFeed(at('127.0.0.1', `sslmode=${mode}`));
      feed.start({onChange: () => undefined, onComplete: () => undefined});
      try {
        await eventually(async () => feed.isComplete || null, `the feed with ${mode}`);
        assert.deepEqual(await findConnections(), [{ssl: mode !== 'disable'}]);
      } finally {
        await feed.stop();
      }
      await eventually(async () => (await findConnections()).length === 0 || null, 'the feed has ended');
    }
  });
});
