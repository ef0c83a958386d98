import assert from 'node:assert/strict';
import {after, before, describe, it, mock} from 'node:test';
import {RevisionStream} from '../../../src/server/live/revision-stream.js';
import {decodePage} from '../../../src/wire/decode.js';
import {eventually} from '../../support/eventually.js';
import {openEventStream, type OpenEventStream} from '../../support/event-stream.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const open = (query: string, headers = {}, from: TestServer = server): Promise<OpenEventStream> =>
  openEventStream(`${from.url}api/v1/events?${query}`, headers);

async function revisionOf(thread: string, from: TestServer = server): Promise<string> {
  const answer = await from.get(`api/v1/comments?${new URLSearchParams({thread}).toString()}`);
  return decodePage(await answer.json()).thread.revision;
}

describe('GET events', () => {
  it('is an event stream that no proxy may hold back, and that every page may read', async () => {
    const stream = await open('thread=head');
    assert.equal(stream.status, 200);
    assert.equal(stream.headers['content-type'], 'text/event-stream');
    assert.equal(stream.headers['cache-control'], 'no-store, no-transform');
    assert.equal(stream.headers['x-accel-buffering'], 'no');
    assert.equal(stream.headers['access-control-allow-origin'], '*');
    assert.equal(stream.headers['x-content-type-options'], 'nosniff');
    stream.close();
  });

  it('tells the present revision of a thread first, also of one without comments', async () => {
    await server.post(newComment({thread: 'present'}));
    const [stream, empty] = await Promise.all([open('thread=present'), open('thread=nobody')]);
    await Promise.all([stream.waitFor(await revisionOf('present')), empty.waitFor('0')]);
    assert.deepEqual(empty.events(), [{thread: 'nobody', revision: '0'}]);
    stream.close();
    empty.close();
  });

  it('tells each change of its threads and of no other', async () => {
    const stream = await open('thread=one&thread=two');
    await eventually(async () => (stream.events().length === 2 ? true : null), 'both have told their revision');
    await server.post(newComment({thread: 'other'}));
    const comment = newComment({thread: 'two'});
    await server.post(comment);
    await stream.waitFor(await revisionOf('two'));
    const headers = {Authorization: `Bearer ${comment.secret}`};
    await server.send('PATCH', `api/v1/comments/${comment.id}`, {source: 'Edited'}, headers);
    await stream.waitFor(await revisionOf('two'));
    assert.deepEqual(new Set(stream.events().map(({thread}) => thread)), new Set(['one', 'two']));
    stream.close();
  });

  it('understands an address of a page as the other requests do', async () => {
    const comment = newComment({thread: 'https://localhost/article'});
    await server.post(comment);
    const stream = await open(`thread=${encodeURIComponent('http://Localhost:80/article/index.html?utm_source=x')}`);
    await stream.waitFor(await revisionOf(comment.thread));
    assert.equal(stream.events()[0]?.thread, 'https://localhost/article');
    stream.close();
  });

  it('tells nothing that a page already has when it comes back', async () => {
    await server.post(newComment({thread: 'back'}));
    const known = await revisionOf('back');
    const stream = await open('thread=back', {'Last-Event-ID': known});
    await server.post(newComment({thread: 'back'}));
    const current = await revisionOf('back');
    await stream.waitFor(current);
    assert.deepEqual(stream.events(), [{thread: 'back', revision: current}]);
    assert.match(stream.text(), new RegExp(`^id: ${current}$`, 'm'));
    stream.close();
  });

  it('tells what has changed while a page was away', async () => {
    await server.post(newComment({thread: 'away'}));
    const old = await revisionOf('away');
    await server.post(newComment({thread: 'away'}));
    const stream = await open('thread=away', {'Last-Event-ID': old});
    await stream.waitFor(await revisionOf('away'));
    stream.close();
  });

  it('does not tell readers of a comment that is held, until it is published', async (context) => {
    const held = await startTestServer({moderation: 'all'});
    context.after(() => held.close());
    const stream = await open('thread=held', {}, held);
    await stream.waitFor('0');
    const comment = newComment({thread: 'held'});
    await held.post(comment);
    await held.store.changeComment(comment.id, {status: 'published'});
    await stream.waitFor(await revisionOf('held', held));
    assert.deepEqual(
      stream.events().map(({revision}) => revision.split('-')[0]),
      ['0', '2'],
    );
    stream.close();
  });

  it('refuses what it does not understand, in one sentence', async () => {
    for (const [query, sentence] of [
      ['', /thread is missing/],
      ['thread=', /thread is missing/],
      ['thread=a&since=1', /Unknown parameter: .*since/],
      [Array.from({length: 51}, (_, index) => `thread=${index}`).join('&'), /1 to 50 threads/],
    ] as const) {
      const answer = await server.get(`api/v1/events?${query}`);
      assert.equal(answer.status, 400, query);
      assert.match(await answer.text(), sentence);
    }
    const posted = await server.get('api/v1/events?thread=a', {method: 'POST'});
    assert.deepEqual([posted.status, posted.headers.get('Allow')], [405, 'GET']);
  });

  it('counts changes that come together as one', async () => {
    const stream = await open('thread=burst');
    await stream.waitFor('0');
    await Promise.all(Array.from({length: 20}, () => server.post(newComment({thread: 'burst'}))));
    await stream.waitFor(await revisionOf('burst'));
    assert.ok(stream.events().length < 15, `${stream.events().length} events for 20 changes`);
    stream.close();
  });
});

