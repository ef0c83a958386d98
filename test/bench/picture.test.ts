import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {Figure} from '../../bench/figures/figure.js';
import {drawPicture} from '../../bench/figures/picture.js';
import {readPublished} from '../../bench/figures/published.js';

const figure = (comments: number, ratio: number): Figure => ({
  comments,
  what: 'first paint',
  unit: 'ms',
  ours: 100,
  static: 100,
  ratio,
  budget: null,
});

describe('the picture of the figures', () => {
  it('matches the published figures', () => {
    assert.equal(readFileSync('bench/figures.svg', 'utf8'), drawPicture(readPublished()));
  });

  it('describes its bars in text', () => {
    const picture = drawPicture({machine: 'a machine', figures: [figure(1000, 1.25)]});
    assert.match(picture, /<desc[^>]*>1,000 comments, first paint: 1\.25 × that of the static page\.<\/desc>/);
    assert.match(picture, /<text[^>]*>1\.25 ×<\/text>/);
  });

  it('draws bars in proportion, and the line of the static page at 1', () => {
    const picture = drawPicture({machine: 'a machine', figures: [figure(100, 3), figure(1000, 0.5)]});
    const widths = Array.from(picture.matchAll(/class="bar"[^>]* width="([\d.]+)"/g), ([, width]) => Number(width));
    const one = Number(/class="one" d="M([\d.]+)/.exec(picture)?.[1]);
    for (const [index, ratio] of [3, 0.5].entries()) assert.ok(Math.abs((widths[index] ?? 0) - ratio * one) < 0.2);
  });

  it('escapes the description of the machine', () => {
    assert.match(drawPicture({machine: 'R&D <1>', figures: []}), />R&amp;D &lt;1></);
  });
});
