import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {htmlToText} from '../../src/core/html-to-text.js';
import {lengthOf, textToHtml} from '../../src/core/text.js';
import {cpuTime} from '../support/cpu-time.js';

describe('textToHtml', () => {
  it('shows what was typed, paragraph by paragraph', () => {
    assert.equal(textToHtml('one\ntwo\n\n \nthree'), '<p>one<br>two</p><p>three</p>');
  });

  it('lets no markup through', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.doesNotMatch(textToHtml(text).replace(/<\/?p>|<br>/g, ''), /[<>"']/);
      }),
    );
  });
});

describe('htmlToText', () => {
  it('drops tags, decodes entities and starts a line after each block', () => {
    assert.equal(htmlToText('<p>a &amp; <b>b</b></p><p>&#228;&#xe4;&lt;i&gt;</p>'), 'a & b\nää<i>');
  });

  it('keeps what is no tag', () => {
    assert.equal(htmlToText('1 < 2 and <unfinished'), '1 < 2 and <unfinished');
    assert.equal(htmlToText('&unknown; &#0; &#x110000;'), '&unknown; &#0; &#x110000;');
  });

  it('takes time in proportion to the text, whatever it is made of', () => {
    for (const part of ['<a', '<', '&', '&#', '<a>', '</', '<!--']) {
      const text = part.repeat(400_000);
      assert.ok(cpuTime(() => htmlToText(text), 1000) < 1000, `${part} took too long`);
    }
  });

  it('gives back the words of what textToHtml made', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z<>&"' ]{0,40}$/), (text) =>
        assert.equal(htmlToText(textToHtml(text)), text.trim()),
      ),
    );
  });
});

describe('lengthOf', () => {
  it('counts code points, not code units', () => {
    assert.equal(lengthOf('a🌻b'), 3);
  });
});
