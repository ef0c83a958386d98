import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {passageIn, textFragment} from '../../../src/core/text/text-fragment.js';

describe('the text fragment of a passage', () => {
  it('has up to 60 characters whole', () => {
    const sixty = `${'abcde '.repeat(9)}abcdef`;
    assert.equal(sixty.length, 60);
    assert.equal(textFragment(sixty), `:~:text=${sixty.replaceAll(' ', '%20')}`);
    assert.equal(textFragment(`${sixty}g`), ':~:text=abcde%20abcde%20abcde%20abcde,abcde%20abcde%20abcde%20abcdefg'); // prettier-ignore
  });

  it('has one space between words, and escapes what has a meaning in fragments', () => {
    assert.equal(textFragment('  one \n two '), ':~:text=one%20two');
    assert.equal(textFragment('a-b, c & d'), ':~:text=a%2Db%2C%20c%20%26%20d');
  });

  it('names the first and the last words, or the same words twice', () => {
    assert.deepEqual(passageIn('#:~:text=one%20two'), {first: 'one two', last: 'one two'});
    assert.deepEqual(passageIn('#comment-7:~:text=one,two'), {first: 'one', last: 'two'});
    assert.deepEqual(passageIn('#:~:text=one,two&text=three'), {first: 'one', last: 'two'});
    assert.deepEqual(passageIn('#:~:text=before-,one,two,-after'), {first: 'one', last: 'two'});
    assert.deepEqual(passageIn('#:~:text=a%2Db'), {first: 'a-b', last: 'a-b'});
    assert.deepEqual(passageIn('#:~:text=100%'), {first: '100%', last: '100%'}, 'what cannot be decoded stays');
    for (const hash of ['', '#comment-7', '#:~:text=', '#:~:text=before-,-after', '#:~:text=,one'])
      assert.equal(passageIn(hash), null, hash);
  });
});
