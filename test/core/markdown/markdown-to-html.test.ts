import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {markdownToHtml} from '../../../src/core/markdown/markdown-to-html.js';
import {isWellFormed} from '../../../src/core/text/well-formed.js';

const CASES: readonly (readonly [what: string, markdown: string, html: string])[] = [
  ['a paragraph', 'one\ntwo\n\nthree', '<p>one\ntwo</p><p>three</p>'],
  ['a line break', 'one  \ntwo\\\nthree', '<p>one<br>two<br>three</p>'],
  ['line ends of Windows', 'one\r\n\r\ntwo', '<p>one</p><p>two</p>'],
  [
    'nested emphasis',
    '**bold *and em* x** ***both*** ~~gone~~',
    '<p><strong>bold <em>and em</em> x</strong> <strong><em>both</em></strong> <del>gone</del></p>',
  ],
  [
    'underscores in words',
    'snake_case_name _em_ __strong__',
    '<p>snake_case_name <em>em</em> <strong>strong</strong></p>',
  ],
  ['marks that are no emphasis', '2 * 3 * 4, 5 ** 6, a * b*', '<p>2 * 3 * 4, 5 ** 6, a * b*</p>'],
  ['escapes', '\\*no\\* \\[x](y)', '<p>*no* [x](y)</p>'],
  ['code', '`a*b*` ``x ` y``', '<p><code>a*b*</code> <code>x ` y</code></p>'],
  ['a link', '[a *b*](https://x.example/y_(z) "t")', '<p><a href="https://x.example/y_(z)">a <em>b</em></a></p>'],
  ['code in a link', '[`a`](https://x.example)', '<p><a href="https://x.example"><code>a</code></a></p>'],
  ['a picture', '![alt](https://x.example/i.png)', '<p><a href="https://x.example/i.png">alt</a></p>'],
  ['addresses', '<https://a.example> https://b.example/c).', '<p><a href="https://a.example">https://a.example</a> <a href="https://b.example/c">https://b.example/c</a>).</p>'], // prettier-ignore
  [
    'a quotation',
    '> one\n> > two\nlazy',
    '<blockquote><p>one</p><blockquote><p>two\nlazy</p></blockquote></blockquote>',
  ],
  ['a list', '- a\n- b\n  - c\n\n  d\n- e', '<ul><li>a</li><li>b<ul><li>c</li></ul><p>d</p></li><li>e</li></ul>'],
  ['a numbered list', '3. a\n\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
  ['two lists', '- a\n1. b', '<ul><li>a</li></ul><ol><li>b</li></ol>'],
  ['a fence', '```js\nif (a < b) *x*\n\ny\n```\nz', '<pre><code>if (a &#60; b) *x*\n\ny\n</code></pre><p>z</p>'],
  ['a fence without an end', '~~~\nx', '<pre><code>x\n</code></pre>'],
  ['indented code', '    a\n      b\n\nc', '<pre><code>a\n  b\n</code></pre><p>c</p>'],
  ['headings', '## One ##\ntext\n\nTwo\n===', '<p><strong>One</strong></p><p>text</p><p><strong>Two</strong></p>'],
  ['a rule', 'a\n\n***\nb', '<p>a</p><hr><p>b</p>'],
  ['character references', 'a &amp;lt; &hellip; &#42;b&#42; AT&T; `&lt;` [x](https://x.example?a&amp;b)', '<p>a &amp;lt; &hellip; &#42;b&#42; AT&#38;T; <code>&#38;lt;</code> <a href="https://x.example?a&amp;b">x</a></p>'], // prettier-ignore
  ['HTML as text', '<b>x</b> & <script>', '<p>&#60;b&#62;x&#60;/b&#62; &#38; &#60;script&#62;</p>'],
];

describe('Markdown of other systems', () => {
  for (const [what, markdown, html] of CASES) it(`renders ${what}`, () => assert.equal(markdownToHtml(markdown), html));

  it('breaks lines at line feeds if the system does', () => {
    assert.equal(markdownToHtml('one\ntwo', {hasBreaks: true}), '<p>one<br>two</p>');
  });

  it('keeps HTML for the sanitiser if the system does, comments included', () => {
    const html = markdownToHtml('<details>\n\n*a*\n\n</details>\n\n<!-- b\n\nc -->\nd <kbd>e</kbd>', {hasHtml: true});
    assert.equal(html, '<details><p><em>a</em></p></details><!-- b\n\nc --><p>d <kbd>e</kbd></p>');
  });

  it('writes every word of a text, in order', () => {
    const word = fc.constantFrom('ash', 'bay', 'elm', 'fir', 'oak', 'yew');
    const mark = fc.constantFrom(
      ' ',
      '\n',
      '\n\n',
      '\n> ',
      '\n- ',
      '\n1. ',
      '\n  ',
      ' *',
      '* ',
      '**',
      '_',
      '`',
      '\n```\n',
      '~~',
      '\n# ',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, word), {maxLength: 20}), (parts) => {
        const text = parts.map(([before, each]) => before + each).join('');
        const words = (from: string): string => (from.match(/ash|bay|elm|fir|oak|yew/g) ?? []).join(' ');
        // The word after a fence names its language and is not shown.
        const shown = text.replace(/(?<=```)\n/g, '\n');
        assert.equal(words(markdownToHtml(shown)), words(text));
      }),
    );
  });

  it('returns well-formed HTML for any text without HTML', () => {
    const piece = fc.constantFrom(
      ...'*_`~[]()<>!#-+> \n\t\\"\'&;1.ab|'.split(''),
      '**',
      '](https://x.example)',
      '```\n',
      '\n- ',
      '\n> ',
      'https://y.example',
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
        const html = markdownToHtml(pieces.join(''));
        assert.ok(isWellFormed(html), html);
        assert.doesNotMatch(html, /\0|<script/);
      }),
    );
  });

  it('costs time in proportion to hostile texts', () => {
    for (const part of [
      '**a ',
      '`',
      '[',
      '[a](',
      '<a',
      '> ',
      '- ',
      '_a',
      '![',
      '<!--',
      '<!-- \n',
      '\\',
      'https://',
      '-\n',
      ' - a\n  ',
      '`` ` ',
      ' ',
      '\t',
    ]) {
      const time = (length: number): number => {
        const start = process.cpuUsage();
        markdownToHtml(`a${part.repeat(length / part.length)}a`, {hasHtml: true});
        return process.cpuUsage(start).user / 1000;
      };
      time(10_000);
      assert.ok(time(60_000) < 1000, part);
    }
  });
});
