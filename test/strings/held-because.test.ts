// Why a comment waits, in the language of the desk: the sentences of the checks themselves.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {judge} from '../../src/server/checks/checks.js';
import {SILENT, UNCLEAR} from '../../src/server/judging/ask-judge.js';
import {findResemblance} from '../../src/server/learning/learning.js';
import type {CheckContext} from '../../src/server/policy/check.js';
import {NOTES} from '../../src/server/record-notes/notes.js';
import type {LearningStore} from '../../src/server/storage/learning/learning-store.js';
import {createPolicy} from '../../src/server/policy/policy.js';
import type {Submission} from '../../src/server/policy/submission.js';
import {DEFAULT_RULES, type StoredBlock} from '../../src/server/storage/rules/rule-store.js';
import {FILES} from '../../src/strings/desk/lookup/desk-language-files.js';
import {loadDeskStrings} from '../../src/strings/desk/lookup/load-desk-strings.js';
import type {Rules} from '../../src/wire/moderation/rules.js';
import {FOLDERS, assertNone} from '../support/language-texts.js';

const block = (kind: StoredBlock['kind'], value: string, comment: string | null = null): StoredBlock => ({id: value, kind, value, comment, note: '', by: 'Bea', createdAt: 0, endsAt: null}); // prettier-ignore

/** Returns the sentence of the check that holds a submission. */
async function heldBecause(
  submission: Partial<Submission>,
  rules: Partial<Rules> = {},
  blocks: readonly StoredBlock[] = [],
  known: Partial<CheckContext> = {},
): Promise<string> {
  const policy = createPolicy({...DEFAULT_RULES, ...rules}, blocks, ['Oskar Lind'], 1);
  const full = {name: 'Ana', email: null, url: null, html: '<p>Hello</p>', trap: '', address: '', ...submission};
  const verdict = await judge(full, {policy, hasPublished: () => false, findVerifiedName: () => null, ...known});
  return verdict.is === 'hold' ? verdict.because : assert.fail('the comment is published');
}

/** What was learned from 100 comments of each kind: every word of them was in spam. */
const LEARNED: LearningStore = {
  readState: async () => ({isOn: true, spam: 100, ham: 100}),
  count: async (buckets) => new Map(buckets.map((bucket) => [bucket, {spam: 60, ham: 0}])),
  listWords: () => assert.fail(),
  setOn: () => assert.fail(),
  reset: () => assert.fail(),
};

const SPAM = {name: 'Ana', url: null, html: '<p>Cheap pills</p>'};

const LINK = '<a href="https://a.example/">a</a>';

/** Each sentence, and what it names. */
const cases = async (): Promise<readonly (readonly [string, ...named: readonly string[]])[]> => [
  [await heldBecause({name: 'Spam Bot'}, {}, [block('name', 'Spam Bot')]), 'Spam Bot'],
  [await heldBecause({email: 'a@b.example'}, {}, [block('email', 'a@b.example')]), 'a@b.example'],
  [await heldBecause({url: 'https://b.example/'}, {}, [block('domain', 'b.example')]), 'b.example'],
  [await heldBecause({address: '203.0.113.5'}, {}, [block('network', '203.0.113.0/24')]), '203.0.113.0/24'],
  [await heldBecause({address: '203.0.113.5'}, {}, [block('network', '203.0.113.0/24', 'id')])],
  [await heldBecause({trap: 'x'})],
  [await heldBecause({html: LINK.repeat(3)}), '3'],
  [await heldBecause({}, {words: 'hello'}), 'hello'],
  [await heldBecause({html: LINK}, {words: 'example'}), 'example'],
  [await heldBecause({name: 'Casino'}, {words: '"casino"'}), 'casino'],
  [await heldBecause({url: 'https://casino.example/'}, {words: 'casino'}), 'casino'],
  [await heldBecause({name: 'Оskar Lind'}), 'Oskar Lind'],
  [await heldBecause({}, {waiting: 'all'})],
  [await heldBecause({}, {waiting: 'first'})],
  [await heldBecause({copies: {byOthers: 1, byAuthor: 0}})],
  [await heldBecause({copies: {byOthers: 0, byAuthor: 2}}), '3'],
  [await heldBecause({}, {}, [], {findVerifiedName: () => 'Mira'}), 'Mira'],
  [await heldBecause({}, {}, [], {findExceeded: async () => ({requests: 200, window: 60_000})}), '200'],
  [await heldBecause({isUnsolved: true})],
  [await heldBecause({name: 'Call +44 20 7946 0000', html: '<p>[url=https://a.example]</p>'})],
  [await heldBecause({}, {}, [], {findResemblance: () => findResemblance(SPAM, LEARNED)})],
  [SILENT.is === 'hold' ? SILENT.because : ''],
  [UNCLEAR.is === 'hold' ? UNCLEAR.because : ''],
  ['The outside judge takes it for spam.'],
  ['Akismet takes it for spam.', 'Akismet'],
  [NOTES.hold.reported(1)],
  [NOTES.hold.reported(3)],
  ['imported as held'],
];

