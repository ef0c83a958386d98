// What readers and site owners see if comments cannot be loaded, by cause.

import {expect} from '@open-wc/testing';
import {createColloquySource} from '../../../src/sources/backends/colloquy.js';
import {createJsonSource} from '../../../src/sources/backends/json.js';
import type {CommentSource} from '../../../src/sources/source.js';
import {comment, page, threadInfo} from '../../support/comments.js';
import {createFakeSource} from '../../support/fake-source.js';
import {FakeTimers} from '../../support/fake-timers.js';
import {opaque, FetchStub, unreachable, type FetchHandler} from '../../support/fetch-stub.js';
import {answer, broken, problem} from '../../support/stub-server.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const UNREACHABLE = 'The server cannot be reached.';
const BLOCKED = 'This page is not allowed to reach the server.';
const INVALID = 'The response is not valid.';
const ELSEWHERE = 'The endpoint probably points elsewhere.';
const HTML = '<!doctype html>\n<html lang="en"><title>Not here</title><body>Nothing to see, dear people</body>';
const GOOD = (): Response => answer(200, JSON.stringify(page([comment('a')])))();

let server: FetchStub;
let timers: FakeTimers;
let warnings: string[];
let file = '';
let count = 0;
const {warn} = console;

beforeEach(() => {
  // A failure is logged once per URL, so each test has its own URL.
  file = `/talk-${count++}.json`;
  warnings = [];
  console.warn = (message: unknown) => warnings.push(String(message));
  timers = new FakeTimers();
  server = new FetchStub(GOOD);
});

afterEach(() => {
  console.warn = warn;
  timers.close();
  server.close();
  for (const name of ['onLine', 'hidden']) {
    Reflect.deleteProperty(navigator, name);
    Reflect.deleteProperty(document, name);
  }
});

const set = (target: object, name: string, value: unknown): unknown =>
  Object.defineProperty(target, name, {configurable: true, get: () => value});

async function openWith(
  answering: FetchHandler,
  attributes: Readonly<Record<string, string>> = {},
): Promise<ThreadHarness> {
  server.answering = answering;
  return ThreadHarness.open({source: createJsonSource({endpoint: `https://stub.test${file}`}), attributes});
}

/** Runs the timer of an automatic retry. Returns whether it was scheduled at the delay of this attempt. */
const runRetry = (attempt: number): boolean => {
  const minimum = Math.min(60_000, 5000 * 2 ** (attempt - 1));
  return timers.run(minimum, minimum + 1000 * 2 ** (attempt - 1)) === 1;
};

const byMode =
  (modes: Readonly<Record<string, FetchHandler>>): FetchHandler =>
  (request) =>
    (modes[request.redirect === 'manual' ? 'manual' : request.mode] ?? unreachable)(request);

function forbidden(): never {
  const blockedURI = `https://stub.test${file}`;
  const effectiveDirective = 'connect-src';
  document.dispatchEvent(
    new SecurityPolicyViolationEvent('securitypolicyviolation', {
      blockedURI, effectiveDirective, violatedDirective: effectiveDirective, disposition: 'enforce',
      documentURI: location.href, originalPolicy: '', statusCode: 200,
    }), // prettier-ignore
  );
  return unreachable();
}

const redirected = (): Response => Object.defineProperty(new Response(null), 'type', {value: 'opaqueredirect'});
const gone = (): Response =>
  Object.defineProperties(GOOD(), {redirected: {value: true}, url: {value: 'http://stub.test/new.json'}});

