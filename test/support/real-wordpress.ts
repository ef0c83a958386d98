// Runs the WordPress of the machine for a test: a copy of its files, a database server, PHP's own web server.

import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {findFreePort} from './free-port.js';
import {responds, start, stop, untilReady} from './server-process.js';

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
  /** Runs SQL in the database of WordPress. */
  execute(sql: string): void;
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
  const database = start('/usr/sbin/mariadbd', ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', ...user]); // prettier-ignore
  await untilReady(database, () => existsSync(socket));
  const execute = (sql: string, ...name: readonly string[]): void =>
    void execFileSync('mariadb', ['--no-defaults', '-u', 'root', '--default-character-set=utf8mb4', `--socket=${socket}`, ...name], {input: sql}); // prettier-ignore
  execute('CREATE DATABASE wordpress CHARACTER SET utf8mb4');

  const port = await findFreePort();
  const host = `127.0.0.1:${port}`;
  writeFileSync(join(site, 'wp-config.php'), configOf(socket, host));
  const plugins = join(site, 'wp-content/mu-plugins');
  mkdirSync(plugins, {recursive: true});
  writeFileSync(join(plugins, 'settings.php'), SETTINGS);
  const configure: RealWordPress['configure'] = (settings) =>
    writeFileSync(join(plugins, 'settings.json'), JSON.stringify(settings));
  configure({guests: false, flood: false});
  const ids: unknown = JSON.parse(
    execFileSync('php', ['test/support/real-wordpress.php', site, host], {encoding: 'utf8'}).split('\n').pop() ?? '',
  );
  const {post, closed} = Object(ids) as Record<string, unknown>;
  // PHP would otherwise use settings for two more seconds after `configure` has changed them.
  const web = start('php', ['-d', 'opcache.enable=0', '-S', host, '-t', site], {PHP_CLI_SERVER_WORKERS: '4'});
  const url = `http://${host}/`;
  await untilReady(web, () => responds(`${url}?rest_route=/wp/v2/types/post`));
  return {
    url,
    post: String(post),
    closed: String(closed),
    configure,
    execute: (sql) => execute(sql, 'wordpress'),
    close: async () => {
      for (const server of [web, database]) stop(server);
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

// PHP keeps compiled scripts for seconds, so that what changes is in a file that it reads.
const SETTINGS = `<?php
$settings = json_decode(file_get_contents(__DIR__ . '/settings.json'));
if ($settings->guests)
  add_filter('rest_allow_anonymous_comments', '__return_true');
if (!$settings->flood) foreach (['comment_flood_filter', 'wp_is_comment_flood'] as $name) add_filter($name, '__return_false', 99);
`;
