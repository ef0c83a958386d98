// Runs the nginx of the system with a configuration of `examples/`, on a free port of this machine.

import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {eventually} from './eventually.js';
import {findFreePort} from './free-port.js';

/** Debian installs it where only root looks. */
const NGINX = ['nginx', '/usr/sbin/nginx'].find((path) => spawnSync(path, ['-v']).status === 0) ?? '';

/** For `describe(…, {skip})`: why tests with nginx are skipped; false if they are not. */
export const withoutNginx = NGINX === '' && 'nginx is not installed';

export interface Nginx {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts nginx in front of servers.
 *
 * @param ports The ports of the servers.
 * @param page The HTML of the site's page `/article.html`.
 * @param strips Whether nginx removes the base path, as a comment of the file says.
 */
export const startNginx = (ports: readonly number[], page = '', strips = false): Promise<Nginx> =>
  runNginx((folder, port) => {
    const site = join(folder, 'site');
    mkdirSync(site);
    writeFileSync(join(site, 'article.html'), page);
    return adapt(readFileSync('examples/nginx.conf', 'utf8'), {folder, site, port, ports, strips});
  });

/**
 * Starts nginx with a part of a configuration.
 *
 * @param describe Returns the part. Receives a new folder, and the port to listen on.
 */
export async function runNginx(describe: (folder: string, port: number) => string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-nginx-'));
  const port = await findFreePort();
  const part = join(folder, 'colloquy.conf');
  writeFileSync(part, describe(folder, port));
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, describeMain(folder, part));
  const args = ['-c', file, '-p', folder, '-e', join(folder, 'error.log')];
  const check = spawnSync(NGINX, ['-t', ...args], {encoding: 'utf8'});
  if (check.status !== 0) throw new Error(check.stderr);
  const child = spawn(NGINX, [...args, '-g', 'daemon off;'], {stdio: 'ignore'});
  const url = `http://127.0.0.1:${port}/`;
  await eventually(() => fetch(url).catch(() => null), 'nginx listens');
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(folder, {recursive: true, force: true});
  };
  return {url, close};
}

interface Places {
  readonly folder: string;
  readonly site: string;
  readonly port: number;
  readonly ports: readonly number[];
  readonly strips: boolean;
}

/** Changes what an owner would change: names, ports and folders. */
function adapt(part: string, {folder, site, port, ports, strips}: Places): string {
  const rewrite = /rewrite .*;/.exec(part)?.[0] ?? '';
  return part
    .replace('server 127.0.0.1:8420;', ports.map((port) => `server 127.0.0.1:${port};`).join('\n'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/srv/your-site', site)
    .replace('/var/cache/nginx/colloquy', join(folder, 'cache'))
    .replaceAll('proxy_pass http://colloquy;', (line) => (strips ? `${rewrite}\n${line}` : line));
}

/** What the main file of a distribution has, with every folder in a temporary one. */
const describeMain = (folder: string, part: string): string => `
worker_processes 1;
pid ${folder}/nginx.pid;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 256; }
http {
  types { text/html html; text/javascript js; }
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include ${part};
}
`;
