import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {isNestedDeeper} from '../../../src/server/writing/json-depth.js';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('isNestedDeeper', () => {
  it('agrees with the parsed value, and ignores brackets in strings', () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom('[', '{{{{', '\\', '"', '\\"[', ']]]'));
    const {value} = fc.letrec<{value: unknown}>((tie) => ({
      value: fc.oneof({maxDepth: 6}, texts, fc.integer(), fc.array(tie('value')), fc.dictionary(texts, tie('value'))),
    }));
    fc.assert(
      fc.property(value, fc.boolean(), (any, isSpaced) => {
        const json = JSON.stringify(any, null, isSpaced ? 2 : 0);
        const depth = depthOf(any);
        assert.equal(isNestedDeeper(json, depth), false);
        if (depth > 0) assert.equal(isNestedDeeper(json, depth - 1), true);
      }),
    );
  });

  it('accepts invalid JSON, and takes linear time', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isNestedDeeper(text, 4) === 'boolean'));
    for (const text of ['"', '\\', '"\\', '['].map((each) => each.repeat(64 * 1024))) isNestedDeeper(text, 100_000);
  });
});
