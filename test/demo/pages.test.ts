import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {story} from '../../demo/story/story.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https: data:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html colloquy 'allow-duplicates'";

const directory = new URL('../../demo/pages/', import.meta.url);
const pages = readdirSync(directory).filter((name) => name.endsWith('.html'));
const themesFolder = new URL('../../demo/themes/', import.meta.url);
const themes = readdirSync(themesFolder);
const read = (name: string) => readFileSync(new URL(name, directory), 'utf8');

for (const name of pages)
  describe(`the demo page ${name}`, () => {
    const html = read(name);

    it('sets the policy that the documentation recommends, and contains no inline script or style', () => {
      assert.ok(html.includes(`content="${POLICY}"`));
      assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
    });

    it('declares its language and direction, and links to every page, with the current page marked', () => {
      assert.match(html, /<html lang="en" dir="ltr">/);
      for (const other of pages) assert.ok(html.includes(`<a href="${other.replace('index.html', './')}"`), other);
      assert.match(html, new RegExp(`href="${name.replace('index.html', './')}" aria-current="page"`));
    });

    it('loads nothing from other sites', () => {
      for (const [, address = ''] of html.matchAll(/(?:src|href)="([^"]+)"/g))
        if (address !== story.url) assert.doesNotMatch(address, /^(https?:)?\/\//);
    });

    it('has fallback content in its thread or in its counts', () => {
      if (name === 'notes.html') return assert.doesNotMatch(html, /<comment-count[^>]*>\s*<\/comment-count>/);
      assert.match(
        html,
        /<comment-thread[^>]*>\s*<p>[^]+<a href="(?:discussion|recorded\/bluesky).json">[^]+<\/p>\s*<\/comment-thread>/,
      );
    });
  });

describe('the list of notes', () => {
  const index = read('notes.html');

  it('links to articles whose canonical URL is the key of the counted thread', () => {
    const links = [...index.matchAll(/<comment-count thread="([^"]+)">\s*<a href="([^"#]+)#discussion">/g)];
    assert.equal(links.length, 3);
    for (const [, thread = '', address = ''] of links) {
      const article = read(address.replace('./', 'index.html'));
      assert.ok(article.includes(`<link rel="canonical" href="${thread}" />`), address);
      assert.ok(article.includes(`content="${POLICY}"`), address);
    }
  });

  it('loads only the small script', () => {
    assert.deepEqual(index.match(/(?<=<script[^>]*src=")[^"]+/g), ['comment-count.js']);
  });
});

describe('the demo pages', () => {
  it('work below any path: no address begins with a slash', () => {
    const notes = readdirSync(new URL('notes/', directory)).map((name) => `notes/${name}`);
    for (const name of [...pages, ...notes]) assert.doesNotMatch(read(name), /(?:src|href|action)="\//, name);
  });

  it('show the seeded thread: index.html through its canonical URL, theming.html through the key', () => {
    assert.ok(read('index.html').includes(`<link rel="canonical" href="${story.key}" />`));
    assert.ok(read('index.html').includes('<comment-thread>'));
    assert.ok(read('theming.html').includes(`<comment-thread thread="${story.key}">`));
  });

  it('offer every public custom property of the thread for editing', () => {
    const [, table = ''] =
      /<!-- generated:properties -->([^]*?)<!-- \/generated -->/.exec(
        readFileSync('docs/developers/theming.md', 'utf8'),
      ) ?? [];
    const properties = [...table.matchAll(/^\| `(--comment-[\w-]+)`/gm)].map(([, name = '']) => name);
    const edited = [...read('theming.html').matchAll(/ name="(--[\w-]+)"/g)].map(([, name = '']) => name);
    assert.ok(properties.length > 10);
    assert.deepEqual(new Set(edited), new Set(properties));
  });

  for (const theme of themes)
    it(`are themed with parts and custom properties only, in few lines: ${theme}`, () => {
      const css = readFileSync(new URL(theme, themesFolder), 'utf8');
      const selectors = css.replaceAll(/\/\*[^]*?\*\//g, '').match(/[^{};]+(?=\{)/g) ?? [];
      for (const selector of selectors.flatMap((list) => list.split(',')).map((selector) => selector.trim()))
        assert.match(selector, /^(comment-thread(::part\([\w -]+\)(:hover|::before)?)?|@media print)$/);
      assert.doesNotMatch(css, /!important/);
      assert.ok(css.split('\n').length < 80);
      assert.ok(read('theming.html').includes(` value="${theme.replace('.css', '')}"`));
    });
});
