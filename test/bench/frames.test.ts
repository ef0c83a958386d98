import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {summarizeFrames} from '../../bench/browser/time-scroll.js';

const frames = (count: number, duration: number): number[] => Array.from({length: count}, () => duration);

describe('the frames of a scrolled page', () => {
  it('have a 95th percentile, a longest one and a number of dropped ones', () => {
    const times = summarizeFrames([...frames(56, 16.7), 33.3, 50, 33.3, 116.7]);
    assert.deepEqual(times, {frameP95: 33.3, longestFrame: 116.7, droppedFrames: 10});
  });

  it('exclude the slowest twentieth from the percentile', () => {
    assert.equal(summarizeFrames([...frames(57, 16.7), 80, 90, 100]).frameP95, 80);
    assert.equal(summarizeFrames([...frames(58, 16.7), 90, 100]).frameP95, 16.7);
  });

  it('must exist', () => {
    assert.throws(() => summarizeFrames([]), RangeError);
  });
});
