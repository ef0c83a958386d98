// The pure half of the table of failures: kinds, where an address is, and when reading is tried again.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Diagnosis} from '../../../src/core/failure/diagnosis.js';
import type {Failure} from '../../../src/core/failure/failure.js';
import {kindOf} from '../../../src/core/failure/failure-kind.js';
import {isLoopback, isPrivate} from '../../../src/core/network-address.js';
import {rereadDelay, whenToReread} from '../../../src/core/failure/reread-delay.js';

const asked = {address: 'https://a.example/', isRead: true, page: ''};
const answer = {status: 200, type: '', start: '', requestId: ''};
const plain = (is: 'offline' | 'unreachable' | 'unanswered' | 'cors' | 'mixed' | 'private' | 'slow'): Diagnosis => ({
  ...asked,
  is,
});
const rejected = (status: number): Diagnosis => ({...asked, is: 'rejected', answer: {...answer, status}});
const failed = (diagnosis: Diagnosis): Failure => ({kind: kindOf(diagnosis), detail: '', fields: [], diagnosis});

const TABLE: readonly (readonly [Diagnosis, string, string])[] = [
  [plain('offline'), 'offline', 'online'],
  [plain('unreachable'), 'offline', 'never'],
  [plain('unanswered'), 'offline', 'never'],
  [plain('private'), 'offline', 'never'],
  [plain('cors'), 'blocked', 'never'],
  [plain('mixed'), 'blocked', 'never'],
  [{...asked, is: 'csp', directive: 'connect-src'}, 'blocked', 'never'],
  [plain('slow'), 'timeout', 'later'],
  [{...asked, is: 'moved', to: null}, 'moved', 'never'],
  [{...asked, is: 'large', megabytes: 4, answer}, 'large', 'never'],
  [{...asked, is: 'cut', answer}, 'offline', 'later'],
  [{...asked, is: 'half', answer}, 'unreadable', 'later'],
  [{...asked, is: 'foreign', answer}, 'unreadable', 'never'],
  [{...asked, is: 'shapeless', answer}, 'unreadable', 'never'],
  [rejected(302), 'unreadable', 'never'],
  [rejected(400), 'invalid', 'never'],
  [rejected(401), 'refused', 'never'],
  [rejected(403), 'refused', 'never'],
  [rejected(404), 'missing', 'never'],
  [rejected(408), 'timeout', 'later'],
  [rejected(410), 'missing', 'never'],
  [rejected(425), 'broken', 'later'],
  [rejected(429), 'limited', 'later'],
  [rejected(500), 'broken', 'later'],
  [rejected(503), 'broken', 'later'],
  [rejected(599), 'broken', 'later'],
];

describe('a diagnosis', () => {
  for (const [diagnosis, kind, again] of TABLE) {
    const status = 'answer' in diagnosis ? diagnosis.answer.status : '';
    it(`${diagnosis.is} ${status} is ${kind} for a reader, and is tried again: ${again}`, () => {
      assert.equal(kindOf(diagnosis), kind);
      assert.equal(whenToReread(failed(diagnosis)), again);
    });
  }
});

describe('the wait before reading is tried again', () => {
  it('is what the server asked for and a little more, or five seconds that double up to a minute', () => {
    assert.equal(rereadDelay(1, 0, 7000), 7000);
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6].map((attempt) => rereadDelay(attempt, 0, null)),
      [5000, 10_000, 20_000, 40_000, 60_000, 60_000],
    );
  });

  it('is never less than asked, and up to a second more at first', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 6}),
        fc.double({min: 0, max: 1, noNaN: true}),
        fc.option(fc.nat(86_400_000)),
        (attempt, fraction, asks) => {
          const wait = rereadDelay(attempt, fraction, asks);
          assert.ok(wait >= (asks ?? 5000));
          assert.ok(wait <= (asks ?? 60_000) + 1000 * 2 ** (attempt - 1));
        },
      ),
    );
  });
});

describe('a host', () => {
  const hostOf = (text: string): string => new URL(`http://${text}/`).hostname;
  for (const host of ['localhost', 'a.localhost', '127.0.0.1', '127.9.9.9', '[::1]', '2130706433'])
    it(`${host} is the device itself`, () => assert.ok(isLoopback(hostOf(host)) && isPrivate(hostOf(host))));
  for (const host of [
    '10.0.0.1',
    '192.168.178.20',
    '172.16.0.1',
    '172.31.255.1',
    '169.254.1.1',
    '100.64.0.1',
    '[fd00::1]',
    '[fe80::1]',
    'nas.local',
    'x.internal',
    'x.home.arpa',
  ])
    it(`${host} is in a private network`, () => assert.ok(!isLoopback(hostOf(host)) && isPrivate(hostOf(host))));
  for (const host of [
    'example.org',
    '172.32.0.1',
    '11.0.0.1',
    '192.169.1.1',
    '100.128.0.1',
    '[2001:db8::1]',
    'local',
    'localhost.example.org',
    '127.0.0.1.example.org',
  ])
    it(`${host} is public`, () => assert.ok(!isPrivate(hostOf(host))));
});
