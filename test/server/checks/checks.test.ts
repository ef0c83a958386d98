// The checks of new comments, with rules and blocks of every kind.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normaliseValue} from '../../../src/server/blocking/block-values.js';
import type {Check, Verdict} from '../../../src/server/policy/check.js';
import {judge} from '../../../src/server/checks/checks.js';
import {createPolicy} from '../../../src/server/policy/policy.js';
import type {Submission} from '../../../src/server/policy/submission.js';
import {DEFAULT_RULES, type StoredBlock} from '../../../src/server/storage/rules/rule-store.js';
import {renderMarkdown} from '../../../src/server/writing/render-markdown.js';
import type {Rules} from '../../../src/wire/moderation/rules.js';

const NOW = 1_700_000_000_000;

const blockOf = (kind: StoredBlock['kind'], value: string, endsAt: number | null = null): StoredBlock => ({
  id: value,
  kind,
  value: normaliseValue(kind, value) ?? assert.fail(value),
  note: '',
  comment: null,
  by: 'Bea',
  createdAt: NOW - 1,
  endsAt,
});

interface Case {
  readonly rules?: Partial<Rules>;
  readonly blocks?: readonly StoredBlock[];
  readonly moderators?: readonly string[];
  readonly source?: string;
  /** Whether the writer has a published comment. */
  readonly isKnown?: boolean;
}

const judgeCase = (
  {rules = {}, blocks = [], moderators = [], source = 'Words', isKnown = false, ...rest}: Case & Partial<Submission>,
  checks?: readonly Check[],
): Promise<Verdict> => {
  const policy = createPolicy({...DEFAULT_RULES, waiting: 'none', ...rules}, blocks, moderators, NOW);
  const submission = {
    name: 'Dora',
    email: null,
    url: null,
    html: renderMarkdown(source),
    trap: '',
    address: '',
    ...rest,
  };
  const findVerifiedName = (name: string) => (name === 'Verena' ? 'Verena' : null);
  return judge(submission, {policy, hasPublished: () => isKnown, findVerifiedName}, checks);
};

const held = (because: string, reason?: 'name' | 'blocked'): Verdict => ({
  is: 'hold',
  because,
  ...(reason && {reason}),
});
const PUBLISH: Verdict = {is: 'publish'};

