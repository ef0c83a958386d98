import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {makeLanguagePages} from '../../demo/language-pages.js';
import {story} from '../../demo/story/story.js';
import {tenThousand} from '../../demo/story/ten-thousand.js';
import {theGate} from '../../demo/story/the-gate.js';
import {FILES} from '../../src/strings/lookup/language-files.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https: data:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html colloquy 'allow-duplicates'";

const directory = new URL('../../demo/pages/', import.meta.url);
const pages = readdirSync(directory).filter((name) => name.endsWith('.html'));
const themesFolder = new URL('../../demo/themes/', import.meta.url);
const themes = readdirSync(themesFolder);
const read = (name: string) => readFileSync(new URL(name, directory), 'utf8');
const cards = Array.from(read('index.html').matchAll(/<h2><a href="([^"]+)">/g), ([, address = '']) => address);
const listed = cards.filter((address) => address.endsWith('.html'));

for (const name of pages)
  describe(`the demo page ${name}`, () => {
    const html = read(name);

    it('sets the policy that the documentation recommends, and contains no inline script or style', () => {
      assert.ok(html.includes(`content="${POLICY}"`));
      assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
    });

    it('declares its language and direction, and links to the index and to the page that follows in it', () => {
      assert.match(html, /<html lang="en" dir="ltr">/);
      if (name === 'index.html') return;
      assert.equal(html.match(/<a href="\.\/">/g)?.length, 2);
      const next = listed[listed.indexOf(name) + 1];
      assert.equal(/<a href="([^"]+)" rel="next">/.exec(html)?.[1], next);
    });

    it('loads nothing from other sites', () => {
      for (const [, address = ''] of html.replaceAll(/<pre>[^]*?<\/pre>/g, '').matchAll(/(?:src|href)="([^"]+)"/g))
        if (![story.url, theGate.url].includes(address)) assert.doesNotMatch(address, /^(https?:)?\/\//);
    });

    it('has fallback content in its thread or in its counts', () => {
      if (name === 'index.html') return assert.doesNotMatch(html, /<script/);
      if (name === 'notes.html') return assert.doesNotMatch(html, /<comment-count[^>]*>\s*<\/comment-count>/);
      const fallback =
        /<comment-thread([^>]*)>\s*<p(?: lang="en" dir="ltr")?>[^]+<a href="([^"]+)">[^]+<\/p>\s*<\/comment-thread>/;
      const [, attributes = '', address = ''] = fallback.exec(html) ?? [];
      if (['static.html', 'systems.html'].includes(name)) return assert.match(address, /^[\w/]+\.json$/);
      // The page of the server, for the thread that the element shows.
      const key = (/ thread="([^"]+)"/.exec(attributes) ?? /rel="canonical" href="([^"]+)"/.exec(html))?.[1];
      assert.equal(address, `thread?thread=${key}`);
    });
  });

describe('the index of the demo', () => {
  it('lists every page once, with a picture in light and in dark', () => {
    assert.deepEqual([...listed].sort(), pages.filter((name) => name !== 'index.html').sort());
    const pictures = read('index.html').match(/pictures\/page-[\w-]+\.webp/g) ?? [];
    assert.equal(pictures.length, 2 * cards.length);
    for (const picture of pictures) assert.ok(existsSync(new URL(`../../demo/${picture}`, import.meta.url)), picture);
  });
});

describe('the page without JavaScript', () => {
  it('is the one that the server makes of the story', () => {
    assert.deepEqual(
      cards.filter((address) => !listed.includes(address)),
      [`thread?thread=${story.key}`],
    );
  });
});

describe('the tour of quotations', () => {
  it('leads to comments of its thread', () => {
    const stops = Array.from(read('quotations.html').matchAll(/href="#comment-([^"]+)"/g), ([, id = '']) => id);
    assert.equal(stops.length, 6);
    assert.deepEqual(
      stops.filter((stop) => !theGate.comments.some(({id}) => id === stop)),
      [],
    );
    assert.ok(read('quotations.html').includes(`<link rel="canonical" href="${theGate.key}" />`));
  });
});

describe('the pages in other languages', () => {
  const made = makeLanguagePages(read('languages.html'));

  it('are one for each language of the widget, with links to all of them', () => {
    assert.equal(made.length, FILES.size + 1);
    for (const {name, html} of made) {
      for (const other of made) assert.ok(html.includes(`<a href="${other.name}"`), `${name}: ${other.name}`);
      assert.equal(html.match(/aria-current="page"/g)?.length, 1);
      assert.match(html, new RegExp(`<a href="${name}" lang="[\\w-]+" dir="auto" aria-current="page">`));
    }
  });

  it('write English sentences from left to right on every page', () => {
    for (const {name, html} of made)
      for (const [paragraph] of html.matchAll(/<p [^>]*lang="en"[^>]*>/g)) assert.match(paragraph, / dir="ltr"/, name);
  });

  it('have their language, direction and own name, and mark what is left in English', () => {
    const page = (tag: string): string => made.find(({name}) => name === `language-${tag}.html`)?.html ?? '';
    assert.match(page('de'), /<html lang="de" dir="ltr">[^]*<h1>Deutsch<\/h1>/);
    assert.match(page('ar'), /<html lang="ar" dir="rtl">[^]*<h1>العربية<\/h1>/);
    assert.doesNotMatch(page('de'), /English -->|The same thread/);
    assert.match(page('de'), /<header class="masthead" lang="en">/);
    assert.match(page('de'), /<p lang="en" dir="ltr">/);
  });
});

describe('ten thousand comments', () => {
  it('are the same in every run, each after its parent, of at most ten levels', () => {
    const {comments} = tenThousand();
    assert.equal(comments.length, 10_000);
    assert.deepEqual(tenThousand(), tenThousand());
    const levels = new Map<string, number>();
    for (const {id, parent} of comments) levels.set(id, parent === null ? 1 : (levels.get(parent) ?? NaN) + 1);
    assert.equal(levels.size, 10_000);
    assert.equal(Math.max(...levels.values()), 10);
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

  it('show the seeded thread: story.html through its canonical URL, theming.html through the key', () => {
    assert.ok(read('story.html').includes(`<link rel="canonical" href="${story.key}" />`));
    assert.ok(read('story.html').includes('<comment-thread>'));
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