const WHEN_READ: readonly (readonly [string, FetchHandler, string, readonly string[]])[] = [
  ['an unreachable server', unreachable, UNREACHABLE, ['stub.test cannot be reached', 'Browsers do not tell']],
  ['a response for another origin', byMode({'no-cors': opaque}), BLOCKED, ['Access-Control-Allow-Origin: http', '--origin http', '(CORS)']],
  ['a policy violation', byMode({cors: unreachable, 'no-cors': forbidden}), BLOCKED, ['Content-Security-Policy', 'https://stub.test to its “connect-src”']],
  ['a redirect that it cannot follow', byMode({manual: redirected}), 'The server has moved.', ['redirects', 'Set the endpoint']],
  ['a redirect to another scheme', gone, 'The server has moved.', ['redirects to http://stub.test/new.json']],
  ['401', answer(401, ''), 'The server does not allow this.', ['requires a sign-in', 'status 401']],
  ['403', answer(403, ''), 'The server does not allow this.', ['refuses this site', '--origin http']],
  ['403 with a reason', problem(403, 'Not from here.'), 'The server does not allow this.', ['Message: Not from here.']],
  ['404', answer(404, HTML, 'text/html'), 'There are no comments at this address.', [ELSEWHERE, 'status 404, text/html', '<!doctype html> <html lang="en"><title>Not here</title><body']],
  ['408', answer(408, ''), 'The server does not answer.', ['temporarily unavailable', 'status 408']],
  ['410', problem(410, 'Gone.'), 'There are no comments at this address.', [ELSEWHERE, 'Message: Gone.']],
  ['an HTML page', answer(200, HTML, 'text/html'), INVALID, ['is not JSON', ELSEWHERE, 'status 200, text/html', 'It begins: <!doctype html>']],
  ['an image', answer(200, 'GIF89a', 'image/gif'), INVALID, ['is not JSON', ELSEWHERE, 'image/gif', 'It begins: GIF89a']],
  ['JSON in another format', answer(200, '{"name":"a","version":"1"}'), INVALID, ['is JSON, but', ELSEWHERE, 'It begins: {"name":"…","version":"1"}', 'comments is not a list']],
  ['418', answer(418, 'teapot'), 'The server does not allow this.', ['does not accept the request', 'status 418']],
  ['429', problem(429, '', {'Retry-After': '40'}), 'Too many requests.', ['rate limit', 'next automatic retry is at']],
  ['503', problem(503, '', {'Retry-After': '40'}), 'The server has a problem.', ['temporarily unavailable', 'next automatic retry is at']],
  ['500', problem(500, '', {'X-Request-Id': 'abc-123'}), 'The server has a problem.', ['failed', 'status 500', 'Request id: abc-123', 'next automatic retry is at']],
  ['an interrupted response', broken, UNREACHABLE, ['connection broke', 'status 201', 'next automatic retry is at']],
  ['a truncated response', answer(200, '{"comments": ['), INVALID, ['cut off', 'next automatic retry is at']],
  ['a response that is too large', answer(200, ' '.repeat(16 * 2 ** 20 + 1)), 'The response is too large.', ['larger than 16 MB']],
]; // prettier-ignore

describe('a first page that meets', () => {
  for (const [cause, answering, sentence, details] of WHEN_READ)
    it(`${cause}: “${sentence}”, and shows details to the site owner`, async () => {
      const thread = await openWith(answering);
      await thread.reads(sentence);
      await thread.press('Details');
      for (const text of details) await thread.reads(text);
      await thread.reads(`Address: https://stub.test${file}`);
      expect(thread.text.replace(thread.announcement, '').split(sentence).length).to.equal(2);
      const said = warnings.filter((text) => text.includes(file));
      expect(said.length).to.equal(1);
      for (const text of details.filter((each) => !each.includes('automatic retry')))
        expect(said[0]?.replace(/\s+/g, ' ')).to.contain(text);
    });

  it('no network: retries automatically when the device is online', async () => {
    set(navigator, 'onLine', false);
    const thread = await openWith(unreachable);
    await thread.reads(UNREACHABLE);
    await thread.press('Details');
    await thread.reads('This device has no network connection.');
    await thread.reads('when this device is online again');
    server.answering = GOOD;
    window.dispatchEvent(new Event('online'));
    await thread.reads('Text of a');
  });

  it('comment text or an e-mail address in the response: quotes neither', async () => {
    const thread = await openWith(answer(200, '[{"id":1,"author_email":"ana@example.org","content":"My words"}]'));
    await thread.press('Details');
    await thread.reads('It begins: [{"id":1,');
    expect(thread.text + warnings.join()).not.to.match(/ana@|example\.org|My words/);
  });

  it('a network error: sends only two probe requests, one in no-cors mode and one that detects redirects', async () => {
    const thread = await openWith(unreachable);
    await thread.reads(UNREACHABLE);
    expect(server.requests).to.deep.equal([
      `cors follow GET ${file}`,
      `no-cors follow GET ${file}`,
      `cors manual GET ${file}`,
    ]);
  });
});

