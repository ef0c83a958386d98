import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {classify} from '../../../src/server/learning/classify.js';
import {featuresOf} from '../../../src/server/learning/features.js';
import {HOLD_FROM} from '../../../src/server/learning/learning.js';
import {HALVES, readHalf, toSubmission, type Labelled} from '../../support/spam-corpus.js';

/** Learns from labelled comments. */
function learn(comments: readonly Labelled[]) {
  const counts = new Map<number, {spam: number; ham: number}>();
  const totals = {spam: 0, ham: 0};
  for (const comment of comments) {
    const kind = comment.isSpam ? 'spam' : 'ham';
    totals[kind]++;
    for (const {bucket} of featuresOf(toSubmission(comment))) {
      const {spam, ham} = counts.get(bucket) ?? {spam: 0, ham: 0};
      counts.set(bucket, kind === 'spam' ? {spam: spam + 1, ham} : {spam, ham: ham + 1});
    }
  }
  return (comment: Labelled): boolean => classify(featuresOf(toSubmission(comment)), counts, totals).score >= HOLD_FROM;
}

/** Returns the shares of spam and of ham that would be held. */
function measure(trained: readonly Labelled[], tried: readonly Labelled[]) {
  const holds = learn(trained);
  const share = (isSpam: boolean): number => {
    const some = tried.filter((each) => each.isSpam === isSpam);
    return some.filter(holds).length / some.length;
  };
  return {recall: share(true), ham: share(false)};
}

describe('the classifier', () => {
  for (const half of HALVES) {
    const trained = readHalf(half);
    const tried = HALVES.filter((each) => each !== half).flatMap(readHalf);
    const spam = trained.filter(({isSpam}) => isSpam);
    const chosen = spam.filter((_, index) => index % 2 === 0).slice(0, 50);

    it(`trained on the ${half} half, finds 90 % of the spam of the other and holds at most 1 % of its ham`, () => {
      const {recall, ham} = measure(trained, tried);
      assert.ok(recall >= 0.9 && ham <= 0.01, JSON.stringify({recall, ham}));
    });

    it(`still finds most spam after 50 spam comments of the ${half} half were approved as well`, () => {
      const {recall, ham} = measure([...trained, ...chosen.map((each) => ({...each, isSpam: false}))], tried);
      assert.ok(recall >= 0.8 && ham <= 0.01, JSON.stringify({recall, ham}));
    });

    it(`still finds most spam if 50 of the ${half} half were approved instead`, () => {
      const {recall, ham} = measure(
        trained.map((each) => (chosen.includes(each) ? {...each, isSpam: false} : each)),
        tried,
      );
      assert.ok(recall >= 0.65 && ham <= 0.01, JSON.stringify({recall, ham}));
    });
  }

  it('is not turned over by one text that was approved 50 times', () => {
    const trained = readHalf('first');
    const one = trained.find(({kind}) => kind === 'gambling');
    assert.ok(one);
    const {recall, ham} = measure(
      [...trained, ...Array.from({length: 50}, () => ({...one, isSpam: false}))],
      readHalf('second'),
    );
    assert.ok(recall >= 0.8 && ham <= 0.01, JSON.stringify({recall, ham}));
  });

  it('takes time in proportion to the text, and a bounded number of features, whatever the text is', () => {
    const text = fc.oneof(
      fc.string({unit: 'grapheme', maxLength: 400}),
      fc.constantFrom('a'.repeat(9000), '的'.repeat(9000)),
    );
    fc.assert(
      fc.property(text, text, (name, html) => {
        const features = featuresOf({name, url: null, html});
        assert.ok(features.length <= 500);
        assert.ok(features.every(({bucket}) => bucket >= 0 && bucket < 32_768));
        const {score} = classify(features, new Map(), {spam: 50, ham: 50});
        assert.equal(score, 0);
      }),
    );
  });
});