/** Returns the keys of the rows for parts of sentences, and of those for problems. */
async function readRows(lang: string): Promise<readonly [parts: string[], problems: string[]]> {
  const {desk, heldBecause: words} = (await FILES.get(lang)?.()) ?? assert.fail(lang);
  return [[...words.parts.keys()], [...desk.problems.keys()]];
}

describe('why a comment waits', () => {
  for (const lang of FILES.keys())
    it(`is said in ${lang}, with what it names`, async () => {
      const {heldBecause: say} = await loadDeskStrings(lang);
      for (const [sentence, ...named] of await cases()) {
        const said = say(sentence);
        const where = `${FOLDERS.desk}/${lang}.ts: heldBecause says “${said}”`;
        assert.notEqual(said, sentence, `${where}. Translate it`);
        assert.doesNotMatch(
          said,
          /\b(?:The|blocked|contains|writer|reported|another|waits|undefined)\b/,
          `${where}. Translate the English words, and leave the first of each pair of parts as it is`,
        );
        for (const part of named) assert.ok(said.includes(part), `${where}. Insert ${part}`);
      }
    });

  it('has words for each kind, place, time and sign, and for each type of problem, in every language', async () => {
    const rowsOf = async (lang: string): Promise<readonly string[]> => {
      const [parts, problems] = await readRows(lang);
      return [...parts.map((row) => `heldBecause.parts has no “${row}”`), ...problems.map((row) => `PROBLEMS has no “${row}”`)];
    }; // prettier-ignore
    const german = await rowsOf('de');
    for (const lang of FILES.keys()) {
      const rows = await rowsOf(lang);
      assertNone(german.filter((row) => !rows.includes(row)).map((row) => `${FOLDERS.desk}/${lang}.ts: ${row}. Copy the row from de.ts, and translate the second of the pair`)); // prettier-ignore
    }
  });

  it('has no part of a sentence left in English', async () => {
    for (const [lang, load] of FILES) {
      const {parts} = (await load()).heldBecause;
      const left = [...parts].filter(([part, own]) => part === own).map(([part]) => part);
      assertNone(left.map((part) => `${FOLDERS.desk}/${lang}.ts: heldBecause.parts has “${part}” twice. Translate the second`)); // prettier-ignore
    }
  });

  it('is left as it is in English, and where a sentence is not known', async () => {
    const english = await loadDeskStrings('en');
    for (const [sentence] of await cases()) assert.equal(english.heldBecause(sentence), sentence);
    const languages = await Promise.all([...FILES.keys()].map(loadDeskStrings));
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...languages), (text, {heldBecause: say}) => {
        assert.equal(say(`${text}?`), `${text}?`);
      }),
    );
  });

  it('never takes what a comment names for a word of ours', async () => {
    const {heldBecause: say} = await loadDeskStrings('de');
    assert.equal(say('The domain network is blocked.'), 'Die Domain network ist gesperrt.');
    assert.equal(say('The name The name is blocked.'), 'Der Name The name ist gesperrt.');
    assert.equal(say('A link contains promises.'), 'Ein Link enthält promises.');
    assert.equal(
      say('It has signs of spam: promises, constructor.'),
      'Er hat Anzeichen von Werbung: Versprechen, constructor.',
    );
  });
});
