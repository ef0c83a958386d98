// What a site has learned from the decisions of its moderators, applied to new comments.

import type {LearningAnswer} from '../../wire/moderation/learning.js';
import type {Actor} from '../moderators/actor.js';
import {NOTES} from '../record-notes/notes.js';
import type {LearningStore, Lesson} from '../storage/learning/learning-store.js';
import {classify, spamProbability} from './classify.js';
import {featuresOf, type LearnableComment} from './features.js';

/** Number of decided comments of each kind before the classifier holds anything. */
export const NEEDED = 50;

/** The score from which a comment is held: odds of about 3,000 to 1. `npm run bench -- --trust` prints what it holds. */
export const HOLD_FROM = 8;

/** Number of words that moderators are shown, and in how many comments each occurred at least. */
const [MAX_WORDS, MIN_COMMENTS] = [20, 3];

/** Returns what a decision about a comment teaches; undefined for decisions that do not say whether it is spam. */
export function lessonOf(action: string, {author, html}: Taught): Lesson | undefined {
  if (action !== 'spam' && action !== 'approve') return undefined;
  return {isSpam: action === 'spam', features: featuresOf({...author, html})};
}

interface Taught {
  readonly author: Pick<LearnableComment, 'name' | 'url'>;
  readonly html: string;
}

/**
 * Returns why a comment resembles spam, as a sentence for moderators; null if it does not, or if too little was learned.
 * Reads the state and the counts each time, so that all servers use the same ones.
 */
export async function findResemblance(comment: LearnableComment, store: LearningStore): Promise<string | null> {
  const {isOn, spam, ham} = await store.readState();
  if (!isOn || Math.min(spam, ham) < NEEDED) return null;
  const features = featuresOf(comment);
  const counts = await store.count(features.map(({bucket}) => bucket));
  const {score, words} = classify(features, counts, {spam, ham});
  if (score < HOLD_FROM) return null;
  const named = words.length === 0 ? '' : ` Words that weighed most: ${words.map((word) => `“${word}”`).join(', ')}.`;
  return `It resembles comments that were marked as spam.${named}`;
}

/** Returns what was learned, for moderators. */
export async function describeLearning(store: LearningStore): Promise<LearningAnswer> {
  const [{isOn, spam, ham}, words] = await Promise.all([store.readState(), store.listWords()]);
  const weighed = words
    .filter((word) => word.spam + word.ham >= MIN_COMMENTS)
    .map((word) => ({word: word.label, spam: word.spam, ham: word.ham, weight: spamProbability(word, {spam, ham})}))
    .sort((a, b) => b.weight - a.weight || b.spam + b.ham - a.spam - a.ham);
  const withoutWeight = (each: (typeof weighed)[number]) => ({word: each.word, spam: each.spam, ham: each.ham});
  const isSpam = ({weight}: (typeof weighed)[number]): boolean => weight > 0.5;
  const hamWords = weighed.filter(({weight}) => weight < 0.5).toReversed();
  return {
    isOn,
    spam,
    ham,
    needed: NEEDED,
    spamWords: weighed.filter(isSpam).slice(0, MAX_WORDS).map(withoutWeight),
    hamWords: hamWords.slice(0, MAX_WORDS).map(withoutWeight),
  };
}

/** Switches the classifier on or off, or makes it forget everything, with an entry in the record. */
export async function changeLearning(
  change: {readonly isOn: boolean} | {readonly forget: true},
  actor: Actor,
  store: LearningStore,
  now: () => number,
): Promise<LearningAnswer> {
  const entry = (note: string) => ({action: 'learning', by: actor.name, at: now(), note}) as const;
  if ('forget' in change) await store.reset(entry(NOTES.learning.forgotten()));
  else if ((await store.readState()).isOn !== change.isOn)
    await store.setOn(change.isOn, entry(NOTES.learning.switched(change.isOn)));
  return describeLearning(store);
}
