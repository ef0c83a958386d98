import assert from 'node:assert/strict';
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {buildImage, type Image} from '../../support/dockerfile.js';
import {findFreePort} from '../../support/free-port.js';

describe('The image of the Dockerfile', () => {
  let folder: string;
  let image: Image;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'colloquy-image-'));
    const context = join(folder, 'context');
    mkdirSync(context);
    // What a fresh clone has.
    const archive = execFileSync('git', ['ls-files', '-z'], {encoding: 'utf8'});
    spawnSync('tar', ['--create', '--null', '--files-from=-', '--file', join(folder, 'clone.tar')], {input: archive});
    execFileSync('tar', ['--extract', '--file', join(folder, 'clone.tar'), '--directory', context]);
    image = buildImage('examples/Dockerfile', context, folder);
  });
  after(() => rmSync(folder, {recursive: true, force: true}));

  it('has the server, its scripts and the packages that it needs, and none that only the build needs', () => {
    const app = join(image.root, '/app');
    for (const path of ['dist/server/main.js', 'dist/colloquy.js', 'node_modules/hono', 'package.json', '../data']) {
      assert.ok(existsSync(join(app, path)), path);
    }
    for (const path of ['node_modules/vite', 'node_modules/playwright-core', 'src', 'test']) {
      assert.ok(!existsSync(join(app, path)), path);
    }
  });

  it('does not run as root, and stores comments in its volume', () => {
    assert.equal(image.user, 'node');
    assert.deepEqual(image.volumes, ['/data']);
    assert.equal(image.environment['COLLOQUY_DATABASE'], '/data/comments.db');
    assert.equal(image.environment['COLLOQUY_HOST'], '0.0.0.0');
  });

  it('starts the server, is healthy with and without a base path, and stops on its signal', async () => {
    for (const basePath of ['', '/comments']) {
      const env = {
        ...process.env,
        ...image.environment,
        COLLOQUY_HOST: '127.0.0.1',
        COLLOQUY_PORT: String(await findFreePort()),
        COLLOQUY_DATABASE: join(image.root, '/data/comments.db'),
        ...(basePath && {COLLOQUY_BASE_PATH: basePath}),
      };
      const run = (words: readonly string[]) => {
        const [program = '', ...args] = words;
        return spawn(program, args, {cwd: join(image.root, image.workdir), env, stdio: ['ignore', 'pipe', 'inherit']});
      };
      const isHealthy = async (): Promise<boolean> => (await once(run(image.healthCheck), 'exit'))[0] === 0;
      assert.equal(await isHealthy(), false);
      const server = run([...image.entrypoint, ...image.command]);
      const [line] = (await once(server.stdout, 'data')) as [Buffer];
      assert.match(line.toString(), /^\{.*Colloquy listens at .*\}\n$/);
      assert.equal(await isHealthy(), true);
      server.kill('SIGTERM');
      const [code] = (await once(server, 'exit')) as [unknown];
      assert.equal(code, 0);
    }
  });
});
