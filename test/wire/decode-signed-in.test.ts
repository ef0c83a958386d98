import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {DecodeError} from '../../src/wire/decode-error.js';
import {decodeSignedIn, decodeSigningIn} from '../../src/wire/decode-signed-in.js';

describe('who may write', () => {
  it('has only ways to sign in that are web addresses with a name', () => {
    const signIn = [
      {name: 'Good', url: 'https://a.example/x?provider=y'},
      {name: 'Script', url: 'javascript:alert(1)'},
      {name: 'Data', url: 'data:text/html,x'},
      {name: 'Relative', url: '/x'},
      {name: ' \u202e ', url: 'https://a.example/'},
      {url: 'https://a.example/'},
      null,
    ];
    const {guests, signIn: found} = decodeSigningIn({guests: false, accounts: true, signIn});
    assert.deepEqual([guests, found], [false, [signIn[0]]]);
  });

  it('is everybody, unless the answer says otherwise, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const {guests, signIn} = decodeSigningIn(value);
        for (const {url} of signIn ?? []) assert.match(url, /^https?:/);
        assert.ok(guests || (typeof value === 'object' && value !== null && 'guests' in value));
      }),
    );
  });
});

describe('whoever has signed in', () => {
  it('has an id, which may be a number, and a name', () => {
    assert.deepEqual(decodeSignedIn({subject: 7, name: ' Ana '}), {subject: '7', name: 'Ana', comments: []});
    for (const value of [{}, null, {subject: 'a'}, {name: 'Ana'}, {subject: '', name: 'Ana'}, {subject: {}, name: 'A'}])
      assert.throws(() => decodeSignedIn(value), DecodeError);
  });
});
