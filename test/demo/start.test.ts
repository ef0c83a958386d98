import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {story} from '../../demo/story/story.js';
import {tenThousand} from '../../demo/story/ten-thousand.js';
import {theGate} from '../../demo/story/the-gate.js';
import {weatherWords} from '../../demo/story/weather-words.js';
import type {Page} from '../../src/core/comment.js';
import type {SeedComment} from '../../src/server/seed-thread.js';
import {decodePage} from '../../src/wire/decode.js';

const directory = mkdtempSync(join(tmpdir(), 'colloquy-demo-'));
let demo: ChildProcess;
let url: string;

async function start(): Promise<void> {
  const words = ['--import', 'tsx', 'demo/start.ts', '--port', '0', '--database', join(directory, 'demo.db')];
  demo = spawn(process.execPath, words, {stdio: ['ignore', 'pipe', 'inherit']});
  let printed = '';
  for await (const chunk of demo.stdout ?? []) {
    printed += String(chunk);
    if (printed.includes('Ctrl+C')) break;
  }
  url = /http:\S+/.exec(printed)?.[0] ?? '';
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  const ended = once(demo, 'exit');
  demo.kill(signal);
  await ended;
}

async function readThread(): Promise<Page> {
  const read = async (cursor: string) =>
    decodePage(await (await fetch(`${url}api/v1/comments?thread=${encodeURIComponent(story.key)}${cursor}`)).json());
  let page = await read('');
  const comments = [...page.comments];
  while (page.next !== null) {
    page = await read(`&cursor=${page.next}`);
    comments.push(...page.comments);
  }
  return {...page, comments};
}

const get = async (path: string): Promise<string> => (await fetch(url + path)).text();

const post = (source: string): Promise<Response> =>
  fetch(`${url}api/v1/comments`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Origin: new URL(url).origin},
    body: JSON.stringify({
      id: '01900000-0000-7000-8000-000000000001',
      thread: story.key,
      // As the page of the story says in `rel=canonical`.
      page: {url: story.key, title: story.title},
      parent: story.comments[1]?.id,
      author: {name: 'A visitor'},
      source,
      secret: 'x'.repeat(43),
    }),
  });

before(start);
after(async () => {
  await stop('SIGTERM');
  rmSync(directory, {recursive: true});
});

describe('npm start', () => {
  it('seeds the whole story, and does not show held comments', async () => {
    const seeds: readonly SeedComment[] = story.comments;
    const visible = seeds.filter(({status}) => status !== 'held');
    const {comments} = await readThread();
    assert.deepEqual(new Set(comments.map(({id}) => id)), new Set(visible.map(({id}) => id)));
  });

  it('shows the complete style sheet of the first theme in its page, and serves all of them', async () => {
    const css = readFileSync(new URL('../../demo/themes/paper.css', import.meta.url), 'utf8');
    assert.ok((await get('theming.html')).replaceAll('&amp;', '&').replaceAll('&lt;', '<').includes(css.trimEnd()));
    assert.equal(await get('themes/paper.css'), css);
  });

  it('leads from the page about moderation to the link that makes a passkey, and to the desk for later visits', async () => {
    const links = Array.from((await get('moderation.html')).matchAll(/href="(http:[^"]+)"/g), ([, link = '']) => link);
    const host = `http://localhost:${new URL(url).port}/`;
    const [first, ...others] = links;
    assert.match(first ?? '', new RegExp(`^${host}desk#invite=`));
    const pages = ['desk', 'notes/the-step.html#moderate'].map((path) => host + path);
    assert.deepEqual(others, [...pages, first, `${host}moderation.html#moderate`]);
  });

  it('leads browsers without JavaScript to the thread of the page', async () => {
    const pages = ['story', 'languages', 'language-ar', 'quotations', 'theming', 'moderation', 'ten-thousand'];
    for (const name of pages) {
      const page = await get(`${name}.html`);
      const key =
        /<comment-thread thread="([^"]+)"/.exec(page)?.[1] ?? /rel="canonical" href="([^"]+)"/.exec(page)?.[1];
      const link = /<comment-thread[^]*<a href="(thread\?[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
      assert.equal(new URL(link, url).searchParams.get('thread'), key, name);
      const html = await get(link);
      assert.match(html, new RegExp(`<html lang="${name.startsWith('language-') ? name.slice(9) : 'en'}"`));
      assert.match(html, /<article class="colloquy-comment/, name);
    }
  });

  it('has a thread for each page: ten thousand comments, the tour of quotations, and words for weather', async () => {
    for (const {key, comments} of [tenThousand(), theGate, weatherWords]) {
      const page = decodePage(await (await fetch(`${url}api/v1/comments?thread=${encodeURIComponent(key)}`)).json());
      assert.equal(page.thread.count, comments.length, key);
    }
  });

  it('writes the same thread to one static file', async () => {
    const {comments, thread} = await readThread();
    const file = decodePage(JSON.parse(await get('discussion.json')));
    assert.deepEqual(file, {thread: {...thread, revision: '1'}, comments, next: null});
  });

  it('keeps posted comments after it is killed and restarted, and seeds nothing twice', async () => {
    assert.equal((await post('I read it to the end.')).status, 201);
    const {comments} = await readThread();
    await stop('SIGKILL');
    await start();
    const again = await readThread();
    assert.deepEqual(again.comments, comments);
    assert.ok(comments.some(({html}) => html === '<p>I read it to the end.</p>'));
  });
});
