// What the entries of the record say, in the language of the desk: the sentences of the server itself.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {NOTES} from '../../src/server/record-notes/notes.js';
import {DEFAULT_RULES, type StoredBlock} from '../../src/server/storage/rules/rule-store.js';
import {FILES} from '../../src/strings/desk/lookup/desk-language-files.js';
import {loadDeskStrings} from '../../src/strings/desk/lookup/load-desk-strings.js';
import {loadRecordNotes} from '../../src/strings/desk/lookup/load-record-notes.js';
import {RECORDED_ACTIONS, type DecisionEntry} from '../../src/wire/moderation/moderation.js';
import {FOLDERS, assertNone} from '../support/language-texts.js';

/** A sentence, and what it names. */
type Case = readonly [sentence: string, ...named: readonly string[]];

/** For each sentence of the server. A new one is a type error here. */
type Cases = {
  readonly [Action in keyof typeof NOTES]: Readonly<Record<keyof (typeof NOTES)[Action], readonly Case[]>>;
};

const ROLES = ['owner', 'moderator'] as const;
const BADGES = ['author', 'moderator'] as const;
const END = Date.UTC(2030, 11, 24, 12);

const block = (kind: StoredBlock['kind'], value: string, rest: Partial<StoredBlock> = {}): StoredBlock => ({id: 'b', kind, value, comment: null, note: '', by: 'Bea', createdAt: 0, endsAt: null, ...rest}); // prettier-ignore

/** Blocks of each kind, with and without an end and a reason. */
const BLOCKS: readonly (readonly [StoredBlock, ...named: readonly string[]])[] = [
  [block('name', 'Zora: Lux'), 'Zora: Lux'],
  [block('name', 'Zora', {note: 'Qux'}), 'Zora', 'Qux'],
  [block('name', 'Zora', {endsAt: END, note: 'Qux'}), 'Zora', '2030', 'Qux'],
  [block('email', 'a@b.example', {note: 'Qux'}), 'a@b.example', 'Qux'],
  [block('domain', 'b.example', {endsAt: END}), 'b.example', '2030'],
  [block('network', '2001:db8::/48', {note: 'Qux'}), '2001:db8::/48', 'Qux'],
  [block('network', '203.0.113.0/24', {comment: '0192-ab', endsAt: END, note: 'Qux'}), '0192-ab', '2030', 'Qux'],
  [block('account', '4711', {endsAt: END}), '4711', '2030'],
  [block('account', '4711', {comment: '0192-ab'}), '0192-ab'],
];

const LINES = Array.from({length: 13}, (_, i) => `zap${i}`).join('\n');

const CASES: Cases = {
  invite: {
    person: ROLES.map((role) => [NOTES.invite.person('Zora', role), 'Zora']),
    device: [[NOTES.invite.device('Zora'), 'Zora']],
  },
  uninvite: {
    person: [[NOTES.uninvite.person('Zora'), 'Zora']],
    device: [[NOTES.uninvite.device('Zora'), 'Zora']],
  },
  role: {
    changed: [
      [NOTES.role.changed('Zora', 'moderator', 'owner'), 'Zora'],
      [NOTES.role.changed('Zora', 'owner', 'moderator'), 'Zora'],
    ],
  },
  'remove-moderator': {removed: [[NOTES['remove-moderator'].removed('Zora'), 'Zora']]},
  edit: {
    badgeGiven: BADGES.map((badge) => [NOTES.edit.badgeGiven(badge)]),
    badgeRemoved: BADGES.map((badge) => [NOTES.edit.badgeRemoved(badge)]),
  },
  undo: {
    decision: RECORDED_ACTIONS.flatMap((action): readonly Case[] => [
      [NOTES.undo.decision(action, 'Zora'), 'Zora'],
      [NOTES.undo.decision(action, '')],
      [NOTES.undo.decision(action, 'command line')],
    ]),
  },
  rename: {thread: [[NOTES.rename.thread('https://a.example/x', 'https://a.example/y'), 'https://a.example/x', 'https://a.example/y']]}, // prettier-ignore
  merge: {threads: [[NOTES.merge.threads('https://a.example/x', 'https://a.example/y'), 'https://a.example/x', 'https://a.example/y']]}, // prettier-ignore
  rules: {
    changed: [
      ...(['links', 'first', 'all'] as const).map((waiting): Case => [NOTES.rules.changed({...DEFAULT_RULES, waiting: 'none'}, {...DEFAULT_RULES, waiting})]), // prettier-ignore
      [NOTES.rules.changed(DEFAULT_RULES, {...DEFAULT_RULES, closeAfterDays: 91}), '91'],
      [NOTES.rules.changed(DEFAULT_RULES, {...DEFAULT_RULES, flagsToList: 92}), '92'],
      [NOTES.rules.changed(DEFAULT_RULES, {...DEFAULT_RULES, flagsToHide: 93}), '93'],
      [NOTES.rules.changed({...DEFAULT_RULES, words: 'zap\nzip'}, {...DEFAULT_RULES, words: 'zip\nzap'})],
      [NOTES.rules.changed({...DEFAULT_RULES, words: 'zap'}, {...DEFAULT_RULES, words: LINES}), '+zap1', '+zap9', '2'],
      [NOTES.rules.changed({...DEFAULT_RULES, words: LINES}, {...DEFAULT_RULES, words: 'zip'}), '+zip', '−zap9', '3'],
      [NOTES.rules.changed({...DEFAULT_RULES, reservedNames: 'Zora'}, {...DEFAULT_RULES, reservedNames: 'Zoe, Ada', words: 'zip', flagsToHide: 94}), '+Zoe, Ada', '−Zora', '+zip', '94'], // prettier-ignore
    ],
  },
  block: {added: BLOCKS.map(([each, ...named]) => [NOTES.block.added(each), ...named])},
  unblock: {removed: BLOCKS.map(([each, ...named]) => [NOTES.unblock.removed(each), ...named])},
  learning: {
    switched: [true, false].map((isOn) => [NOTES.learning.switched(isOn)]),
    forgotten: [[NOTES.learning.forgotten()]],
  },
  hold: {reported: [1, 3].map((readers) => [NOTES.hold.reported(readers)])},
};

