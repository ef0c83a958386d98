// Runs the WordPress of the machine for a test: a copy of its files, a database server, PHP's own web server.

import {execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {findFreePort} from './free-port.js';

const FILES = '/usr/share/wordpress';

/** Why tests with WordPress are skipped; false if they are not. */
export const skipsWordPress: string | false =
  existsSync(`${FILES}/wp-load.php`) && existsSync('/usr/sbin/mariadbd') && existsSync('/usr/bin/php')
    ? false
    : 'WordPress, MariaDB or PHP is not installed';

export interface RealWordPress {
  readonly url: string;
  /** The ids of a post with 241 comments, and of one that is closed. */
  readonly post: string;
  readonly closed: string;
  /** Sets whether guests may write by the REST API, and whether two comments in a row are too many. */
  configure(settings: {readonly guests: boolean; readonly flood: boolean}): void;
  close(): Promise<void>;
}

/** Starts a new WordPress, filled by `real-wordpress.php`. */
export async function startWordPress(): Promise<RealWordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-wordpress-'));
  const site = join(folder, 'site');
  const socket = join(folder, 'db.sock');
  execFileSync('cp', ['-rL', FILES, site], {stdio: 'ignore'});
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const data = join(folder, 'data');
  execFileSync('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user], {stdio: 'ignore'}); // prettier-ignore
  const database = start('/usr/sbin/mariadbd', ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', ...user], {}); // prettier-ignore
  await until(() => existsSync(socket));
  execFileSync('mariadb', ['--no-defaults', '-u', 'root', `--socket=${socket}`, '-e', 'CREATE DATABASE wordpress CHARACTER SET utf8mb4']); // prettier-ignore

  const port = await findFreePort();
  const host = `127.0.0.1:${port}`;
  writeFileSync(join(site, 'wp-config.php'), configOf(socket, host));
  const plugins = join(site, 'wp-content/mu-plugins');
  mkdirSync(plugins, {recursive: true});
  const configure: RealWordPress['configure'] = ({guests, flood}) =>
    writeFileSync(
      join(plugins, 'settings.php'),
      `<?php ${guests ? "add_filter('rest_allow_anonymous_comments', '__return_true');" : ''}
       ${flood ? '' : "add_filter('comment_flood_filter', '__return_false', 99); add_filter('wp_is_comment_flood', '__return_false', 99);"}`,
    );
  configure({guests: false, flood: false});
  const ids: unknown = JSON.parse(
    execFileSync('php', ['test/support/real-wordpress.php', site, host], {encoding: 'utf8'}).split('\n').pop() ?? '',
  );
  const {post, closed} = Object(ids) as Record<string, unknown>;
  // PHP would otherwise use settings for two more seconds after `configure` has changed them.
  const web = start('php', ['-d', 'opcache.enable=0', '-S', host, '-t', site], {PHP_CLI_SERVER_WORKERS: '4'});
  const url = `http://${host}/`;
  await until(async () => (await fetch(`${url}?rest_route=/wp/v2/types/post`).catch(() => null))?.ok ?? false);
  return {
    url,
    post: String(post),
    closed: String(closed),
    configure,
    close: async () => {
      for (const child of [web, database]) stop(child);
      await wait(200);
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

const configOf = (socket: string, host: string): string => `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) { define($name . '_KEY', $name . ' of a test'); define($name . '_SALT', $name . ' in a test'); }
$table_prefix = 'wp_';
define('WP_HOME', 'http://${host}'); define('WP_SITEURL', 'http://${host}');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true);
function wp_mail() { return true; }
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach(stop));

/** Starts a program in a group of its own, which ends with this process. */
export function start(program: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(program, args, {stdio: 'ignore', detached: true, env: {...process.env, ...env}});
  running.add(child);
  return child;
}

/** Ends a program and what it started. */
export function stop(child: ChildProcess): void {
  running.delete(child);
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** Waits up to a minute until something is true. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await isTrue()) return;
    await wait(100);
  }
  throw new Error('the server did not start');
}
