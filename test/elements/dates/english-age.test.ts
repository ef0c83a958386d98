import {expect} from '@open-wc/testing';
import {englishNumber} from '../../../src/core/english-number.js';
import {englishAge} from '../../../src/elements/dates/english-age.js';

describe('English without Intl', () => {
  it('gives relative dates the words of Intl.RelativeTimeFormat', () => {
    const format = new Intl.RelativeTimeFormat('en');
    expect(englishAge([0, 'second'])).to.equal('now');
    for (const unit of ['minute', 'hour', 'day', 'month', 'year'] as const)
      for (const count of [1, 2, 3, 9, 10, 11, 23, 59, 364, 999, 1000, 7973])
        for (const value of [count, -count]) expect(englishAge([value, unit])).to.equal(format.format(value, unit));
  });

  it('gives counts the digits of Intl.NumberFormat', () => {
    const format = new Intl.NumberFormat('en');
    for (const count of [0, 7, 99, 100, 999, 1000, 1001, 12_345, 999_999, 1_000_000, 123_456_789, 2 ** 53 - 1])
      expect(englishNumber(count)).to.equal(format.format(count));
  });
});