describe('the details', () => {
  it('are folded below the message and the button, and are parts', async () => {
    const thread = await openWith(answer(404, HTML, 'text/html'));
    await thread.button('Details');
    expect(thread.text).not.to.contain('Address:');
    const root = thread.element.shadowRoot;
    expect(root?.querySelector('[part="error"] > [part="error-details"]')).to.have.property('open', false);
    expect(thread.withoutPart.filter((each) => !each.endsWith(thread.announcement))).to.deep.equal([]);
  });

  for (const [lang, details, text] of [
    ['de', 'Einzelheiten', 'Unter dieser Adresse gibt es nichts.'],
    ['fr', 'Détails', 'Il n’y a rien à cette adresse.'],
    ['ar', 'التفاصيل', 'لا شيء على هذا العنوان.'],
  ] as const)
    it(`are in the language of the thread: ${lang}`, async () => {
      const thread = await openWith(answer(404, ''), {lang});
      await thread.press(details);
      await thread.reads(text);
    });

  it('show the error message of a custom source, and are absent without a message', async () => {
    const source: CommentSource = {
      ...createFakeSource(),
      load: () => Promise.reject(new Error('The archive is closed.')),
    };
    const {error} = console;
    console.error = () => undefined;
    const thread = await ThreadHarness.open({source});
    await thread.press('Details');
    await thread.reads('Message: The archive is closed.');
    console.error = error;
    const unset = await ThreadHarness.open({});
    await unset.reads('set the endpoint attribute');
    expect(unset.text).not.to.contain('Details');
  });

  it('say what a source or a backend lacks, and not that the address is wrong', async () => {
    const load: unknown = Reflect.get({}, 'load');
    const empty = await ThreadHarness.open({source: Object.assign(createFakeSource(), {load})});
    await empty.reads(INVALID);
    await empty.press('Details');
    await empty.reads('Message: `source` has no method `load`.');
    const post = await ThreadHarness.open({attributes: {backend: 'mastodon', thread: 'abc'}});
    await post.reads('There are no comments at this address.');
    await post.press('Details');
    await post.reads('Message: backend="mastodon" finds no thread in thread="abc".');
    expect(post.text).not.to.contain('http or https');
    expect(warnings.filter((text) => text.includes('backend="mastodon"'))).to.have.lengthOf(1);
  });

  for (const endpoint of ['http://', 'file:///home/ana/talk.json', 'htps://comments.example.org/'])
    it(`say that ${endpoint} is not a valid endpoint`, async () => {
      const thread = await ThreadHarness.open({attributes: {endpoint}});
      await thread.reads('set the endpoint attribute');
      await thread.press('Details');
      await thread.reads('can only be read over http or https');
      await thread.reads(`Address: ${endpoint}`);
      expect(warnings.filter((text) => text.includes(endpoint))).to.have.lengthOf(1);
    });

  it('are logged once, even if retries fail', async () => {
    const thread = await openWith(problem(500));
    for (let times = 1; times < 4; times++) {
      await until(() => server.requests.length === times, `request ${times} is sent`);
      await thread.reads('next automatic retry');
      await until(() => runRetry(times), 'the retry is scheduled');
    }
    await until(() => server.requests.length === 4, 'the fourth request is sent');
    expect(warnings.filter((text) => text.includes(file)).length).to.equal(1);
  });
});

