import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {htmlToText} from '../../../src/core/text/html-to-text.js';
import {countCodePoints, textToHtml} from '../../../src/core/text/text-to-html.js';
import {cpuTime} from '../../support/cpu-time.js';

describe('textToHtml', () => {
  it('converts empty lines to paragraphs and line breaks to <br>', () => {
    assert.equal(textToHtml('one\ntwo\n\n \nthree'), '<p>one<br>two</p><p>three</p>');
    assert.equal(textToHtml(' \n\n one \n\n\t\n'), '<p>one</p>');
    assert.equal(textToHtml(' \n '), '');
    assert.equal(textToHtml('&<>"\''), '<p>&#38;&#60;&#62;&#34;&#39;</p>');
  });

  it('escapes all markup', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.doesNotMatch(textToHtml(text).replace(/<\/?p>|<br>/g, ''), /[<>"']/);
      }),
    );
  });
});

describe('htmlToText', () => {
  it('drops tags, decodes entities and ends a line after each block', () => {
    assert.equal(htmlToText('<p>a &amp; <b>b</b></p><p>&#228;&#xe4;&lt;i&gt;</p>'), 'a & b\nää<i>');
  });

  it('keeps text that is not a tag or an entity', () => {
    assert.equal(htmlToText('1 < 2 and <unfinished'), '1 < 2 and <unfinished');
    assert.equal(htmlToText('&unknown; &#0; &#x110000;'), '&unknown; &#0; &#x110000;');
  });

  it('separates blocks and cells, and keeps words in inline elements together', () => {
    const CASES: readonly (readonly [string, string])[] = [
      ['<table><tr><td>a</td><td>b</td></tr><tr><th>c<th>d</table>', 'a b\nc d'],
      ['<h2>a</h2>b<ul><li>c<li>d</ul>', 'a\nb\nc\nd'],
      ['<b>a</b><i>b</i><span>c</span><wbr>d <font color=red>e</font>', 'abcd e'],
      ['a<br>b<hr/>c', 'a\nb\nc'],
      ['10<sup>3</sup> a<sub>2</sub>', '10^3 a_2'],
      ['<option>a</option><option>b</option><button>c</button>', 'a  b  c'],
      ['x<img src="a.png" alt="A cat">y', 'x A cat y'],
      ['<x-y>a</x-y><x-y>b</x-y>', 'a\n\nb'],
    ];
    for (const [html, text] of CASES) assert.equal(htmlToText(html).replace(/ +/g, ' ').replace(/\n+/g, '\n'), text.replace(/ +/g, ' ').replace(/\n+/g, '\n'), html); // prettier-ignore
  });

  it('decodes the references that renderers write, in decimal and hexadecimal form', () => {
    const CASES: readonly (readonly [string, string])[] = [
      ['&amp;&lt;&gt;&quot;a&nbsp;b', '&<>"a\u00a0b'],
      ['&#65;&#x41;&#X41;&#x1f33b;&#128512;', 'AAA🌻😀'],
      ['&#1114111;&#1114112;', '\u{10ffff}&#1114112;'],
      ['a&#1;b', 'a\u0001b'],
      ['&#0;&hellip;&AMP', '&#0;&hellip;&AMP'],
    ];
    for (const [html, text] of CASES) assert.equal(htmlToText(html), text, html);
  });

  it('shows fields and foreign elements apart, and images by their alternative text', () => {
    const CASES: readonly (readonly [string, string])[] = [
      ['a<input>b<button>c</button>d', 'a b c d'],
      ['<ruby>a<rt>b</rt></ruby>', 'a b'],
      ['<math><mi>a</mi><mo>+</mo></math>', 'a  +'],
      ['a<img alt="">b<img>c<area ALT="d">e', 'a  b  c d e'],
      ['a<?xml b?>c<!doctype d>e', 'ace'],
      ['<P>a</P><DIV/>b', 'a\nb'],
      ['x<SUP>2</SUP>', 'x^2'],
    ];
    for (const [html, text] of CASES) assert.equal(htmlToText(html).replace(/\n+/g, '\n'), text, html);
  });

  it('drops scripts, styles, templates and comments', () => {
    assert.equal(htmlToText('a<script>no</script><style>no</style><template>no</template><!-- no -->b'), 'a   b');
    assert.equal(htmlToText('a<script>no'), 'a');
    assert.equal(htmlToText('a<!-- no'), 'a');
  });

  it('takes linear time for any pattern', () => {
    for (const part of [
      '<a',
      '<',
      '&',
      '&#',
      '<a>',
      '</',
      '<!--',
      '<script>',
      '<style></style',
      '<p title="',
      '\n ',
      '</script  ',
      ' ',
      '\t',
      '\u00a0',
      '&#32;',
    ]) {
      const text = `a${part.repeat(400_000)}a`;
      assert.ok(cpuTime(() => htmlToText(text), 1000) < 1000, `${part} took too long`);
    }
  });

  it('reverses textToHtml', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z<>&"' ]{0,40}$/), (text) =>
        assert.equal(htmlToText(textToHtml(text)), text.trim()),
      ),
    );
  });
});

describe('lengthOf', () => {
  it('counts code points, not code units', () => {
    assert.equal(countCodePoints('a🌻b'), 3);
  });
});
