import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {isCheapToParse} from '../../../src/core/text/nesting-cost.js';

const NAMES = ['div', 'p', 'span', 'b', 'i', 'a', 'font', 'x-y', 'li', 'dd', 'dt', 'ul', 'dl', 'table', 'tr', 'td', 'th', 'caption', 'button', 'object', 'marquee', 'template', 'select', 'option', 'optgroup', 'form', 'h1', 'ruby', 'rt', 'rp', 'svg', 'g', 'path', 'math', 'mi', 'mtext', 'foreignObject', 'desc', 'title', 'style', 'script', 'textarea', 'xmp', 'iframe', 'nobr', 'noscript', 'body', 'center', 'details', 'applet', 'br', 'hr', 'img', 'col', 'frameset', 'annotation-xml', 'pre', 'plaintext']; // prettier-ignore

const ODD = ['<!--', '-->', '<!-->', '<![CDATA[', ']]>', '"', '=">', "='", '<a title="', '">', '</', '<', '/>', '<p a="', '<!', '<?', 'x', ' ', '<svg/>', '<path/>', '</br>']; // prettier-ignore

const name = fc.constantFrom(...NAMES);
const odd = fc.constantFrom(...ODD);

const token = fc.oneof(
  {weight: 9, arbitrary: name.map((tag) => `<${tag}>`)},
  {weight: 8, arbitrary: name.map((tag) => `</${tag}>`)},
  {weight: 1, arbitrary: fc.tuple(name, odd).map(([tag, value]) => `<${tag} a="${value}">`)},
  {weight: 1, arbitrary: fc.tuple(name, odd).map(([tag, inner]) => `<${tag}>${inner}</${tag}>`)},
  {weight: 3, arbitrary: odd},
);

/** Some tags, followed by a sequence of tags that is repeated 320 times. */
const repeated = fc
  .tuple(fc.array(token, {maxLength: 3}), fc.array(token, {minLength: 1, maxLength: 9}))
  .map(([before, tags]) => before.join('') + tags.join('').repeat(320));

/** Returns the nesting depth of a document, including the content of templates. */
function depthOf(document: Document): number {
  const open: (readonly [Element, number])[] = [[document.documentElement, 1]];
  let deepest = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const [element, depth] = next;
    deepest = Math.max(deepest, depth);
    const parts = element instanceof HTMLTemplateElement ? element.content.children : element.children;
    for (const part of parts) open.push([part, depth + 1]);
  }
  return deepest;
}

describe('isCheapToParse', () => {
  it('accepts only HTML that a parser nests less than 300 deep, whatever is repeated', function () {
    this.timeout(120_000);
    let accepted = 0;
    // oxlint-disable-next-line eslint/no-restricted-globals -- parses the test's own input for comparison, inert
    const parser = new DOMParser();
    fc.assert(
      fc.property(repeated, (html) => {
        if (!isCheapToParse(html)) return;
        accepted++;
        const parsed = parser.parseFromString(`<!doctype html><body>${html}`, 'text/html');
        expect(depthOf(parsed)).to.be.below(300);
        expect(parsed.querySelectorAll('*').length).to.be.below(50 + 20 * html.split('<').length);
      }),
      {numRuns: 3000, seed: 7},
    );
    expect(accepted).to.be.above(200);
  });
});