describe('a failure that may pass', () => {
  it('ends after an automatic retry, which respects Retry-After', async () => {
    const thread = await openWith(problem(503, '', {'Retry-After': '30'}));
    await thread.reads('The next automatic retry is at');
    const delay = timers.delays.find((each) => each >= 30_000);
    expect(delay).to.be.within(30_000, 31_000);
    server.answering = GOOD;
    timers.run(30_000, 31_000);
    await thread.reads('Text of a');
    await until(() => !thread.text.includes('problem'), 'the failure is no longer shown');
  });

  it('keeps its button, the focus and open details during a retry', async () => {
    const thread = await openWith(problem(500));
    await thread.press('Details');
    await thread.reads('Address:');
    let respond: (response: Response) => void = () => undefined;
    server.answering = () => new Promise((resolve) => (respond = resolve));
    (await thread.button('Try again')).focus();
    (await thread.button('Try again')).click();
    await thread.reads('Loading comments');
    expect(thread.focused).to.equal('Try again');
    await thread.reads('Address:');
    respond(problem(500)());
    await thread.reads('The server has a problem.');
    await thread.reads('Address:');
    expect(thread.focused).to.equal('Try again');
  });

  it('is not retried while the page is hidden, or after the element is removed', async () => {
    const thread = await openWith(problem(503));
    await thread.reads('The next automatic retry is at');
    set(document, 'hidden', true);
    expect(timers.run(5000, 6000)).to.equal(1);
    await thread.element.updateComplete;
    expect(server.requests.length).to.equal(1);
    set(document, 'hidden', false);
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => server.requests.length === 2, 'it is requested again when the page is visible');
    await until(() => timers.delays.some((delay) => delay >= 10_000 && delay <= 12_000), 'the next retry is scheduled');
    thread.element.remove();
    await until(() => !timers.delays.some((delay) => delay >= 10_000 && delay <= 12_000), 'the retry is cancelled');
  });

  it('is not retried automatically after six retries', async () => {
    const thread = await openWith(problem(500));
    for (let times = 1; times <= 6; times++) {
      await until(() => server.requests.length === times, `request ${times} is sent`);
      await thread.reads('next automatic retry');
      await until(() => runRetry(times), 'the retry is scheduled');
    }
    await until(() => server.requests.length === 7, 'the last retry is sent');
    await until(() => !thread.text.includes('automatic'), 'no other retry is announced');
    await thread.button('Try again');
  });

  it('of a later page is shown below the comments, and is retried automatically', async () => {
    const first = page([comment('a')], {next: `two${file.slice(1)}`, thread: threadInfo({count: 2})});
    const pages =
      (more: FetchHandler): FetchHandler =>
      (request) =>
        request.url.includes('two') ? more(request) : answer(200, JSON.stringify(first))();
    const thread = await openWith(pages(problem(429, '', {'Retry-After': '2'})));
    await thread.reads('Text of a');
    await thread.reads('Too many requests.');
    await thread.press('Details');
    await thread.reads(`Address: https://stub.test/two${file.slice(1)}`);
    server.answering = pages(answer(200, JSON.stringify(page([comment('b')]))));
    await until(() => timers.run(2000, 3000) === 1, 'the retry is scheduled');
    await thread.reads('Text of b');
    await until(() => !thread.text.includes('Too many'), 'the failure is no longer shown');
  });
});

describe('a background request', () => {
  it('logs its failure and shows nothing', async () => {
    const endpoint = `https://stub.test/server-${count}`;
    server.answering = GOOD;
    const source = createColloquySource({endpoint, thread: '/', page: {url: '', title: ''}});
    const thread = await ThreadHarness.open({source});
    await thread.reads('Text of a');
    server.answering = problem(500);
    await thread.choose('View', 'Look for new comments');
    await until(() => warnings.some((text) => text.includes(`${endpoint}/api/v1/comments`)), 'the failure is logged');
    expect(thread.text).not.to.contain('problem');
  });
});

describe('a slow first page', () => {
  it('shows and announces a message after eight seconds', async () => {
    const source = createFakeSource();
    const thread = await ThreadHarness.open({source});
    await thread.reads('Loading comments');
    timers.run(8000);
    await thread.reads('Loading comments is taking longer than usual');
    await until(() => thread.announcement.startsWith('Loading comments is taking longer'), 'the message is announced');
    expect(thread.text.match(/Loading/g)?.length).to.equal(2);
    source.loads[0]?.answer(page([comment('a')]));
    await thread.reads('Text of a');
    await until(() => !thread.text.includes('longer'), 'the message is removed');
  });

  it('shows the message below the fallback content', async () => {
    const {html} = await import('lit');
    const thread = await ThreadHarness.open({source: createFakeSource(), fallback: html`<p>As of yesterday</p>`});
    await thread.reads('As of yesterday');
    timers.run(8000);
    await thread.reads(/As of yesterday.*is taking longer than usual/);
  });

  it('shows no message after it has loaded', async () => {
    const source = createFakeSource();
    const thread = await ThreadHarness.open({source});
    await until(() => source.loads[0], 'the page is requested');
    source.loads[0]?.answer(page([comment('a')]));
    await thread.reads('Text of a');
    timers.run(8000);
    await thread.element.updateComplete;
    expect(thread.text).not.to.contain('longer');
  });
});
