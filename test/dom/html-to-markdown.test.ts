import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {htmlToMarkdown} from '../../src/dom/html-to-markdown.js';
import {createSanitizer, type Sanitize} from '../../src/dom/sanitize.js';
import {renderMarkdown} from '../../src/server/writing/render-markdown.js';

const made = createSanitizer();
if (!made) throw new Error('there is no sanitiser');
const sanitize: Sanitize = made;

const toMarkdown = (html: string): string | null => htmlToMarkdown(html, sanitize);

/** Returns the text of HTML without white space. */
function textOf(html: string): string {
  const box = document.createElement('div');
  box.append(sanitize(html) ?? '');
  return (box.textContent ?? '').replace(/[\s|]+/g, '');
}

describe('pasted HTML', () => {
  before(async () => sanitize.prepare?.(['<div>']));

  it('is converted to Markdown with the same meaning', () => {
    const html = `<h2>Title</h2><p>Some <b>bold</b>, <i>italic</i>, <s>gone</s> and <code>code</code>,
      a <a href="https://example.org/a(b)">link</a>.<br>Next line</p><blockquote><p>One</p><p>Two</p></blockquote>
      <ul><li>one</li><li>two<ol><li>inner</li></ol></li></ul><ol start="3"><li><p>a</p><p>b</p></li></ol>
      <hr><pre><code>x = \`1\`\n  y</code></pre>`;
    expect(toMarkdown(html)).to.equal(`**Title**

Some **bold**, _italic_, ~~gone~~ and \`code\`, a [link](https://example.org/a%28b%29).
Next line

> One
>
> Two

- one
- two
  1. inner

3. a

   b

***

\`\`\`
x = \`1\`
  y
\`\`\``);
  });

  it('without meaningful elements is pasted as plain text', () => {
    expect(toMarkdown('<meta charset="utf-8"><div style="color: red"><span>let a = *b*;</span><br></div>')).to.equal(
      null,
    );
    expect(toMarkdown('<table><tr><td>1</td><td>2</td></tr></table>')).to.equal(null);
    expect(toMarkdown('')).to.equal(null);
  });

  it('of word processors keeps the formats of their styles', () => {
    const google =
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;">a </span><span style="font-weight:700;font-style:italic">b</span></p><p><span style="text-decoration:line-through">c</span></p></b>';
    expect(toMarkdown(google)).to.equal('a **_b_**\n\n~~c~~');
    const safari = 'a<span class="Apple-converted-space">\u00a0</span><b>b</b>';
    expect(toMarkdown(safari)).to.equal('a **b**');
    const word = '<p class=MsoNormal><b>a</b><b>b</b> <o:p></o:p></p><!--[if x]><b>no</b><![endif]--><p>c</p>';
    expect(toMarkdown(word)).to.equal('**ab**\n\nc');
  });

  it('has its special characters escaped', () => {
    expect(toMarkdown('<p>1. *no* list</p><p># no_title_ <b>x</b></p><p>&lt;a&gt; &amp;amp; `</p>')).to.equal(
      '1\\. \\*no\\* list\n\n\\# no_title\\_ **x**\n\n\\<a> \\&amp; \\`',
    );
    expect(toMarkdown('<p>wow!<a href="https://x.example/">https://x.example</a></p>')).to.equal(
      'wow\\![https://x.example](https://x.example/)',
    );
    expect(toMarkdown('<p>see <a href="https://x.example/">https://x.example</a></p>')).to.equal(
      'see https://x.example',
    );
  });

  it('loses a format whose marks would not be recognised', () => {
    expect(toMarkdown('<p>a<b>"b"</b>c</p>')).to.equal('a"b"c');
    expect(toMarkdown('<p>a<b>b</b><i>c</i>d</p>')).to.equal('a**b**cd');
  });

  it('keeps formats beside Chinese, Japanese and Korean text, where marks need no space', () => {
    const kept: readonly (readonly [string, string])[] = [
      ['<p><b>「引用」</b>です</p>', '**「引用」**です'],
      ['<p>彼は<b>(笑)</b>と</p>', '彼は**(笑)**と'],
      ['<p><b>𠮷、</b>野</p>', '**𠮷、**野'],
      ['<p><i>강조!</i>는</p>', '*강조!*는'],
      ['<p><s>削除。</s>と</p>', '~~削除。~~と'],
    ];
    for (const [source, markdown] of kept) {
      expect(toMarkdown(source)).to.equal(markdown);
      expect(textOf(renderMarkdown(markdown))).to.equal(textOf(source));
    }
  });

  it('gets a line for each table row, and Unicode characters for subscripts and superscripts', () => {
    const html = '<table><caption>T</caption><tr><th>a<th>b<tr><td>1 <b>x</b><td>2</table>';
    expect(toMarkdown(html)).to.equal('T\n\na | b\n\n1 **x** | 2');
    expect(toMarkdown('<table><tr><td><ul><li>a</ul><td>b</table>')).to.equal('- a\n\nb');
    expect(toMarkdown('H<sub>2</sub>O, x<sup>-12</sup>, 5<sup>th</sup>, <q>so</q>')).to.equal('H₂O, x⁻¹², 5th, “so”');
  });

  it('keeps images as links, and checkboxes as characters', () => {
    expect(toMarkdown('<img src="https://x.example/a.png" alt="A cat">')).to.equal('[A cat](https://x.example/a.png)');
    expect(toMarkdown('<ul><li><input type=checkbox checked>a<li><input type=checkbox>b</ul>')).to.equal(
      '- ☑ a\n- ☐ b',
    );
  });

  it('is sanitised', () => {
    const hostile = '<b>x</b><img src=x onerror=hit()><a href="javascript:hit()">y</a><script>hit()</script>';
    expect(toMarkdown(hostile)).to.equal('**x** x y');
  });

  it('is converted in less than ten seconds, whatever it contains', () => {
    for (const part of [
      '<b',
      '<b>',
      '<!--',
      '</b>',
      '<li>',
      '<blockquote>',
      '<b style="font-weight:',
      '*',
      'https://',
      '&',
    ]) {
      const start = performance.now();
      toMarkdown(part.repeat(100_000 / part.length));
      expect(performance.now() - start, part).to.be.below(10_000);
    }
  });

  const text = fc.oneof(
    fc.constantFrom('a', 'b c', ' ', '*', '**', '_', '__', '~', '~~', '`', '``', '[', '](x)', '!', '\\', '<', '>', '&', '&amp;amp;', '#', '# ', '-', '- ', '--', '+ ', '=', '1. ', '2) ', '"', '(', '.', ':', 'https://x.example/_a_%20*b*', '//x.example', 'mailto:a@b.example', 'é', '🌻', '\u00a0', 'ش', '”', '語', '「', '」', '、', '！', '한', 'ｱ', '𠮷', '葛\u{e0100}', '\n', '~~~', '```'), // prettier-ignore
    fc.string({maxLength: 6}),
  );
  const escaped = text.map((value) => value.replace(/&(?!amp;amp;)/g, '&amp;').replace(/</g, '&lt;'));
  const html = fc.letrec<{inline: string; block: string; root: string}>((tie) => ({
    inline: fc.oneof(
      {maxDepth: 4, depthSize: 'small'},
      escaped,
      fc.tuple(fc.constantFrom('b', 'i', 's', 'code', 'em', 'strong', 'span', 'u', 'a href="https://x.example/?a=1&copy;(`)"', 'p', 'ul', 'br'), fc.array(tie('inline'), {maxLength: 4})).map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`), // prettier-ignore
    ),
    block: fc.oneof(
      {maxDepth: 5, depthSize: 'small'},
      fc.array(tie('inline'), {maxLength: 5}).map((inner) => inner.join('')),
      fc.tuple(fc.constantFrom('p', 'div', 'blockquote', 'ul', 'ol', 'ol start=7', 'li', 'li', 'pre', 'h3', 'td', 'tr'), fc.array(tie('block'), {maxLength: 4})).map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`), // prettier-ignore
      fc.constant('<hr>'),
    ),
    root: fc.array(tie('block'), {maxLength: 5}).map((inner) => inner.join('')),
  })).root;

  it('has the same text after the server has rendered the Markdown', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(html, (source) => {
        const markdown = toMarkdown(source);
        if (markdown === null) return;
        expect(textOf(renderMarkdown(markdown)), markdown).to.equal(textOf(source));
      }),
      {numRuns: 500},
    );
  });
});
