import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkJson, checkOrigin, createOriginCheck, readBody, readQuery} from '../../../src/server/http/guards.js';

const post = (headers: Readonly<Record<string, string>>, body: BodyInit = ''): Request =>
  new Request('http://x/', {method: 'POST', headers, body});

describe('The origin check', () => {
  it('allows exactly the listed origins and the public URL', () => {
    const allows = createOriginCheck(['https://a.example', 'http://b.example:8080/'], 'https://c.example/comments/');
    for (const origin of ['https://a.example', 'http://b.example:8080', 'https://c.example']) {
      assert.ok(allows(origin), origin);
    }
    const others = ['http://a.example', 'https://a.example:444', 'https://x.a.example', 'http://localhost', 'null', ''];
    for (const origin of [...others, undefined]) assert.ok(!allows(origin), origin);
  });

  it('allows the pages of this machine if no origin is listed', () => {
    for (const publicUrl of [null, 'https://c.example']) {
      const allows = createOriginCheck([], publicUrl);
      for (const origin of ['http://localhost', 'https://localhost:1', 'http://a.localhost', 'http://127.0.0.1:3']) {
        assert.ok(allows(origin), origin);
      }
      assert.ok(allows('http://[::1]:3'));
      const others = ['https://a.example', 'http://localhost/', 'ftp://localhost', 'http://localhost.a.example'];
      for (const origin of [...others, 'http://127.0.0.2', 'null', 'x', undefined]) assert.ok(!allows(origin), origin);
    }
  });

  it('rejects what is no origin, and says how to write one', () => {
    const advice = 'Write it like https://example.org';
    for (const origin of ['example.org', 'ftp://example.org', 'null', '*', '']) {
      assert.throws(() => createOriginCheck([origin], null), {
        name: 'RangeError',
        message: `${origin} is not an origin. ${advice}`,
      });
    }
    const message = `https://example.org/page is not an origin. ${advice}`;
    assert.throws(() => createOriginCheck(['https://example.org/page'], null), {message});
    for (const origin of ['https://*.example.org', 'https://*', 'http://a.*.example']) {
      assert.throws(() => createOriginCheck([origin], null), {
        message: `${origin} is not an origin: there are no wildcards. Give --origin once for each site.`,
      });
    }
    for (const url of [
      'comments',
      'ftp://comments.example',
      'https://c.example/?a',
      'https://c.example/#a',
      'https://a:b@c.example',
    ]) {
      assert.throws(() => createOriginCheck([], url), {
        message: `Invalid value for --public-url: ${url}. Write it like https://comments.example.org, without ? and #.`,
      });
    }
  });

  it('tells the owner how to allow a page, and everybody else that a page is missing', () => {
    const rest = {type: 'origin'};
    assert.throws(() => checkOrigin(post({Origin: 'https://a.example'}), () => false), {
      status: 403,
      detail:
        'This server does not accept comments from https://a.example. Its owner can allow them with --origin https://a.example',
      rest,
    });
    const detail = 'This request has no Origin header of a web page. Send comments from a page of an allowed origin.';
    for (const request of [post({}), post({Origin: 'null'})]) {
      assert.throws(() => checkOrigin(request, () => false), {status: 403, detail, rest});
    }
    checkOrigin(post({Origin: 'https://a.example'}), (origin) => origin === 'https://a.example');
  });
});

describe('The check of the content type', () => {
  it('accepts JSON in UTF-8 only', () => {
    for (const type of ['application/json', 'APPLICATION/JSON ; charset=UTF-8', 'application/json;charset=utf-8 ']) {
      checkJson(post({'Content-Type': type}));
    }
    for (const type of ['text/plain', 'application/json; charset=latin1', 'application/jsonp', 'x application/json']) {
      assert.throws(() => checkJson(post({'Content-Type': type})), {status: 415, title: 'Not JSON'});
    }
    assert.throws(() => checkJson(new Request('http://x/')), {status: 415});
  });
});

describe('readBody', () => {
  const chunked = (...chunks: readonly Uint8Array[]): Request => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    });
    return new Request('http://x/', {method: 'POST', body, duplex: 'half'} as RequestInit);
  };

  it('returns the text, also if a character arrives in two chunks', async () => {
    const bytes = Buffer.from('a🌻b');
    assert.equal(await readBody(chunked(bytes.subarray(0, 3), bytes.subarray(3))), 'a🌻b');
    assert.equal(await readBody(new Request('http://x/', {method: 'POST'})), '');
  });

  it('accepts a body of the maximum size, and rejects a larger one with and without its length', async () => {
    const problem = {status: 413, title: 'Too large', detail: 'The body of this request is larger than 4 bytes.'};
    assert.equal(await readBody(post({'Content-Length': '4'}, 'abcd'), 4), 'abcd');
    assert.equal(await readBody(chunked(Buffer.from('ab'), Buffer.from('cd')), 4), 'abcd');
    await assert.rejects(readBody(post({'Content-Length': '5'}, 'abcd'), 4), problem);
    await assert.rejects(readBody(chunked(Buffer.from('ab'), Buffer.from('cde')), 4), problem);
  });

  it('has a default maximum of 64 KB', async () => {
    assert.equal((await readBody(chunked(Buffer.alloc(65_536, 'x')))).length, 65_536);
    await assert.rejects(readBody(chunked(Buffer.alloc(65_537, 'x'))), {status: 413});
  });

  it('rejects what is not UTF-8, or ends within a character', async () => {
    for (const bytes of [Uint8Array.of(0xff), Uint8Array.of(0x61, 0xf0, 0x9f), Uint8Array.of(0xc0, 0x80)]) {
      await assert.rejects(readBody(chunked(bytes)), {status: 400, detail: /is incomplete or not UTF-8/});
    }
  });
});

describe('readQuery', () => {
  it('returns the known parameters and names an unknown one', () => {
    assert.deepEqual(readQuery('http://x/?a=1&b=2&a=3', 'a', 'b').getAll('a'), ['1', '3']);
    const detail = 'Unknown parameter: "c\\"". Use a, b.';
    assert.throws(() => readQuery('http://x/?a=1&c%22=2', 'a', 'b'), {status: 400, title: 'Bad request', detail});
  });
});
