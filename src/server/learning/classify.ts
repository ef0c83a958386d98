// Decides from the counts of its features whether a comment resembles spam: naive Bayes.
//
// The probability of a feature is that of Gary Robinson, "A Statistical Approach to the Spam Problem", Linux Journal 107
// (2003): rare features say little. Of the words, only the strongest count, as in Paul Graham, "A Plan for Spam" (2002),
// because neighbouring words and n-grams depend on each other. No library fits: the counts are hashed, bounded, in the
// database, and change in the transaction of a decision, which can also take them back.

import type {FeatureCounts} from '../storage/learning/learning-store.js';
import type {Feature} from './features.js';

/** How many comments of each kind were decided. */
export interface LearnedTotals {
  readonly spam: number;
  readonly ham: number;
}

/** The result for one comment. */
export interface Classified {
  /** The logarithm of the odds that it is spam: 0 if both are as likely. */
  readonly score: number;
  /** The words that speak most for spam, the strongest first. */
  readonly words: readonly string[];
}

/** The weight of the assumption that an unknown feature says nothing, in comments. */
const STRENGTH = 4;

/** Words nearer to 0.5 than this are ignored. */
const MIN_DEVIATION = 0.05;

/** Maximum number of words and n-grams that count, the strongest first. */
const MAX_WORDS = 15;

/** How much more a sign counts than a word: it does not depend on language or subject. */
const SIGN_WEIGHT = 3;

/** Number of words that a moderator is told. */
const MAX_TOLD = 4;

/** Combines the counts of the features of a comment. */
export function classify(
  features: readonly Feature[],
  counts: ReadonlyMap<number, FeatureCounts>,
  totals: LearnedTotals,
): Classified {
  const weighed = features
    .map((feature) => ({...feature, probability: spamProbability(counts.get(feature.bucket), totals)}))
    .sort((a, b) => deviation(b.probability) - deviation(a.probability));
  const words = weighed.filter(({isSign, probability}) => !isSign && deviation(probability) >= MIN_DEVIATION);
  const signs = weighed.filter(({isSign}) => isSign);
  const sum = (some: typeof weighed): number => some.reduce((total, {probability}) => total + logOdds(probability), 0);
  const told = weighed.filter(({label, probability}) => label !== '' && probability >= 0.5 + MIN_DEVIATION);
  return {
    score: SIGN_WEIGHT * sum(signs) + sum(words.slice(0, MAX_WORDS)),
    words: [...new Set(told.map(({label}) => label))].slice(0, MAX_TOLD),
  };
}

/** Returns the probability that a comment with a feature is spam, given how often it occurred; between 0 and 1, exclusive. */
export function spamProbability(counts: FeatureCounts | undefined, totals: LearnedTotals): number {
  if (!counts || counts.spam + counts.ham <= 0) return 0.5;
  const [spam, ham] = [counts.spam / Math.max(totals.spam, 1), counts.ham / Math.max(totals.ham, 1)];
  const seen = counts.spam + counts.ham;
  return (STRENGTH * 0.5 + (seen * spam) / (spam + ham)) / (STRENGTH + seen);
}

const deviation = (probability: number): number => Math.abs(probability - 0.5);

const logOdds = (probability: number): number => Math.log(probability / (1 - probability));
