// Tests that the native sanitiser and DOMPurify agree, for several test files.

import {expect} from '@open-wc/testing';
import {createNativeSanitizer} from '../../src/dom/native-sanitize.js';
import {HAS_NATIVE, SanitizerComparison} from './compare-sanitizers.js';

/** Generated bodies in one test. */
const CHUNK = 10_000;

/** Defines the tests, with 100,000 generated bodies. @param firstSeed The first of ten seeds. */
export function testAgreement(name: string, firstSeed: number, prepare = (): void => undefined): void {
  if (!HAS_NATIVE) return testAbsence();
  describe(name, function () {
    this.timeout(30_000);
    let comparison: SanitizerComparison;
    before(async () => {
      prepare();
      comparison = await SanitizerComparison.open();
    });

    it('make the same nodes of every hostile body, or the body is left to DOMPurify', () => {
      comparison.checkPayloads();
      expect(comparison.native).to.be.within(100, comparison.all - 100);
    });

    it('make the same nodes of random bodies', () => {
      const before = comparison.native;
      comparison.checkFuzz(4000);
      expect(comparison.native - before).to.be.above(500);
    });

    for (let seed = firstSeed; seed < firstSeed + 10; seed++)
      it(`make the same nodes of 10,000 generated bodies, seed ${seed}`, () => {
        const before = comparison.native;
        comparison.checkGenerated(seed, CHUNK);
        expect(comparison.native - before).to.be.above(0.4 * CHUNK);
      });
  });
}

function testAbsence(): void {
  it('is not needed without a native sanitiser', () => {
    expect(createNativeSanitizer(() => Promise.resolve(null))).to.equal(null);
  });
}
