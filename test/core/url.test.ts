import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {threadKey, toWebUrl} from '../../src/core/url.js';
import {cpuTime} from '../support/cpu-time.js';

describe('threadKey', () => {
  const same: readonly (readonly [string, string])[] = [
    ['http://Example.ORG/a', 'https://example.org/a'],
    ['https://example.org:443/a', 'https://example.org/a'],
    ['http://example.org:80/a', 'https://example.org/a'],
    ['http://example.org:8080/a', 'https://example.org:8080/a'],
    ['https://example.org/a#comment-7', 'https://example.org/a'],
    ['https://example.org/a/', 'https://example.org/a'],
    ['https://example.org/a/index.html', 'https://example.org/a'],
    ['https://example.org/index.html', 'https://example.org/'],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/a?utm_source=x&fbclid=1&gclid=2', 'https://example.org/a'],
    ['https://example.org/a?b=2&a=1&UTM_medium=mail', 'https://example.org/a?a=1&b=2'],
    ['https://example.org/a?tag=ä b', 'https://example.org/a?tag=%C3%A4%20b'],
    ['https://user:pass@example.org/a', 'https://example.org/a'],
    ['/a/', '/a'],
    ['/a/index.html?ref=home#top', '/a?ref=home'],
    ['/', '/'],
  ];
  for (const [address, key] of same) {
    it(`normalises ${address} to ${key}`, () => assert.equal(threadKey(address), key));
  }

  it('takes time in proportion to the length of a hostile address', () => {
    for (const part of ['/', '\\', '/index.html', '%2F', '&', '?', '#', '.']) {
      const hostile = part.repeat(200_000 / part.length);
      for (const address of [`https://example.org/${hostile}x`, `/${hostile}x`, `https://example.org/${hostile}`])
        assert.ok(cpuTime(() => threadKey(address), 1000) < 1000, `${part} took too long`);
    }
  });

  it('returns any other text unchanged', () => {
    for (const name of [
      'release-notes',
      ' spaced ',
      'index.html',
      'ftp://x/',
      'HTTP',
      '',
      '日本',
      'a/b/?utm_source=x',
    ]) {
      assert.equal(threadKey(name), name);
    }
  });

  it('returns a normalised key unchanged', () => {
    for (const [, key] of same) assert.equal(threadKey(key), key);
  });

  it('returns an invalid URL unchanged', () => {
    assert.equal(threadKey('http://['), 'http://[');
  });
});

describe('toWebUrl', () => {
  it('accepts only http: and https: URLs', () => {
    assert.equal(toWebUrl(' https://example.org '), 'https://example.org/');
    for (const bad of [
      'javascript:alert(1)',
      'java\nscript:x',
      'data:text/html,x',
      '//example.org',
      'mailto:a@b.c',
      '',
      'x',
    ]) {
      assert.equal(toWebUrl(bad), null);
    }
  });
});