/** All sentences, with their actions. */
const ALL = Object.entries(CASES).flatMap(([action, cases]) =>
  Object.values<readonly Case[]>(cases).flatMap((each) => each.map((known) => [action, ...known] as const)),
);

/** Words of the sentences that no other language has. */
const ENGLISH = /\b(?:Invited|Made|Withdrew|the|link for|Changed|Removed|owner|Took|back|is now|waits|words|days|reports|names|other order|more|none|until|of the comment|Learning|undefined|network|command line)\b/i; // prettier-ignore

/** Returns what shows the note of an entry in a language. */
async function loadNotes(lang: string): Promise<(action: string, note: string) => string> {
  const [strings, describeNote] = await Promise.all([loadDeskStrings(lang), loadRecordNotes(lang)]);
  const context = {strings, command: '<command>', exact: (at: string) => `<${at}>`};
  return (action, note) => describeNote({action: action as DecisionEntry['action'], note}, context);
}

describe('the sentences of the record', () => {
  for (const lang of FILES.keys())
    it(`are said in ${lang}, with what they name`, async () => {
      const say = await loadNotes(lang);
      assertNone(
        ALL.flatMap(([action, sentence, ...named]) => {
          const said = say(action, sentence);
          const where = `recordNotes says “${said}” for “${sentence}”`;
          const rest = named.reduce((text, part) => text.replace(part, ''), said);
          return [
            ...(said === sentence ? [`${where}. Translate it`] : []),
            ...(ENGLISH.test(rest) ? [`${where}. Translate the English words`] : []),
            ...named.filter((part) => !said.includes(part)).map((part) => `${where}. Insert ${part}`),
            ...(sentence.includes('command line') && !said.includes('<command>') ? [`${where}. Insert who did it`] : []),
          ];
        }),
        `${FOLDERS.desk}/${lang}.ts`,
      ); // prettier-ignore
    });

  it('have words for each role, badge, rule and value in every language', async () => {
    const rowsOf = async (lang: string): Promise<readonly string[]> => [...((await FILES.get(lang)?.())?.recordNotes.parts.keys() ?? [])]; // prettier-ignore
    const german = await rowsOf('de');
    for (const lang of FILES.keys()) {
      const rows = await rowsOf(lang);
      assertNone(german.filter((row) => !rows.includes(row)).map((row) => `${FOLDERS.desk}/${lang}.ts: recordNotes.parts has no “${row}”. Copy the row from de.ts, and translate the second of the pair`)); // prettier-ignore
    }
  });

  it('are left as they are in English, and where they are not known', async () => {
    const english = await loadNotes('en');
    for (const [action, sentence] of ALL) assert.equal(english(action, sentence), sentence);
    const languages = await Promise.all([...FILES.keys()].map(loadNotes));
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...Object.keys(CASES)), fc.constantFrom(...languages), (text, action, say) => {
        assert.equal(say(action, `${text}?`), `${text}?`);
      }),
    ); // prettier-ignore
  });

  it('never change what a moderator typed, or what an entry names', async () => {
    const say = await loadNotes('de');
    for (const action of ['approve', 'reject', 'spam', 'delete', 'edit', 'pin', 'unpin', 'dismiss', 'reply', 'adopt'])
      for (const typed of ['Removed Zora.', 'Took back: approve.', 'a reader reported it', 'Every comment waits.'])
        assert.equal(say(action, typed), typed);
    assert.equal(say('invite', NOTES.invite.person('moderator as owner', 'owner')), 'moderator as owner wurde eingeladen, Rolle: Inhaber.'); // prettier-ignore
    assert.equal(say('block', NOTES.block.added(block('name', 'network: owner'))), 'Name network: owner');
    const rules = NOTES.rules.changed(
      {...DEFAULT_RULES, words: ''},
      {...DEFAULT_RULES, words: '3 more\nall\nother order'},
    );
    assert.equal(say('rules', rules), 'Wörter: +3 more, +all, +other order');
  });
});
