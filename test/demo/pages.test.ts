import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {story} from '../../demo/story/story.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https: data:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html colloquy 'allow-duplicates'";

const directory = new URL('../../demo/pages/', import.meta.url);
const pages = readdirSync(directory).filter((name) => name.endsWith('.html'));
const read = (name: string) => readFileSync(new URL(name, directory), 'utf8');

for (const name of pages)
  describe(`the demo page ${name}`, () => {
    const html = read(name);

    it('is under the policy that the README recommends, and has nothing inline to break it', () => {
      assert.ok(html.includes(`content="${POLICY}"`));
      assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
    });

    it('says its language and direction, and leads to every page with its own marked', () => {
      assert.match(html, /<html lang="en" dir="ltr">/);
      for (const other of pages) assert.ok(html.includes(`<a href="${other.replace('index.html', './')}"`), other);
      assert.match(html, new RegExp(`href="${name.replace('index.html', './')}" aria-current="page"`));
    });

    it('loads nothing from anywhere else', () => {
      for (const [, address = ''] of html.matchAll(/(?:src|href)="([^"]+)"/g))
        if (address !== story.url) assert.doesNotMatch(address, /^(https?:)?\/\//);
    });

    it('has words in its thread, or in its counts, for those who cannot see them', () => {
      if (name === 'notes.html') return assert.doesNotMatch(html, /<comment-count[^>]*>\s*<\/comment-count>/);
      assert.match(html, /<comment-thread[^>]*>\s*<p>[^]+<a href="discussion.json">[^]+<\/p>\s*<\/comment-thread>/);
    });
  });

describe('the notes of the demo', () => {
  const index = read('notes.html');

  it('lead to articles whose canonical address is the thread that is counted', () => {
    const links = [...index.matchAll(/<comment-count thread="([^"]+)">\s*<a href="([^"#]+)#discussion">/g)];
    assert.equal(links.length, 3);
    for (const [, thread = '', address = ''] of links) {
      const article = read(address.replace('./', 'index.html'));
      assert.ok(article.includes(`<link rel="canonical" href="${thread}" />`), address);
      assert.ok(article.includes(`content="${POLICY}"`), address);
    }
  });

  it('need the small script alone', () => {
    assert.deepEqual(index.match(/(?<=<script[^>]*src=")[^"]+/g), ['/comment-count.js']);
  });
});

describe('the demo pages', () => {
  it('show the seeded thread: the first by its canonical address and no attribute, the second by its key', () => {
    assert.ok(read('index.html').includes(`<link rel="canonical" href="${story.key}" />`));
    assert.ok(read('index.html').includes('<comment-thread>'));
    assert.ok(read('theming.html').includes(`<comment-thread thread="${story.key}">`));
  });

  it('are themed through parts and custom properties alone', () => {
    const selectors =
      read('theming.css')
        .replaceAll(/\/\*[^]*?\*\//g, '')
        .match(/[^{};]+(?=\{)/g) ?? [];
    for (const selector of selectors.flatMap((list) => list.split(',')).map((one) => one.trim()))
      assert.match(selector, /^(comment-thread(::part\([\w -]+\)(:hover)?)?|@media print)$/);
    assert.doesNotMatch(read('theming.css'), /!important/);
  });
});
