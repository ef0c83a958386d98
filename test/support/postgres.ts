// Runs a PostgreSQL cluster of its own for a test process: in a temporary folder, on a free port, as an unprivileged
// user. It ends with the process, however that ends.

import {execFileSync, spawn, type ChildProcess, type SpawnOptions} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {appendFileSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import type {Socket} from 'node:net';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import pg from 'pg';
import {findFreePort} from './free-port.js';

/** The folder of PostgreSQL's programs; null if it is not installed. */
const programs = findPrograms();

/** Why tests with PostgreSQL are skipped; false if they are not. `npm test` fails in CI if tests are skipped. */
export const skipsPostgres: string | false = programs === null ? 'PostgreSQL is not installed' : false;

/** A running cluster. */
export interface Cluster {
  readonly port: number;
  /** The folder of its Unix socket. */
  readonly folder: string;
  /**
   * Creates an empty database and returns its URL. The user owns the database and is no superuser.
   *
   * @param options By default, text is sorted by the rules of English.
   */
  createDatabase(options?: string): Promise<string>;
  /** Connects as superuser to a database, by default to the first. */
  connect(url?: string): Promise<pg.Client>;
  /** Runs SQL as superuser, by default in the first database. */
  run(sql: string, url?: string): Promise<Record<string, unknown>[]>;
  /** Ends the server: `SIGKILL` as in a crash, `SIGINT` as in a restart, `SIGQUIT` without a checkpoint. */
  stop(signal?: 'SIGKILL' | 'SIGINT' | 'SIGQUIT'): Promise<void>;
  /** Starts the server again on the same port, if it is not running. */
  start(): Promise<void>;
}

/** The password in the URLs of databases, with characters that a URL has to escape. */
export const PASSWORD = `pass word/#${randomUUID()}`;

const ENGLISH = "template template0 locale_provider icu icu_locale 'en'";

let cluster: Promise<Cluster> | null = null;

/** Returns the cluster of this process, and starts it on first use. */
export const startCluster = (): Promise<Cluster> => (cluster ??= createCluster());

/** Creates an empty database in the cluster of this process and returns its URL. */
export const createPostgres = async (options?: string): Promise<string> =>
  (await startCluster()).createDatabase(options);

/** Runs a command line of PostgreSQL's programs, as a person with the password of the databases would. */
export function runPostgresProgram(line: string): void {
  const [program = '', ...args] = line.split(' ');
  execFileSync(join(programs ?? '', program), args, {env: {...process.env, PGPASSWORD: PASSWORD}, stdio: 'pipe'});
}

function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env['PATH'] ?? '').split(delimiter)]; // prettier-ignore
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null;
}

// PostgreSQL refuses to run as root.
function findUser(): {readonly uid?: number; readonly gid?: number} {
  if (process.getuid?.() !== 0) return {};
  const [, , uid, gid] =
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .find(([name]) => name === 'postgres') ?? [];
  return {uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534)};
}

// Ends the server and deletes its folder when the standard input closes, that is, when the test process is gone.
const GUARD = `exec 3<&0
"$@" 3<&- & server=$!
{
  cat <&3 >/dev/null
  touch "$FOLDER/ending"
  kill -QUIT $server
  while kill -0 $server 2>/dev/null; do sleep 0.05; done
  rm -rf "$FOLDER"
} & guard=$!
wait $server
[ -e "$FOLDER/ending" ] || kill $guard`;

async function createCluster(): Promise<Cluster> {
  if (programs === null) throw new Error('PostgreSQL is not installed');
  const user = findUser();
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-postgres-'));
  const data = join(folder, 'data');
  const password = randomUUID();
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, {mode: 0o600});
  for (const path of [folder, passwordFile])
    if (user.uid !== undefined && user.gid !== undefined) chownSync(path, user.uid, user.gid);
  const init = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile, '--no-sync'];
  execFileSync(join(programs, 'initdb'), [...init, '-E', 'UTF8', '--locale', 'C'], {
    ...user,
    cwd: folder,
    stdio: 'pipe',
  });
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    shared_buffers: '32MB',
    max_connections: 150,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
  appendFileSync(join(data, 'postgresql.conf'), lines.join(''));
  const port = await findFreePort();
  const pid = (): number => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);

  const start = async (): Promise<void> => {
    const args = ['-c', GUARD, 'sh', join(programs, 'postgres'), '-D', data, '-p', String(port)];
    const options = {...user, cwd: folder, env: {...process.env, FOLDER: folder}};
    let isRunning = false;
    for (;;) {
      if (await isReady()) return;
      if (!isRunning) {
        isRunning = true;
        // Right after a crash, the old processes may not have ended yet, and the server refuses to start.
        startDetached(args, options).once('exit', () => (isRunning = false));
      }
      await wait(20);
    }
  };
  const isReady = (): Promise<boolean> =>
    run('select 1').then(
      () => true,
      () => false,
    );
  const connect: Cluster['connect'] = async (url) => {
    const database = url === undefined ? 'postgres' : new URL(url).pathname.slice(1);
    const client = new pg.Client({host: '127.0.0.1', port, user: 'postgres', password, database});
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const run: Cluster['run'] = async (sql, url) => {
    const client = await connect(url);
    try {
      const result = (await client.query(sql)) as pg.QueryResult<Record<string, unknown>> | pg.QueryResult[];
      return Array.isArray(result) ? [] : result.rows;
    } finally {
      await client.end();
    }
  };
  let count = 0;
  await start();
  await run(`create role colloquy login password '${PASSWORD}'`);
  return {
    port,
    folder,
    connect,
    run,
    start,
    createDatabase: async (options = ENGLISH) => {
      const name = `test_${++count}`;
      await run(`create database ${name} owner colloquy ${options}`);
      return `postgres://colloquy:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${name}`;
    },
    stop: async (signal = 'SIGINT') => {
      const server = pid();
      process.kill(server, signal);
      while (isAlive(server)) await wait(5);
    },
  };
}

/**
 * Starts a shell that does not keep this process running, in a process group of its own, so that it outlives signals to
 * the test's group. Its standard input closes when this process ends.
 */
function startDetached(args: readonly string[], options: SpawnOptions): ChildProcess {
  const shell = spawn('sh', args, {...options, detached: true, stdio: ['pipe', 'ignore', 'ignore']});
  shell.unref();
  (shell.stdin as Socket | null)?.unref();
  return shell;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
