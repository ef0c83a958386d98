import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isCheapToParse} from '../../../src/core/text/nesting-cost.js';

const DEEP: Readonly<Record<string, readonly string[]>> = {
  'unclosed elements': ['<b>x', '<div>', '<x-y>', '<font color=red>', '<table>', '<table><tr><td>', '<ul><li>', '<rt>'],
  'elements closed in the wrong order': ['<i><b></i>', '<x-y><div></x-y></div>', '<span><p></span></p>', '<li><dd>'],
  'elements that only appear closed': [
    '<x-y title="</x-y>">',
    "<x-y title='</x-y>'>",
    '<x-y a=b="><i c="></x-y>">',
    '<svg><g a=b/>',
    '<svg><g a= b="c"/>',
    '<x-y><!-- </x-y> -->',
    '<x-y><!--></x-y-->',
    '<x-y></x-z>',
    '<x-y></ x-y>',
    '<x-\u212a></x-k>',
    '<svg><g><![CDATA[></g>]]>',
    '<x-y><textarea><!--</textarea><x-y>',
    '<div><style></x></div></style>',
  ],
  'tags that open an element only in SVG or MathML': ['<svg><td>', '<math><col>', '<svg><img/>', '<svg><option>', '<svg><p></p><path/>', '<svg></p><path/>', '<path/><svg/>', "<path/><svg a='b'/>"],
}; // prettier-ignore

const SHALLOW: readonly string[] = [
  '<p>words<br>and <img src="a.png" alt="a > b"> <b>more</b>',
  '<div><p>one<p>two</div>',
  '<ul><li>a<li><p>b<li>c</ul>',
  '<dl><dt>a<dd>b<dt>c<dd><ul><li>d</ul></dl>',
  '<table><tr><td>a<td><p>b<tr><th>c</table>',
  '<DIV><SPAN CLASS=x>a</span></Div>',
  '<style><!-- p.MsoNormal {margin: 0} --></style><p class=MsoNormal><o:p>&nbsp;</o:p></p>',
  '<script>let a = 1;</script><svg viewBox="0 0 1 1"><title>a</title><path d="M0 0"/></svg>',
  '<select><option>a<option>b</select>',
  '<a name="x"><p>a',
  '<!-- <div> --><p>a',
  '1 < 2 <3 </ <! a',
];

describe('isCheapToParse', () => {
  for (const [what, pieces] of Object.entries(DEEP)) {
    it(`is false for ${what}`, () => {
      for (const piece of pieces) {
        assert.equal(isCheapToParse(piece.repeat(3000)), false, piece);
        assert.equal(isCheapToParse(`<p>a</p>${piece.repeat(3000)}`), false, piece);
      }
    });
  }

  it('is false for markup in a title inside MathML, which is not text there', () => {
    assert.equal(isCheapToParse(`<math><title>${'<tr></mi>'.repeat(3000)}`), false);
  });

  it('is false for self-closing tags after a tag that leaves SVG or MathML, where they stay open', () => {
    for (const [root, drawn] of [
      ['svg', '<path/>'],
      ['math', '<mspace/>'],
    ] as const) {
      assert.equal(isCheapToParse(`<${root}>${drawn.repeat(3000)}</${root}>`), true, root);
      for (const end of ['</p>', '</br>', '<p>', '<div></div>'])
        assert.equal(isCheapToParse(`<${root}>${end}${drawn.repeat(3000)}`), false, `${root} ${end}`);
    }
  });

  it('is false if every paragraph reopens many elements', () => {
    const marks = Array.from({length: 200}, (_, index) => `<font size=${index}>`).join('');
    assert.equal(isCheapToParse(marks + '<p>x'.repeat(5000)), false);
    assert.equal(isCheapToParse(marks + '</p>'.repeat(5000)), false);
  });

  it('is true for ordinary HTML of any length', () => {
    for (const piece of SHALLOW.slice(0, -1))
      assert.equal(isCheapToParse(piece.repeat(1000)), !piece.includes('<a name'), piece);
    for (const piece of SHALLOW) assert.equal(isCheapToParse(piece), true, piece);
  });

  it('is true for long lists whose tags close one another, and for empty drawings', () => {
    for (const html of ['<option>a', '<li>a', '<svg viewBox="0 0 1 1"/>', '<math/>'])
      assert.equal(isCheapToParse(`<select>${html.repeat(3000)}</select>`), true, html);
  });

  it('takes linear time', () => {
    for (const piece of ['<a', '<a ', '<a "', '<a b="', "<a b='", '<!--', '<![CDATA[', '</', '<a =', '<style>', '<p ', '<p>']) {
      const start = performance.now();
      isCheapToParse(piece.repeat(400_000));
      assert.ok(performance.now() - start < 3000, `${piece} took too long`);
    }
  }); // prettier-ignore
});
