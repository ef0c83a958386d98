// Failure kinds, private hosts, and automatic retries of failed reads, for each diagnosis.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Diagnosis} from '../../../src/core/failure/diagnosis.js';
import type {Failure} from '../../../src/core/failure/failure.js';
import {kindOf} from '../../../src/core/failure/failure-kind.js';
import {isLoopback, isPrivate} from '../../../src/core/network-address.js';
import {rereadDelay, whenToReread} from '../../../src/core/failure/reread-delay.js';

const request = {address: 'https://a.example/', isRead: true, page: ''};
const answer = {status: 200, type: '', start: '', requestId: '', problem: ''};
const plain = (is: 'offline' | 'unreachable' | 'unanswered' | 'cors' | 'mixed' | 'private' | 'slow'): Diagnosis => ({
  ...request,
  is,
});
const rejected = (status: number): Diagnosis => ({...request, is: 'rejected', answer: {...answer, status}});
const failed = (diagnosis: Diagnosis): Failure => ({kind: kindOf(diagnosis), detail: '', fields: [], diagnosis});

const TABLE: readonly (readonly [Diagnosis, string, string])[] = [
  [plain('offline'), 'offline', 'online'],
  [plain('unreachable'), 'offline', 'never'],
  [plain('unanswered'), 'offline', 'never'],
  [plain('private'), 'offline', 'never'],
  [plain('cors'), 'blocked', 'never'],
  [plain('mixed'), 'blocked', 'never'],
  [{...request, is: 'csp', directive: 'connect-src'}, 'blocked', 'never'],
  [plain('slow'), 'timeout', 'later'],
  [{...request, is: 'moved', to: null}, 'moved', 'never'],
  [{...request, is: 'large', megabytes: 4, answer}, 'large', 'never'],
  [{...request, is: 'cut', answer}, 'offline', 'later'],
  [{...request, is: 'half', answer}, 'unreadable', 'later'],
  [{...request, is: 'foreign', answer}, 'unreadable', 'never'],
  [{...request, is: 'shapeless', answer}, 'unreadable', 'never'],
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

describe('kindOf and whenToReread', () => {
  for (const [diagnosis, kind, again] of TABLE) {
    const status = 'answer' in diagnosis ? diagnosis.answer.status : '';
    it(`map ${diagnosis.is} ${status} to ${kind}, retried: ${again}`, () => {
      assert.equal(kindOf(diagnosis), kind);
      assert.equal(whenToReread(failed(diagnosis)), again);
    });
  }
});

describe('rereadDelay', () => {
  it('returns the delay that the server requires, or five seconds doubled up to a minute', () => {
    assert.equal(rereadDelay(1, 0, 7000), 7000);
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6].map((attempt) => rereadDelay(attempt, 0, null)),
      [5000, 10_000, 20_000, 40_000, 60_000, 60_000],
    );
  });

  it('never returns less than the required delay, and adds up to a second of jitter at first', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 6}),
        fc.double({min: 0, max: 1, noNaN: true}),
        fc.option(fc.nat(86_400_000)),
        (attempt, fraction, required) => {
          const wait = rereadDelay(attempt, fraction, required);
          assert.ok(wait >= (required ?? 5000));
          assert.ok(wait <= (required ?? 60_000) + 1000 * 2 ** (attempt - 1));
        },
      ),
    );
  });
});

describe('isLoopback and isPrivate', () => {
  const hostOf = (text: string): string => new URL(`http://${text}/`).hostname;
  for (const host of ['localhost', 'a.localhost', '127.0.0.1', '127.9.9.9', '[::1]', '2130706433'])
    it(`treat ${host} as this device`, () => assert.ok(isLoopback(hostOf(host)) && isPrivate(hostOf(host))));
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
    it(`treat ${host} as a host in a private network`, () =>
      assert.ok(!isLoopback(hostOf(host)) && isPrivate(hostOf(host))));
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
    it(`treat ${host} as public`, () => assert.ok(!isPrivate(hostOf(host))));
});
