import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import createMarkdownIt from 'markdown-it';
import {COMMENT_ATTRIBUTES, COMMENT_TAGS} from '../../../src/core/html-policy.js';
import {isWellFormed} from '../../../src/core/text/well-formed.js';
import {renderMarkdown} from '../../../src/server/writing/render-markdown.js';
import {cpuTime} from '../../support/cpu-time.js';

const REL = 'rel="nofollow ugc noopener noreferrer"';

describe('renderMarkdown', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['paragraphs and line breaks', 'a\nb\n\nc', '<p>a<br>\nb</p>\n<p>c</p>'],
    ['emphasis', '*a* **b** ~~c~~ `d`', '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>'],
    [
      'quotes and lists',
      '> a\n\n1. b\n3. c',
      '<blockquote>\n<p>a</p>\n</blockquote>\n<ol>\n<li>b</li>\n<li>c</li>\n</ol>',
    ],
    ['links', '[a](https://x.example "t")', `<p><a href="https://x.example" title="t" ${REL}>a</a></p>`],
    [
      'complete URLs as links',
      'https://x.example/a.',
      `<p><a href="https://x.example/a" ${REL}>https://x.example/a</a>.</p>`,
    ],
    ['no links for ambiguous text', 'example.org a@b.example 127.0.0.1', '<p>example.org a@b.example 127.0.0.1</p>'],
    ['headings as bold paragraphs', '# a', '<p><strong>a</strong></p>'],
    ['images as links', '![a](https://x.example/a.png)', `<p><a href="https://x.example/a.png" ${REL}>a</a></p>`],
    [
      'images in links as their alternative text',
      '[![a](https://x.example/a.png) b](https://y.example)',
      `<p><a href="https://y.example" ${REL}>a b</a></p>`,
    ],
    ['code without a class', '```js\n<b>\n```', '<pre><code>&lt;b&gt;\n</code></pre>'],
    ['no raw HTML', '<b onclick="x">a</b>', '<p>&lt;b onclick=&quot;x&quot;&gt;a&lt;/b&gt;</p>'],
    ['no tables', 'a|b\n-|-\n1|2', '<p>a|b<br>\n-|-<br>\n1|2</p>'],
  ];
  for (const [name, source, html] of cases) {
    it(`renders ${name}`, () => assert.equal(renderMarkdown(source), html));
  }

  it('renders emphasis without spaces around it in Chinese, Japanese and Korean', () => {
    const emphasis: readonly (readonly [string, string])[] = [
      ['**日本語（かっこ）**の', '<strong>日本語（かっこ）</strong>の'],
      ['**「引用」**です', '<strong>「引用」</strong>です'],
      ['~~削除。~~と', '<del>削除。</del>と'],
      ['**스크립트(script)**라고', '<strong>스크립트(script)</strong>라고'],
      ['**"한국어"**는', '<strong>&quot;한국어&quot;</strong>는'],
      ['これは**`code`**です', 'これは<strong><code>code</code></strong>です'],
      ['あ**[リンク](https://x.example)**い', `あ<strong><a href="https://x.example" ${REL}>リンク</a></strong>い`],
      ['カタカナ**（ﾊﾝｶｸ）**ﾃｽﾄ', 'カタカナ<strong>（ﾊﾝｶｸ）</strong>ﾃｽﾄ'],
      ['*ｱｲｳ｡*の', '<em>ｱｲｳ｡</em>の'],
      ['**重要:**下一步', '<strong>重要:</strong>下一步'],
      ['**葛\u{e0100}。**あ', '<strong>葛\u{e0100}。</strong>あ'],
      ['𠮷**「野」**屋', '𠮷<strong>「野」</strong>屋'],
      ['**🎉！**あ', '<strong>🎉！</strong>あ'],
      ['***(太字斜体)***です', '<em><strong>(太字斜体)</strong></em>です'],
      [
        '**https://x.example/a**です',
        `<strong><a href="https://x.example/a" ${REL}>https://x.example/a</a></strong>です`,
      ],
    ];
    for (const [source, html] of emphasis) assert.equal(renderMarkdown(source), `<p>${html}</p>`);
  });

  it('follows CommonMark in every other script', () => {
    const plain = createMarkdownIt('commonmark', {html: false, linkify: false, breaks: true, xhtmlOut: false})
      .enable('strikethrough')
      .disable(['html_block', 'html_inline']);
    const pieces = fc.constantFrom(
      '*', '**', '***', '_', '__', '~~', 'a', 'B', '1', ' ', '\n', '.', '!', '"', '(', ')', '-', '\u00a0', 'é', 'ß', 'я', 'λ', 'ש',
      'م', 'ก', 'न', '’', '“', '”', '…', '—', '€', '🌻', '👩‍👩‍👧', '❤️', '1️⃣', '½', '\u0301',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 30}), (parts) => {
        const source = parts.join('').replace(/^/gm, 'x');
        const expected = plain.render(source).trim().replaceAll('<s>', '<del>').replaceAll('</s>', '</del>');
        assert.equal(renderMarkdown(source), expected);
      }),
      {numRuns: 20_000},
    );
  });

  it('ends a URL in running text where a reader would', () => {
    const urls: readonly (readonly [string, string, string])[] = [
      ['"', 'https://x.example/a', '" b'],
      ['', 'https://x.example/a', '"b"c'],
      ['', 'https://x.example/a', '<b'],
      ['', 'https://x.example/a', '>b'],
      ['', 'https://x.example/a', '`b'],
      ['', 'https://x.example', '`b'],
      ['', 'https://x.example/a', '、b'],
      ['', 'https://x.example/a', '。次'],
      ['', 'https://x.example', '。次'],
      ['日本語', 'https://x.example/a', '（注）'],
      ['「', 'https://x.example/a', '」と'],
      ['', 'https://x.example/a', '，b'],
      ['', 'https://x.example/a', '；b'],
      ['', 'https://x.example/a', '～です'],
      ['', 'https://x.example/a', '｡'],
      ['', 'https://x.example/a', '…'],
      ['', 'https://x.example/日本', '！'],
      ['한국어', 'https://x.example/가나다', '. 다'],
      ['', 'https://en.wikipedia.org/wiki/A_(b)', ''],
      ['(', 'https://en.wikipedia.org/wiki/A_(b)', ')'],
      ['', 'https://x.example/a_(b_(c))_d', ').'],
      ['', 'https://x.example/(1939–1945)', '–'],
      ['', 'https://x.example/a', ').'],
      ['', 'https://x.example/a', '(b'],
      ['', 'https://x.example/a', '!?'],
      ['', 'https://x.example/a', '...'],
      ['', 'https://x.example/a?b=c;d,e', ";'"],
      ['', 'https://x.example/a', '\u200bb'],
      ['', 'mailto:a@b.example', '。'],
      ['', 'mailto:a@b.example', '`x'],
      ['', 'https://x.example/a', '_'],
      ['', 'https://x.example/a_b', '.'],
      ['', 'https://x.example/it\u0027s', "'."],
      ['', 'https://x.example/a', ')」'],
      ['', 'https://[2001:db8::1]:8080/a', '」'],
      ['', 'http://127.0.0.1:80/a', '.)'],
      ['', 'HTTPS://X.EXAMPLE/A', '"'],
      ['', 'https://x.example/a#b', '.'],
      ['“', 'https://x.example/a', '”'],
    ];
    for (const [before, url, after] of urls) {
      const html = renderMarkdown(before + url + after).replace(/ href="[^"]*"/, '');
      const escape = (text: string): string =>
        text.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      assert.equal(html, `<p>${escape(before)}<a ${REL}>${url}</a>${escape(after)}</p>`);
    }
  });

  it('ends a URL before a character reference for a punctuation mark, or for a character at the end', () => {
    const link = (url: string): string => `<a href="${url}" ${REL}>${url}</a>`;
    const sources: readonly (readonly [string, string])[] = [
      ['&lt;https://x.example/a&gt;', `&lt;${link('https://x.example/a')}&gt;`],
      ['&quot;https://x.example/a&quot; b', `&quot;${link('https://x.example/a')}&quot; b`],
      ['https://x.example/a&#34;b', `${link('https://x.example/a')}&quot;b`],
      ['https://x.example/a&#x3E;', `${link('https://x.example/a')}&gt;`],
      ['https://x.example/a&#39;', `${link('https://x.example/a')}'`],
      ['https://x.example/a&nbsp;b', `${link('https://x.example/a')}\u00a0b`],
      ['https://x.example/a&hellip;', `${link('https://x.example/a')}…`],
      ['https://x.example/?a=b&lt=c', link('https://x.example/?a=b&amp;lt=c')],
      ['_https://x.example/a_b_', `<em>${link('https://x.example/a_b')}</em>`],
    ];
    for (const [source, html] of sources) assert.equal(renderMarkdown(source), `<p>${html}</p>`);
  });

  it('includes no surrounding punctuation in a URL', () => {
    const pieces = fc.constantFrom('a', '/', '?', '.', ',', '(', ')', '"', '<', '>', '`', '、', '）', '!', "'", ' ', '語', '**', '-'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 20}), (parts) => {
        const html = renderMarkdown(`https://x.example/${parts.join('')}`);
        for (const [, text = ''] of html.matchAll(/<a [^>]*>([^<]*)<\/a>/g)) {
          assert.doesNotMatch(text, /&quot;|&lt;|&gt;|`|[、）]|[.,!?']$/);
          assert.equal(text.split('(').length, text.split(')').length, text);
        }
      }),
      {numRuns: 5000},
    );
  });

  it('renders a link without a URL as its text', () => {
    assert.equal(renderMarkdown('[a *b*]() ![c]()'), '<p>a <em>b</em> c</p>');
  });

  it('renders no link with a URL that a browser would run, or that is not absolute', () => {
    const urls = [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      'java&#115;cript:x',
      'vbscript:x',
      'data:text/html,x',
      'file:///etc',
      '//x.example',
      '/x',
      '#x',
      'javascript&colon;x',
      '\u0001javascript:x',
    ];
    for (const url of urls) {
      for (const source of [`[a](${url})`, `[a](<${url}>)`, `![a](${url})`, `<${url}>`, `[a]\n\n[a]: ${url}`]) {
        assert.doesNotMatch(renderMarkdown(source), /<a\b/, source);
      }
    }
  });

  it('renders only tags and attributes that the policy allows, for any source', () => {
    const pieces = fc.constantFrom(
      '<', '>', '"', "'", '`', '*', '_', '[', ']', '(', ')', '!', '#', '- ', '> ', '\n', '\n\n', '    ', '```', '~~', '&lt;', '&#60;', '\\',
      'a', ' ', 'https://x.example', 'javascript:x', '<img src=x onerror=y>', '<!--', '<?', '<![CDATA[', 'title', '"onclick="x',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 40}), (parts) => {
        for (const tag of renderMarkdown(parts.join('')).match(/<[^>]*>/g) ?? []) {
          const [, name = '', attributes = ''] = /^<\/?([a-z]+)((?: [a-z]+="[^"<>]*")*) ?\/?>$/.exec(tag) ?? [];
          assert.ok(COMMENT_TAGS.includes(name), tag);
          for (const [, attribute = ''] of attributes.matchAll(/ ([a-z]+)=/g)) {
            assert.ok(attribute === 'rel' || COMMENT_ATTRIBUTES.includes(attribute), tag);
          }
          assert.doesNotMatch(tag, /href="(?!https?:|mailto:)/);
        }
      }),
      {numRuns: 10_000},
    );
  });

  it('renders well-formed HTML for any source, so that the widget can sanitise many comments at once', () => {
    const pieces = fc.constantFrom(
      'a', ' ', '*', '**', '~~', '`', '```\n', '> ', '- ', '1. ', '3. ', '# ', '\n', '\n\n', '    ', '---\n', '  \n', '\\',
      '[', '](https://x.example "t")', '](', '![', 'https://z.example/ ', '<b>', '&amp;', '&', '"', '<', '>', '\t', '\0', '\r\n',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 40}), (parts) => {
        const html = renderMarkdown(parts.join(''));
        assert.ok(isWellFormed(html), html);
      }),
      {numRuns: 10_000},
    );
  });

  it('renders 32 KiB of any pattern in less than 250 ms of CPU time', () => {
    const patterns = [
      '*a_ ',
      '[',
      '![',
      '> ',
      '`',
      '**a ',
      '[a](',
      '<a',
      '&',
      '- ',
      'https://',
      '[[a](',
      '~~',
      '\\',
      '1. ',
      '_a*',
      '``a`',
      '[a]: x\n',
      'a@b.c\n',
      '***a',
      '**「',
      'https://x.example/(',
      'https://x.example/!',
      'https://x.example/~~',
      'https://x.example/a、',
    ];
    for (const pattern of patterns) {
      const source = pattern.repeat(Math.ceil(32_768 / pattern.length)).slice(0, 32_768);
      renderMarkdown(source.slice(0, 2000));
      const time = cpuTime(() => renderMarkdown(source), 250);
      assert.ok(time < 250, `${JSON.stringify(pattern)} took ${Math.round(time)} ms`);
    }
  });
});
