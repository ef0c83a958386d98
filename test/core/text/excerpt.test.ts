import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {excerpt, maskPrivateData} from '../../../src/core/text/excerpt.js';
import {cpuTime} from '../../support/cpu-time.js';

describe('excerpt', () => {
  it('returns the first 60 characters on one line', () => {
    assert.equal(
      excerpt('<!doctype html>\n<html lang="en">\r\n\t<title>Hello</title>'),
      '<!doctype html> <html lang="en"> <title>Hello</title>',
    );
    assert.equal(excerpt('ä'.repeat(100)), 'ä'.repeat(60));
    assert.equal(excerpt('👍'.repeat(100)), '👍'.repeat(60));
    assert.equal(excerpt(''), '');
  });

  for (const text of [
    'write to ana.b@example.org now',
    '{"error":"ana@example.org"}',
    '{"x":"ana\\u0040example.org"}',
    '<a href="mailto:ana%40example.org">',
    'ana&#64;example.org',
    'ana@sub.пример.рф',
    `${' '.repeat(10)}ana@example.org`,
  ])
    it(`masks the e-mail address in ${text}`, () => {
      assert.doesNotMatch(excerpt(text), /ana|example|пример/);
    });

  for (const name of [
    'token',
    'access_token',
    'X-Amz-Signature',
    'apikey',
    'api_key',
    'key',
    'sig',
    'Client-Secret',
    'PHPSESSION',
    'session_id',
  ])
    it(`masks the secret URL parameter ${name}`, () => {
      const address = `https://example.org/talk.json?a=1&${name}=abc%20DEF-1&b=2`;
      assert.equal(maskPrivateData(address), `https://example.org/talk.json?a=1&${name}=…&b=2`);
    });

  it('keeps the other parameters of a URL', () => {
    const address = 'https://example.org/talk.json?thread=key&page=2&author=ana&keyboard=1#token=1';
    assert.equal(maskPrivateData(address), address);
  });

  for (const text of [
    '{"html":"My words',
    '[{"id":1,"content":{"rendered":"<p>My words</p>"}}]',
    '[{"text" : "My words","x":1}]',
    '["My words"]',
    '"My words"',
    '  "My words',
    '{"comments":["My words","My words"]}',
    '{"a":1,"Body":"\\"My words\\""}',
    '{"author_email":"My words","comment":"My words"}',
    'callback({"source":"My words"})',
    'callback(["My words"])',
    '[{"id":1,"message":"My words"}]',
    '[{"id":1,"orig":"My \\"words\\""}]',
    '{"rows":[{"words":"My words"}],"name":"My words"}',
    '{"message":"My words"}',
    `{"${'k'.repeat(200)}":"My words"}`,
    '{"a":{"b":["c",["My words"]],"title" : "My words',
    '{"errors":["My words"]}',
    '{"type":["My words"],"status":"My words"}',
    '{"reason":"My words","error":"My words"}',
    '/**/cb(["My words"])',
    '/**/ typeof cb === "function" && cb(["My words"]);',
    ')]}\'\n["My words"]',
    'while(1);{"a":["My words","x"]}',
    'data: {"n":1}\ndata: ["My words"]',
    '"x"\n"My words"',
    'x = {k:"My words"}',
    '<script>x={"text":"My words"}',
    '{"secret":"My words","apiKey":"My words","X-Auth":"My words"}',
    `token=${'My-words'.repeat(6)}`,
  ])
    it(`masks private text in ${text}`, () => {
      assert.doesNotMatch(excerpt(text), /My.words/);
    });

  it('masks numbers and dates that are strings: passwords, telephone numbers, whole comments', () => {
    assert.equal(excerpt('{"password":"123456","text":"2026"}'), '{"password":"…","text":"…"}');
    assert.equal(excerpt('[{"at":"2026-01-02","ip":"203.0.113.7"}]'), '[{"at":"…","ip":"…"}]');
  });

  it('shows the structure of JSON, and codes', () => {
    for (const text of ['{"hello":1,"error":"not_found"}', '[{"id":7,"version":"1.2"}]', '{"errno":500,"code":"E_DB"}'])
      assert.equal(excerpt(text), text);
    assert.equal(excerpt('{"rows":[{"words":"Hello","n":1}]}'), '{"rows":[{"words":"…","n":1}]}');
  });

  it('shows the messages of a server that failed', () => {
    for (const text of ['{"message":"Not Found"}', '{"error":{"code":404,"message":"Not Found"}}'])
      assert.equal(excerpt(text, {isError: true}), text);
    assert.equal(excerpt('{"text":"Hello","msg":"Oh"}', {isError: true}), '{"text":"…","msg":"Oh"}');
  });

  it('keeps the marks of a sentence, and masks a message that is JSON', () => {
    const masked = (text: string): string => excerpt(text, {most: 200, isMessage: true});
    for (const text of ['backend="mastodon" finds no thread in thread="abc".', 'There is no “Ana”, only "Bo"'])
      assert.equal(masked(text), text);
    assert.equal(masked('["My words"]'), '["…"]');
    assert.equal(masked('Failed: {"text":"My words"}'), 'Failed: {"text":"…"}');
  });

  it('returns at most 60 characters and no control character for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: 'binary', minLength: 80})), (text) => {
        const short = excerpt(text);
        assert.ok(Array.from(short).length <= 60);
        assert.doesNotMatch(short, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('takes less than a second for a million characters of any pattern', () => {
    for (const unit of ['"', '"a', '@', 'a@', '"mail', '["', '\\', '%40', '"text":"']) {
      const text = unit.repeat(1_000_000 / unit.length);
      assert.ok(cpuTime(() => excerpt(text), 1000) < 1000, unit);
    }
  });
});

describe('maskPrivateData', () => {
  it('keeps URL parts that only resemble an e-mail address', () => {
    for (const url of [
      'https://a.example/@ana/1',
      'https://cdn.example/x@1.2.3/thread.json',
      'https://a.example/?q=a%20b',
    ])
      assert.equal(maskPrivateData(url), url);
    assert.equal(maskPrivateData('https://a.example/?thread=ana%40b.example&x'), 'https://a.example/?thread=…&x');
  });
});
