import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isWellFormed} from '../../../src/core/text/well-formed.js';
import {cpuTime} from '../../support/cpu-time.js';

const WELL_FORMED = [
  '',
  '<p>words &amp; more > less</p>\n',
  '<p>a<br>\n<em>b <em>c</em></em></p>\n<hr>\n<pre><code>d\n</code></pre>',
  '<blockquote>\n<ol start="3">\n<li>a\n<ul>\n<li><p>b</p></li>\n</ul>\n</li>\n</ol>\n</blockquote>',
  '<p><a href="https://x.example/?a=b&amp;c" title="\'t\'" rel="nofollow">a</a> <a href="mailto:a@b.example"><code>b</code></a></p>',
  '<p lang="he" dir="rtl">a</p>',
  `<p>${nest('em', 90)}</p>`,
  nestedLists(50),
];

const DOUBTFUL: Readonly<Record<string, readonly string[]>> = {
  'unclosed elements': ['<p>', '<p>a', '<em>a', '<ul><li>a</li>', '<a href="https://x.example/">'],
  'an end tag without a start tag': ['</p>', 'a</em>', '</br>', '<hr></hr>', '<p>a</p></p>'],
  'end tags in the wrong order': [
    '<p><em><del>a</em></del></p>',
    '<p><em>a</p></em>',
    '<ul><blockquote></ul></blockquote>',
  ],
  'a block inside a text element': ['<p><p>a</p></p>', '<em><p>a</p></em>', '<pre><ul></ul></pre>', '<p><hr></p>'],
  'text or inline elements outside a block': [
    'words',
    '<p>a</p>b',
    '<em>a</em>',
    '<a href="https://x.example/">b</a>',
    '<br>',
  ],
  'a list item without its list': ['<li>a</li>', '<ul><em><li>a</li></em></ul>', '<ul><li><li>a</li></li></ul>'],
  'other elements than items in a list': ['<ul><p>a</p></ul>', '<ol><ol></ol></ol>'],
  'a link in a link': ['<p><a><a></a></a></p>', '<p><a><em><a>a</a></em></a></p>'],
  'elements not allowed in comments': [
    '<p><b>a</b></p>',
    '<div>a</div>',
    '<table></table>',
    '<h1>a</h1>',
    '<article>a</article>',
  ],
  'attributes not allowed in comments': ['<p onclick="a">b</p>', '<p id="a">b</p>', '<p for="a">b</p>'],
  'attributes in another notation': [
    '<p lang=de>a</p>',
    "<p lang='de'>a</p>",
    '<p lang>a</p>',
    '<p  lang="de">a</p>',
    '<p lang="de"dir="ltr">a</p>',
    '<p lang="<">a</p>',
    '<p lang="de>a</p>',
  ],
  'tags in another notation': ['<P>a</P>', '<br/>', '<br />', '<p\n>a</p>', '<p >a</p>', '<p>a</p >'],
  'other uses of "<"': ['<', 'a < b', '<!-- a -->', '<!doctype html>', '<?a>', '</>', '<p', '<![CDATA[a]]>'],
  'characters that a parser drops or replaces': ['a\0', 'a\r\n', '\fa', '<p lang="\0">a</p>', '<p lang="\r">a</p>'],
  'nesting deeper than 100 elements': [
    `<p>${nest('em', 110)}</p>`,
    nest('blockquote', 1000),
    nestedLists(50, '<br>'),
    nestedLists(51),
  ],
};

describe('isWellFormed', () => {
  it('is true for HTML rendered by the server', () => {
    for (const html of WELL_FORMED) assert.equal(isWellFormed(html), true, html);
  });

  for (const [what, cases] of Object.entries(DOUBTFUL)) {
    it(`is false for ${what}`, () => {
      for (const html of cases) assert.equal(isWellFormed(html), false, html);
    });
  }

  it('takes less than a second for a million characters of anything', () => {
    const patterns = [
      '<',
      '<p ',
      '<p lang="',
      '<p lang=""',
      ' lang=""',
      '<em>',
      '<blockquote>',
      '</p>',
      '<ul><li>',
      'a',
      '"',
    ];
    for (const pattern of patterns) {
      const html = `<p${pattern.repeat(1_000_000 / pattern.length)}`;
      assert.ok(cpuTime(() => isWellFormed(html), 1000) < 1000, pattern);
    }
  });
});

function nest(tag: string, depth: number): string {
  return `<${tag}>`.repeat(depth) + `</${tag}>`.repeat(depth);
}

/** Returns lists in lists, each of two elements. */
function nestedLists(depth: number, inside = ''): string {
  return '<ul><li>'.repeat(depth) + inside + '</li></ul>'.repeat(depth);
}
