// Decides from the counts of its features whether a comment resembles spam.
//
// The probabilities of single features and their combination by Fisher's method are those of Gary Robinson, "A Statistical
// Approach to the Spam Problem", Linux Journal 107 (2003), as SpamBayes uses them (spambayes.org/background.html). No
// library fits: the counts are hashed, bounded, in the database, and change in the transaction of a decision, which also
// takes them back.

import type {FeatureCounts, LearnedFeature} from '../storage/learning/learning-store.js';

/** How many comments of each kind were decided. */
export interface LearnedTotals {
  readonly spam: number;
  readonly ham: number;
}

/** The result for one comment. */
export interface Classified {
  /** From 0 (like published comments) to 1 (like spam). */
  readonly score: number;
  /** The words that speak most for spam, the strongest first. */
  readonly words: readonly string[];
}

/** A feature and the probability that a comment with it is spam. */
interface Weighed extends LearnedFeature {
  readonly probability: number;
}

/** The weight of the assumption that an unknown feature says nothing, in comments. */
const STRENGTH = 0.6;

/** Features nearer to 0.5 than this are ignored. */
const MIN_DEVIATION = 0.12;

/** Maximum number of features that are combined, the strongest first: n-grams of one word depend on each other. */
const MAX_COMBINED = 60;

/** Number of words that a moderator is told. */
const MAX_WORDS = 4;

/** Combines the counts of the features of a comment. */
export function classify(
  features: readonly LearnedFeature[],
  counts: ReadonlyMap<number, FeatureCounts>,
  totals: LearnedTotals,
): Classified {
  const weighed = features
    .map((feature): Weighed => ({...feature, probability: spamProbability(counts.get(feature.bucket), totals)}))
    .filter(({probability}) => deviation(probability) >= MIN_DEVIATION)
    .sort((a, b) => deviation(b.probability) - deviation(a.probability));
  const combined = weighed.slice(0, MAX_COMBINED).map(({probability}) => probability);
  const words = weighed.filter(({label, probability}) => label !== '' && probability > 0.5).map(({label}) => label);
  return {score: combine(combined), words: [...new Set(words)].slice(0, MAX_WORDS)};
}

/** Returns the probability that a comment with a feature is spam, given how often it occurred. */
export function spamProbability(counts: FeatureCounts | undefined, totals: LearnedTotals): number {
  if (!counts || counts.spam + counts.ham <= 0) return 0.5;
  const [spam, ham] = [counts.spam / Math.max(totals.spam, 1), counts.ham / Math.max(totals.ham, 1)];
  const seen = counts.spam + counts.ham;
  return (STRENGTH * 0.5 + (seen * spam) / (spam + ham)) / (STRENGTH + seen);
}

const deviation = (probability: number): number => Math.abs(probability - 0.5);

/** Combines probabilities by Fisher's method, for spam and against it. */
function combine(probabilities: readonly number[]): number {
  if (probabilities.length === 0) return 0.5;
  const sum = (of: (probability: number) => number): number =>
    probabilities.reduce((total, probability) => total + Math.log(of(probability)), 0);
  const degrees = probabilities.length;
  const forSpam = 1 - chiSquaredTail(-2 * sum((probability) => 1 - probability), degrees);
  const forHam = 1 - chiSquaredTail(-2 * sum((probability) => probability), degrees);
  return (1 + forSpam - forHam) / 2;
}

/** The probability of a value at least this large, from a chi-squared distribution with `2 × pairs` degrees of freedom. */
function chiSquaredTail(value: number, pairs: number): number {
  const half = value / 2;
  let term = Math.exp(-half);
  let sum = term;
  for (let index = 1; index < pairs; index++) {
    term *= half / index;
    sum += term;
  }
  return Math.min(sum, 1);
}
