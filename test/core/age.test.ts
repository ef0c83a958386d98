import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ageOf} from '../../src/core/age.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('ageOf', () => {
  const ages: readonly (readonly [number, number, string])[] = [
    [0, 0, 'second'],
    [59_999, 0, 'second'],
    [MINUTE, -1, 'minute'],
    [59 * MINUTE, -59, 'minute'],
    [HOUR, -1, 'hour'],
    [23 * HOUR, -23, 'hour'],
    [DAY, -1, 'day'],
    [29 * DAY, -29, 'day'],
    [31 * DAY, -1, 'month'],
    [364 * DAY, -11, 'month'],
    [366 * DAY, -1, 'year'],
    [3700 * DAY, -10, 'year'],
    [-30 * MINUTE, 0, 'second'],
    [-2 * HOUR, 2, 'hour'],
  ];
  for (const [elapsed, value, unit] of ages) {
    it(`returns ${value} ${unit}s for ${elapsed} ms`, () => {
      const age = ageOf(1_000_000_000_000 - elapsed, 1_000_000_000_000);
      assert.deepEqual(age, [value, unit]);
    });
  }
});