describe('A stream whose page reads slowly', () => {
  it('keeps one event for each thread, the newest, until the page has received the one before', () => {
    const written: string[] = [];
    let received = (): void => undefined;
    const outgoing = {
      write: (event: Buffer, onWritten: () => void) => {
        written.push(event.toString());
        received = onWritten;
      },
      end: () => undefined,
    };
    const stream = new RevisionStream(outgoing, ['a', 'b'], '');
    for (const [thread, event] of [
      ['a', 'a1'],
      ['a', 'a2'],
      ['b', 'b1'],
      ['a', 'a3'],
      ['b', 'b2'],
    ] as const)
      stream.send(thread, Buffer.from(event));
    stream.keepAlive();
    assert.deepEqual(written, ['a1']);
    for (let count = 0; count < 3; count++) received();
    assert.deepEqual(written, ['a1', 'a3', 'b2']);
    stream.keepAlive();
    assert.equal(written.length, 4);
  });

  it('sends no first event that is older than what it has sent', () => {
    const written: string[] = [];
    const outgoing = {write: (event: Buffer) => written.push(event.toString()), end: () => undefined};
    const stream = new RevisionStream(outgoing, ['a'], '');
    stream.send('a', Buffer.from('newer'));
    stream.sendFirst('a', Buffer.from('older'));
    assert.deepEqual(written, ['newer']);
  });
});

describe('A server that ends', () => {
  it('asks its pages to come back after a random time', async () => {
    const ending = await startTestServer();
    const streams = await Promise.all(Array.from({length: 8}, (_, index) => open(`thread=${index}`, {}, ending)));
    await ending.close();
    await Promise.all(streams.map(({ended}) => ended));
    const times = streams.map((stream) => Number(/retry: (\d+)\n\n$/.exec(stream.text())?.[1]));
    assert.ok(
      times.every((time) => time >= 1000 && time <= 10_000),
      times.join(),
    );
    assert.ok(new Set(times).size > 4, times.join());
  });
});

describe('The limits of streams', () => {
  it('do not count as connections, and a further stream is refused with a time to come back', async (context) => {
    const small = await startTestServer({maxConnections: 3, streams: {streams: 5, perNetwork: 5}});
    context.after(() => small.close());
    const streams = await Promise.all(Array.from({length: 5}, () => open('thread=a', {}, small)));
    assert.deepEqual(
      streams.map(({status}) => status),
      [200, 200, 200, 200, 200],
    );
    const refused = await open('thread=a', {}, small);
    assert.equal(refused.status, 503);
    assert.ok(Number(refused.headers['retry-after']) >= 60);
    streams[0]?.close();
    const next = await eventually(async () => {
      const stream = await open('thread=a', {}, small);
      return stream.status === 200 ? stream : null;
    }, 'a place is free');
    for (const stream of [...streams, next]) stream.close();
  });

  it('leave places for other networks', async (context) => {
    const small = await startTestServer({streams: {streams: 100, perNetwork: 2}, proxies: ['127.0.0.1']});
    context.after(() => small.close());
    const from = (address: string) => open('thread=a', {'X-Forwarded-For': address}, small);
    const [first, second] = [await from('192.0.2.1'), await from('192.0.2.2')];
    assert.equal((await from('192.0.2.3')).status, 503);
    const other = await from('198.51.100.1');
    assert.equal(other.status, 200);
    for (const stream of [first, second, other]) stream.close();
  });
});

describe('An open stream without changes', () => {
  it('sends a comment line every 25 seconds', async (context) => {
    mock.timers.enable({apis: ['setInterval']});
    context.after(() => mock.timers.reset());
    const quiet = await startTestServer();
    const stream = await open('thread=quiet', {}, quiet);
    await stream.waitFor('0');
    assert.doesNotMatch(stream.text(), /^:/m);
    mock.timers.tick(25_000);
    await eventually(async () => (/^:\n\n/m.test(stream.text()) ? true : null), 'a comment line has arrived');
    stream.close();
    mock.timers.reset();
    await quiet.close();
  });
});
