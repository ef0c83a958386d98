import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {htmlToText} from '../../../src/core/text/html-to-text.js';
import {isLong, MAX_BODY_LENGTH} from '../../../src/core/text/long-body.js';
import {truncateHtml} from '../../../src/core/text/truncate-html.js';
import {cpuTime} from '../../support/cpu-time.js';

/** Returns a body that the length limit cuts inside `piece`, after `kept` of its characters. */
const cutIn = (piece: string, kept: number): string => `${'x'.repeat(MAX_BODY_LENGTH - kept)}${piece}${'y'.repeat(50)}`;

describe('truncateHtml', () => {
  it('returns a short body whole, and a long body whole on request', () => {
    const limit = 'x'.repeat(MAX_BODY_LENGTH);
    assert.equal(isLong(limit), false);
    assert.equal(truncateHtml(limit), limit);
    assert.equal(isLong(`${limit}x`), true);
    assert.equal(truncateHtml(`${limit}x`), limit);
    assert.equal(truncateHtml(`${limit}xyz`, true), `${limit}xyz`);
  });

  it('never cuts through a tag, an entity or a character', () => {
    const pieces = [
      '<p>', '</p>', '<a href="https://example.org/a?b=c&amp;d">', '<img src="data:image/png;base64,AAAA">', '<!-- note -->',
      '<br/>', '&amp;', '&#128512;', '&#x1F600;', '&CounterClockwiseContourIntegral;', '😀',
    ]; // prettier-ignore
    for (const piece of pieces)
      for (let kept = 1; kept < piece.length; kept++) {
        const shown = truncateHtml(cutIn(piece, kept));
        assert.equal(shown, 'x'.repeat(MAX_BODY_LENGTH - kept), `${piece} after ${kept}`);
      }
  });

  it('keeps text that only resembles a tag or an entity', () => {
    for (const piece of ['1 < 2', 'a<1', 'x & y', '<3 ', 'A&B '])
      assert.equal(truncateHtml(cutIn(piece, piece.length)), `${'x'.repeat(MAX_BODY_LENGTH - piece.length)}${piece}`);
  });

  it('keeps the text before a tag that is longer than the limit', () => {
    const body = `<p>Before.</p><img alt="" src="data:image/png;base64,${'A'.repeat(5_000_000)}"><p>After.</p>`;
    assert.equal(truncateHtml(body), '<p>Before.</p>');
  });

  it('takes less than a second for 8 million characters of any pattern', () => {
    for (const unit of ['<', '<a', '&', '&a', '<>', '<!--', '\ud800', '&#']) {
      const body = unit.repeat(8_000_000 / unit.length);
      assert.ok(cpuTime(() => truncateHtml(body), 1000) < 1000, unit);
    }
  });

  it('returns a prefix of any body, with the text of its start', () => {
    const piece = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc.constantFrom('<p>', '</p>', '<b', '&amp;', '&am', '<!--', '>', '😀'),
    );
    fc.assert(
      fc.property(fc.array(piece, {minLength: 1}), fc.nat(), (pieces, offset) => {
        const unit = pieces.join('') || 'x';
        const body = 'x'.repeat(MAX_BODY_LENGTH - (offset % 300)) + unit.repeat(Math.ceil(400 / unit.length));
        const shown = truncateHtml(body);
        assert.ok(body.startsWith(shown));
        assert.ok(!/[\ud800-\udbff]$/.test(shown) || !/^[\udc00-\udfff]/.test(body.slice(shown.length)));
        assert.ok(htmlToText(shown).startsWith('x'.repeat(MAX_BODY_LENGTH - 300)));
      }),
    );
  });
});
