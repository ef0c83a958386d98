import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {quoteBlock} from '../../../src/core/quotation/quote-block.js';
import {passageIn, textFragment} from '../../../src/core/text/text-fragment.js';
import {renderMarkdown as render} from '../../../src/server/writing/render-markdown.js';

const SOURCE = {name: 'Ana', address: 'https://example.org/a#comment-7'};

describe('quoteBlock', () => {
  it('returns readable Markdown that ends with the source', () => {
    assert.equal(
      quoteBlock('One.\n\nTwo.', SOURCE),
      '> One.\n>\n> Two.\n>\n> — [Ana](https://example.org/a#comment-7)',
    );
    assert.equal(quoteBlock('One.', null), '> One.');
  });

  it('renders any author name and any URL', () => {
    const name = fc
      .string({unit: 'grapheme', minLength: 1, maxLength: 40})
      .filter((text) => /^[\p{L}\p{P}\p{S} ]+$/u.test(text) && text.trim() !== '');
    fc.assert(
      fc.property(name, fc.webUrl(), (author, address) => {
        const html = render(quoteBlock('Words.', {name: author, address}));
        assert.match(
          html,
          /^<blockquote>\s*<p>Words.<\/p>\s*<p>— <a href="[^"]*"[^>]*>[^]*<\/a><\/p>\s*<\/blockquote>\s*$/,
        );
      }),
    );
  });
});

describe('textFragment and passageIn', () => {
  it('write a short passage whole, and the first and last words of a long passage', () => {
    assert.equal(textFragment('a short - one'), ':~:text=a%20short%20%2D%20one');
    const long = 'The first words of something long that goes on and on until its very last words';
    assert.equal(textFragment(long), ':~:text=The%20first%20words%20of,until%20its%20very%20last%20words');
    assert.match(textFragment('語'.repeat(100)), /^:~:text=[^,]+,[^,]+$/);
  });

  it('round-trip a short passage', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 1, maxLength: 50}), (words) => {
        const text = words.replace(/\s+/g, ' ').trim();
        fc.pre(text !== '' && text.length <= 60);
        assert.deepEqual(passageIn(`#${textFragment(text)}`), {first: text, last: text});
      }),
    );
  });

  it('return null for a fragment without a passage', () => {
    for (const hash of ['', '#comment-7', '#:~:text=', '#:~:text=%E0%A4%A', '#:~:text=before-,-after'])
      assert.ok(passageIn(hash) === null || hash.includes('%E0'), hash);
  });
});
