import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {decodePageGrant, readGrantMessage} from '../../src/wire/moderation/grant-messages.js';

const grant = {token: 't', origin: 'https://site.example', endsAt: '2026-11-29T10:00:00Z', name: 'Ada'};

describe('a message between a page and the window that allows it to moderate', () => {
  it('is read if it has the number of this window', () => {
    for (const kind of ['ready', 'ask', 'refused'] as const)
      assert.deepEqual(readGrantMessage({colloquy: kind, nonce: 'n', more: 1}, 'n'), {colloquy: kind, nonce: 'n'});
    const message = {colloquy: 'granted', nonce: 'n', grant};
    assert.deepEqual(readGrantMessage(message, 'n'), message);
    assert.equal(readGrantMessage(message, 'm'), null);
    assert.equal(readGrantMessage({...message, nonce: ''}, ''), null);
    assert.equal(readGrantMessage({...message, nonce: undefined}, ''), null);
  });

  it('is nothing if a field of the token is missing or of another type', () => {
    for (const field of ['token', 'origin', 'endsAt'] as const)
      for (const value of [undefined, null, 1, {}, []])
        assert.equal(readGrantMessage({colloquy: 'granted', nonce: 'n', grant: {...grant, [field]: value}}, 'n'), null);
    assert.equal(readGrantMessage({colloquy: 'granted', nonce: 'n', grant: {...grant, token: ''}}, 'n'), null);
  });

  it('never throws, whatever another window sends', () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );
    assert.equal(readGrantMessage(hostile, 'n'), null);
    fc.assert(
      fc.property(fc.anything(), (data) => readGrantMessage(data, 'n') === null),
      {numRuns: 500},
    );
  });
});

describe('the token of the server', () => {
  it('is read with the name of the moderator', () => {
    const {name, ...rest} = grant;
    assert.deepEqual(decodePageGrant({...rest, moderator: {id: 'm', name, role: 'owner'}}), grant);
    assert.throws(() => decodePageGrant({moderator: {name}}), /not a grant/);
    assert.throws(() => decodePageGrant(null), /not a grant/);
  });
});
