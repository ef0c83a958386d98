import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {createSanitizer, type Sanitize} from '../../../src/dom/sanitize.js';
import {arbitraryHtml} from '../../support/arbitrary-html.js';
import {FOREIGN_HTML} from '../../support/foreign-html-cases.js';
import {EDGE, FORMULA_EDGE, readRenderedText, type RenderedText} from '../../support/rendered-text.js';

const made = createSanitizer();
if (!made) throw new Error('there is no sanitiser');
const sanitize: Sanitize = made;

/** Returns the sanitised HTML without the attributes that every body gets: direction, parts, `rel`. */
function clean(html: string): string {
  const box = document.createElement('div');
  box.append(sanitize(html) ?? 'nothing');
  for (const element of box.querySelectorAll('*'))
    for (const name of ['part', 'rel', 'tabindex', ...(element.getAttribute('dir') === 'auto' ? ['dir'] : [])])
      element.removeAttribute(name);
  return box.getHTML();
}

describe('HTML of other systems', () => {
  before(async () => sanitize.prepare?.(['<div>']));

  for (const [what, cases] of Object.entries(FOREIGN_HTML)) {
    it(what, () => {
      for (const [html, expected] of cases) expect(clean(html), html).to.equal(expected);
    });
  }

  it('is unchanged when the result is sanitised again', () => {
    for (const [, expected] of Object.values(FOREIGN_HTML).flat())
      expect(clean(clean(expected)), expected).to.equal(clean(expected));
  });

  it('cannot cause a large result or a long run time', () => {
    const href = `https://x.example/${'a'.repeat(2000)}`;
    for (const html of [
      `<a href="${href}">${'<p>x'.repeat(20_000)}</a>`,
      `${'<b><i><s><kbd><sub>'.repeat(100)}${'<div>x</div>'.repeat(5000)}`,
      '<blockquote>'.repeat(20_000),
      '<ul><li>'.repeat(5000),
      `<table>${'<tr><td rowspan=65534 colspan=1000>x'.repeat(2000)}</table>`,
      '<table><tr><td>'.repeat(3000),
      '<b>'.repeat(33_000),
      '<math><mfrac>'.repeat(5000),
      '<svg><a><text>x'.repeat(5000),
    ]) {
      const start = performance.now();
      expect(clean(html).length, html.slice(0, 80)).to.be.below(3_000_000);
      expect(performance.now() - start, html.slice(0, 80)).to.be.below(20_000);
    }
  });

  it('keeps all words of 5,000 bodies, their order and the spaces between them', function () {
    this.timeout(300_000);
    const host = document.createElement('div');
    document.body.append(host);
    fc.assert(
      fc.property(arbitraryHtml(), (html) => {
        const before = readRenderedText(host, html);
        const fragment = sanitize(html);
        if (!fragment) throw new Error('the sanitiser returned null');
        host.replaceChildren(fragment);
        const after: RenderedText = readRenderedText(host);
        expect(after.tokens.filter((token) => before.tokens.includes(token))).to.deep.equal(before.tokens);
        for (const [index, token] of before.tokens.entries())
          expectSameGap(before.tokens[index - 1], token, before, after);
      }),
      {numRuns: 5000, seed: 7},
    );
    host.remove();
  });
});

/** Expects that two words are separated after sanitising exactly if they were before. */
function expectSameGap(first: string | undefined, second: string, before: RenderedText, after: RenderedText): void {
  if (first === undefined) return;
  const [gap, found] = [before.between(first, second), after.between(first, second)];
  const isApart = /\s/.test(gap);
  if (gap.includes(FORMULA_EDGE) || (gap.includes(EDGE) && !isApart)) return;
  // Only Chromium puts all line breaks into `innerText`, so a missing break means nothing in other engines.
  if (!isApart && !('chrome' in window)) return;
  // Text that browsers do not show may be shown in between, and separates words.
  if (!/q\d+z/.test(found)) expect(/\s/.test(found), `between ${first} and ${second}`).to.equal(isApart);
}