describe('A comment', () => {
  for (const [name, given, verdict] of [
    ['without anything against it', {}, PUBLISH],
    ['with the hidden field', {trap: 'x'}, held('The hidden field was filled in, which only bots see.')],
    [
      'with two links',
      {rules: {waiting: 'links'}, source: 'https://a.example https://b.example'},
      held('It has 2 links.'),
    ],
    ['with one link', {rules: {waiting: 'links'}, source: 'https://a.example'}, PUBLISH],
    [
      'of a new writer',
      {rules: {waiting: 'first'}, email: 'known@example.org'},
      held('It is the first comment of this writer.'),
    ],
    ['of a known writer', {rules: {waiting: 'first'}, isKnown: true}, PUBLISH],
    [
      'of a guest with a verified name',
      {name: 'Verena'},
      held('The name looks like “Verena”, who signs in on this site.', 'name'),
    ],
    ['of a verified writer', {name: 'Verena', isVerified: true}, PUBLISH],
    ['on a site where all wait', {rules: {waiting: 'all'}, isKnown: true}, held('Every comment waits.')],
    ['with a word in bold', {rules: {words: 'casino'}, source: 'The ca**sin**o'}, held('It contains “casino”.')],
    ['with a word as entities', {rules: {words: 'casino'}, source: 'c&#97;sino'}, held('It contains “casino”.')],
    ['with a whole word', {rules: {words: '"bet"'}, source: 'Bet on it'}, held('It contains "bet".')],
    ['with a part of a word', {rules: {words: '"bet"'}, source: 'Better'}, PUBLISH],
    [
      'with a word in a link',
      {rules: {words: 'casino'}, source: '[here](https://x.example/cas%69no)'},
      held('A link contains “casino”.'),
    ],
    ['with a word as the name', {rules: {words: 'casino'}, name: 'Best СASINО'}, held('The name contains “casino”.')],
    [
      'with a word in the website',
      {rules: {words: 'casino'}, url: 'https://casino.example/'},
      held('The website contains “casino”.'),
    ],
    ['with a reserved name', {name: 'АDMIN'}, held('The name looks like “admin”, which guests may not use.', 'name')],
    [
      'with a moderator’s name',
      {moderators: ['Ana'], name: 'ÀNA'},
      held('The name looks like “Ana”, which guests may not use.', 'name'),
    ],
    [
      'with a name of the list',
      {rules: {reservedNames: 'Redaktion\nDie Zeitung'}, name: 'die  zeitung'},
      held('The name looks like “Die Zeitung”, which guests may not use.', 'name'),
    ],
    [
      'of a moderator',
      {moderators: ['Ana'], name: 'Ana', isModerator: true, rules: {waiting: 'all', words: 'words'}},
      PUBLISH,
    ],
    [
      'of a blocked name',
      {blocks: [blockOf('name', 'Spam Bot')], name: 'Sраm Ⓑot'},
      held('The name Spam Bot is blocked.', 'blocked'),
    ],
    ['of a name like a blocked one', {blocks: [blockOf('name', 'Spam Bot')], name: 'Spam'}, PUBLISH],
    [
      'of a blocked address',
      {blocks: [blockOf('email', 'Eve@Example.ORG')], email: 'eve@example.org'},
      held('The e-mail address eve@example.org is blocked.', 'blocked'),
    ],
    ['of another address', {blocks: [blockOf('email', 'eve@example.org')], email: 'steve@example.org'}, PUBLISH],
    [
      'with an address of a blocked domain',
      {blocks: [blockOf('domain', 'evil.example')], email: 'eve@mail.EVIL.example'},
      held('The domain evil.example is blocked.', 'blocked'),
    ],
    [
      'with a website of a blocked domain',
      {blocks: [blockOf('domain', '*.evil.example')], url: 'https://shop.evil.example./x'},
      held('The domain evil.example is blocked.', 'blocked'),
    ],
    [
      'with a link to a blocked domain',
      {blocks: [blockOf('domain', 'https://evil.example/path')], source: '[x](https://a.b.evil.example:8080/?q)'},
      held('The domain evil.example is blocked.', 'blocked'),
    ],
    [
      'with a link to an address of a blocked domain',
      {blocks: [blockOf('domain', '@evil.example')], source: '[x](mailto:a@ok.example,eve%40evil.example)'},
      held('The domain evil.example is blocked.', 'blocked'),
    ],
    [
      'with a link to an international domain',
      {blocks: [blockOf('domain', 'Übel.example')], source: 'https://www.xn--bel-goa.example'},
      held('The domain xn--bel-goa.example is blocked.', 'blocked'),
    ],
    [
      'with a link to a domain that ends alike',
      {blocks: [blockOf('domain', 'evil.example')], source: 'https://notevil.example https://evil.example.org'},
      PUBLISH,
    ],
    [
      'from a blocked IPv4 network',
      {blocks: [blockOf('network', '203.0.113.0/24')], address: '203.0.113.77'},
      held('The network 203.0.113.0/24 is blocked.', 'blocked'),
    ],
    [
      'from a blocked IPv4 address, as IPv6',
      {blocks: [blockOf('network', '203.0.113.7')], address: '::ffff:203.0.113.7'},
      held('The network 203.0.113.7/32 is blocked.', 'blocked'),
    ],
    [
      'from a blocked IPv6 network',
      {blocks: [blockOf('network', '2001:DB8:1::/48')], address: '2001:db8:1:ffff::1'},
      held('The network 2001:db8:1::/48 is blocked.', 'blocked'),
    ],
    [
      'from another network',
      {blocks: [blockOf('network', '203.0.113.0/25'), blockOf('network', '2001:db8:1::/48')], address: '203.0.113.200'},
      PUBLISH,
    ],
    ['from an unknown address', {blocks: [blockOf('network', '203.0.113.0/25')], address: ''}, PUBLISH],
    ['of a writer whose block has ended', {blocks: [blockOf('name', 'Dora', NOW)]}, PUBLISH],
    [
      'of a writer whose block ends later',
      {blocks: [blockOf('name', 'Dora', NOW + 1)]},
      held('The name Dora is blocked.', 'blocked'),
    ],
    [
      'with several things against it',
      {blocks: [blockOf('name', 'admin')], name: 'admin', trap: 'x', rules: {waiting: 'all', words: 'words'}},
      held('The name admin is blocked.', 'blocked'),
    ],
  ] as const satisfies readonly (readonly [string, Case & Partial<Submission>, Verdict])[]) {
    // prettier-ignore
    it(`${name} is ${verdict.is === 'publish' ? 'published' : 'held'}`, async () => {
      assert.deepEqual(await judgeCase(given), verdict);
    });
  }

  it('gets the verdict of the first check that has one', async () => {
    const asked: string[] = [];
    const check =
      (name: string, verdict: Verdict | null): Check =>
      () => {
        asked.push(name);
        return verdict;
      };
    const refused: Verdict = {is: 'refuse', detail: 'Too fast.'};
    assert.deepEqual(await judgeCase({}, [check('a', null), check('b', refused), check('c', held('x'))]), refused);
    assert.deepEqual(asked, ['a', 'b']);
  });
});

describe('The value of a block', () => {
  for (const [kind, text, value] of [
    ['name', '  Spam Bot ', 'Spam Bot'],
    ['name', '\u200b', null],
    ['email', ' Eve@Münster.example', 'eve@xn--mnster-3ya.example'],
    ['email', 'eve', null],
    ['domain', 'EXAMPLE.org.', 'example.org'],
    ['domain', 'https://user@www.Example.org:8443/a?b#c', 'www.example.org'],
    ['domain', 'xyz', 'xyz'],
    ['domain', '.example.org', 'example.org'],
    ['domain', 'example.org/path', null],
    ['domain', 'two words', null],
    ['domain', '203.0.113.7', null],
    ['domain', '', null],
    ['network', '203.0.113.7', '203.0.113.7/32'],
    ['network', '203.0.113.0/24', '203.0.113.0/24'],
    ['network', '2001:DB8::/32', '2001:db8::/32'],
    ['network', '::ffff:203.0.113.7', '203.0.113.7/32'],
    ['network', '::ffff:203.0.113.0/120', '203.0.113.0/24'],
    ['network', '0.0.0.0/0', null],
    ['network', '::/0', null],
    ['network', '203.0.113.0/33', null],
    ['network', '203.0.113', null],
    ['network', '2001:db8::/129', null],
    ['network', 'fe80::1%eth0', null],
    ['network', '203.0.113.0/24/8', null],
  ] as const) {
    it(`${kind} ${JSON.stringify(text)} is ${value ?? 'refused'}`, () =>
      assert.equal(normaliseValue(kind, text), value));
  }
});
