import {expect, fixtureCleanup, html} from '@open-wc/testing';
import {CommentCount} from '../../../src/elements/count/comment-count.js';
import {CountHarness, recordWarnings} from '../../support/count-harness.js';
import {countsOf, CountServer} from '../../support/count-server.js';
import {until} from '../../support/until.js';

const ENDPOINT = 'https://comments.example/';
let server: CountServer | null = null;

/** Starts a server on which a thread has as many comments as the number after the last dash of its key. */
function answerAll(): CountServer {
  server = CountServer.answering((thread) => Number(thread.split('-').at(-1)));
  return server;
}

function answerByHand(): CountServer {
  server = new CountServer();
  return server;
}

/** Waits for a request and returns it. */
const request = (index = 0) => until(() => server?.requests[index], `request ${index} is sent`);

afterEach(() => {
  fixtureCleanup();
  window.scrollTo(0, 0);
  server?.close();
});

describe('the counts on a page', () => {
  it('share one request, with each thread once, and are shown as text', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<ul>
        ${['a-0', 'b-1', 'c-1200', 'b-1'].map(
          (thread) => html`<li><comment-count endpoint=${ENDPOINT} thread=${thread}></comment-count></li>`,
        )}
      </ul>`,
    );
    await page.read('No comments yet', '1 comment', '1,200 comments', '1 comment');
    expect(server?.asked).to.deep.equal([['a-0', 'b-1', 'c-1200']]);
    expect(page.elements.map(({count}) => count)).to.deep.equal([0, 1, 1200, 1]);
  });

  it('do not join a date beside them, in text from right to left', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<p dir="rtl">
        <time>4 October 2009</time> · <comment-count endpoint=${ENDPOINT} thread="a-79"></comment-count>
      </p>`,
    );
    await page.read('79 comments');
    const [date, count] = ['time', 'comment-count'].map((name) =>
      document.querySelector(name)?.getBoundingClientRect(),
    );
    expect(count?.right).to.be.below(date?.left ?? 0);
  });

  it('are requested fifty at a time', async () => {
    answerAll();
    const threads = Array.from({length: 120}, (_, index) => `thread-${index + 2}`);
    const page = await CountHarness.open(
      html`<p>${threads.map((thread) => html`<comment-count endpoint=${ENDPOINT} thread=${thread}></comment-count>`)}</p>`,
    );
    await page.read(...threads.map((_, index) => `${index + 2} comments`));
    expect(server?.asked.map(({length}) => length)).to.deep.equal([50, 50, 20]);
  });

  it('are requested in smaller batches if their URLs are long; a very long one is requested alone', async () => {
    answerAll();
    const threads = ['x'.repeat(9000), ...Array.from({length: 10}, () => 'y'.repeat(1900))];
    const page = await CountHarness.open(
      html`<p>
        ${threads.map(
          (thread, index) => html`<comment-count endpoint=${ENDPOINT} thread="${thread}${index}-7"></comment-count>`,
        )}
      </p>`,
    );
    await page.read(...threads.map(() => '7 comments'));
    expect(server?.asked.map(({length}) => length)).to.deep.equal([1, 3, 3, 3, 1]);
    expect(server?.requests.slice(1).every(({url}) => url.href.length < 7000)).to.equal(true);
  });

  it('use one request per endpoint', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<p>
        <comment-count endpoint="https://one.example" thread="a-2"></comment-count>
        <comment-count endpoint="https://two.example/talk/" thread="a-2"></comment-count>
      </p>`,
    );
    await page.read('2 comments', '2 comments');
    expect(server?.requests.map(({url}) => url.href)).to.deep.equal([
      'https://one.example/api/v1/counts?thread=a-2',
      'https://two.example/talk/api/v1/counts?thread=a-2',
    ]);
  });

  it('that are added later are requested without those that have loaded', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<p><comment-count endpoint=${ENDPOINT} thread="a-2"></comment-count></p>`,
    );
    await page.read('2 comments');
    const added = new CommentCount();
    added.endpoint = ENDPOINT;
    added.thread = 'b-3';
    page.box.append(added);
    await page.read('2 comments', '3 comments');
    expect(server?.asked).to.deep.equal([['a-2'], ['b-3']]);
  });

  it('accept any thread key, even the name of an object property', async () => {
    server = new CountServer(({answer}) =>
      answer(JSON.parse('{"counts": {"__proto__": 3, "constructor": 4, "toString": 5}}')),
    );
    const page = await CountHarness.open(
      html`<p>
        ${['__proto__', 'constructor', 'toString'].map(
          (thread) => html`<comment-count endpoint=${ENDPOINT} thread=${thread}></comment-count>`,
        )}
      </p>`,
    );
    await page.read('3 comments', '4 comments', '5 comments');
  });

  it('of a static file are its count, and the file is loaded once', async () => {
    server = new CountServer(({answer}) => answer({thread: {count: 12}, comments: []}));
    const page = await CountHarness.open(
      html`<p>
        <comment-count endpoint="https://files.example/a.json"></comment-count>
        <comment-count endpoint="https://files.example/a.json"></comment-count>
      </p>`,
    );
    await page.read('12 comments', '12 comments');
    expect(server.requests.map(({url}) => url.href)).to.deep.equal(['https://files.example/a.json']);
  });
});

describe('the thread of a count', () => {
  /** Returns the thread key that the elements of a page request. */
  async function keyOf(page: ReturnType<typeof html>): Promise<string | undefined> {
    answerByHand();
    await CountHarness.open(page);
    return (await request()).threads[0];
  }

  it('is its thread attribute, normalised like the key of a thread', async () => {
    const named = html`<a href="/x"><comment-count endpoint=${ENDPOINT} thread="/b/index.html?utm_source=c#d"></comment-count></a>`;
    expect(await keyOf(named)).to.equal('/b');
  });

  it('is that of the link around it', async () => {
    const link = html`<a href="https://Site.example/post/?b=2&amp;a=1#discussion"
      ><span><comment-count endpoint=${ENDPOINT}></comment-count></span
    ></a>`;
    expect(await keyOf(link)).to.equal('https://site.example/post?a=1&b=2');
  });

  it('is that of the link inside it, and the link stays', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<p><comment-count endpoint=${ENDPOINT}><a href="https://site.example/post-4">Discuss</a></comment-count></p>`,
    );
    await page.read('4 comments');
    expect(page.box.querySelector('a')?.textContent).to.equal('4 comments');
    expect(page.box.querySelector('a')?.href).to.equal('https://site.example/post-4');
  });

  it('is that of the page if there is no link to another page', async () => {
    const canonical = document.createElement('link');
    canonical.rel = 'canonical';
    canonical.href = 'https://site.example/this/';
    document.head.append(canonical);
    try {
      for (const page of [
        html`<p><comment-count endpoint=${ENDPOINT}></comment-count></p>`,
        html`<a href="#discussion"><comment-count endpoint=${ENDPOINT}></comment-count></a>`,
        html`<a href="mailto:me@site.example"><comment-count endpoint=${ENDPOINT}></comment-count></a>`,
      ]) {
        expect(await keyOf(page)).to.equal('https://site.example/this');
        server?.close();
      }
    } finally {
      canonical.remove();
    }
  });
});

describe('the original content of a count', () => {
  const written = html`<p>
    <comment-count endpoint=${ENDPOINT} thread="a"><b>Comments</b></comment-count>
    <comment-count endpoint=${ENDPOINT} thread="b">Read on</comment-count>
  </p>`;

  it('stays until the count has loaded', async () => {
    answerByHand();
    const page = await CountHarness.open(written);
    const {answer, threads} = await request();
    expect(page.words).to.deep.equal(['Comments', 'Read on']);
    expect(page.element().count).to.equal(null);
    answer(countsOf(threads, () => 2));
    await page.read('2 comments', '2 comments');
  });

  const failures: readonly (readonly [
    string,
    (at: {answer(body: unknown, status?: number): void; fail(): void}) => void,
    string?,
  ])[] = [
    ['the server cannot be reached', ({fail}) => fail(), 'failure-0.example cannot be reached'],
    [
      'the server has a problem',
      ({answer}) => answer({title: 'Broken'}, 500),
      'Response: status 500, application/json',
    ],
    ['the response is HTML', ({answer}) => answer('<!doctype html>'), 'It begins: <!doctype html>'],
    ['the response has another format', ({answer}) => answer({counts: [1, 2]})],
    ['the response lacks the thread', ({answer}) => answer({counts: {}})],
    ['the counts are invalid', ({answer}) => answer({counts: {a: -1, b: '<b>7</b>'}})],
  ];
  for (const [index, [name, respond, says]] of failures.entries()) {
    it(`stays if ${name}, with one warning and no error`, async () => {
      const endpoint = `https://failure-${index}.example/`;
      server = new CountServer((request) => request.url.href.startsWith(endpoint) && respond(request));
      const warnings = await recordWarnings(async (warnings) => {
        const page = await CountHarness.open(
          html`<p>
            <comment-count endpoint=${endpoint} thread="a"><b>Comments</b></comment-count>
            <comment-count endpoint=${endpoint} thread="b">Read on</comment-count>
          </p>`,
        );
        await until(() => warnings.length > 0, 'a warning is logged');
        // Another request with its response leaves enough time for a second warning.
        const later = new CommentCount();
        later.endpoint = ENDPOINT;
        later.thread = 'c';
        page.box.append(later);
        const other = await until(() => server?.requests.find(({threads}) => threads[0] === 'c'), 'it is requested');
        other.answer({counts: {c: 3}});
        await page.read('Comments', 'Read on', '3 comments');
        expect(page.box.querySelector('b')?.textContent).to.equal('Comments');
        expect(page.element().count).to.equal(null);
      });
      expect(warnings.length).to.equal(1);
      expect(warnings[0]).to.contain(endpoint);
      if (says) expect(warnings[0]).to.contain(says);
    });
  }

  it('stays if there is no valid endpoint, with a warning', async () => {
    const fetched = answerByHand();
    for (const endpoint of ['', 'data:text/plain,x']) {
      const warnings = await recordWarnings(async () => {
        const page = await CountHarness.open(html`<p><comment-count endpoint=${endpoint}>Comments</comment-count></p>`);
        await Promise.resolve();
        expect(page.words).to.deep.equal(['Comments']);
      });
      expect(warnings.length).to.equal(1);
      expect(warnings[0]).to.contain(`endpoint="${endpoint}"`);
    }
    expect(fetched.requests.length).to.equal(0);
  });

  it('is restored while the count of another thread is loading', async () => {
    answerByHand();
    const page = await CountHarness.open(
      html`<p><comment-count endpoint=${ENDPOINT} thread="a"><b>Comments</b></comment-count></p>`,
    );
    (await request()).answer({counts: {a: 2}});
    await page.read('2 comments');
    page.element().thread = 'b';
    await Promise.resolve();
    expect(page.words).to.deep.equal(['Comments']);
    expect(page.box.querySelector('b')).not.to.equal(null);
    expect(page.element().count).to.equal(null);
    (await request(1)).answer({counts: {b: 5}});
    await page.read('5 comments');
  });
});

describe('a count that changes', () => {
  it('requests only its last thread if it changes before the request', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<p><comment-count endpoint=${ENDPOINT} thread="a-1"></comment-count></p>`,
    );
    await Promise.resolve();
    page.element().thread = 'b-2';
    await page.read('2 comments');
    expect(server?.asked).to.deep.equal([['b-2']]);
  });

  it('ignores the response to a cancelled request', async () => {
    answerByHand();
    const page = await CountHarness.open(
      html`<p><comment-count endpoint=${ENDPOINT} thread="a">Comments</comment-count></p>`,
    );
    const first = await request();
    page.element().setAttribute('endpoint', 'https://other.example/');
    const second = await request(1);
    expect(first.signal?.aborted).to.equal(true);
    first.answer({counts: {a: 1}});
    second.answer({counts: {a: 2}});
    await page.read('2 comments');
  });

  it('sends no request if it is removed first, and aborts the request if it is removed later', async () => {
    answerByHand();
    const page = await CountHarness.open(
      html`<p>
        <comment-count endpoint=${ENDPOINT} thread="a">A</comment-count>
        <comment-count endpoint=${ENDPOINT} thread="b">B</comment-count>
        <comment-count endpoint=${ENDPOINT} thread="c">C</comment-count>
      </p>`,
    );
    page.element(0).remove();
    const {threads, signal} = await request();
    expect(threads).to.deep.equal(['b', 'c']);
    page.element(0).remove();
    await Promise.resolve();
    expect(signal?.aborted).to.equal(false);
    page.element(0).remove();
    await until(() => signal?.aborted, 'the request is aborted');
    expect(server?.requests.length).to.equal(1);
  });

  it('sends a new request when it is inserted again, but not when it is moved', async () => {
    let count = 1;
    server = new CountServer((asked) => asked.answer(countsOf(asked.threads, () => count)));
    const page = await CountHarness.open(
      html`<p><comment-count endpoint=${ENDPOINT} thread="a"></comment-count><span></span></p>`,
    );
    await page.read('1 comment');
    const element = page.element();
    page.box.querySelector('span')?.append(element);
    await Promise.resolve();
    count = 2;
    element.remove();
    await Promise.resolve();
    page.box.append(element);
    await page.read('2 comments');
    expect(server.requests.length).to.equal(2);
  });

  it('sends a new request when it is moved into another link', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<p><a href="/a-2"><comment-count endpoint=${ENDPOINT}></comment-count></a><a href="/b-3"></a></p>`,
    );
    await page.read('2 comments');
    page.box.querySelector('[href="/b-3"]')?.append(page.element());
    await page.read('3 comments');
  });

  it('keeps properties that a script set before the element was defined', async () => {
    answerAll();
    const element = document.createElement('comment-count-later');
    Object.assign(element, {endpoint: ENDPOINT, thread: 'a-6', strings: {comments: (n: number) => `${n} voices`}});
    document.body.append(element);
    customElements.define('comment-count-later', class extends CommentCount {});
    await until(() => element.textContent === '6 voices', 'the count is shown');
    expect(Object.hasOwn(element, 'thread')).to.equal(false);
    element.remove();
  });
});

describe('a lazy count', () => {
  it('is requested near the viewport, in one request with others that are near', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<div>
        <comment-count endpoint=${ENDPOINT} thread="near-2" loading="lazy"></comment-count>
        <div style="height: 5000px"></div>
        <comment-count endpoint=${ENDPOINT} thread="far-3" loading="lazy"></comment-count>
        <comment-count endpoint=${ENDPOINT} thread="far-4" loading="lazy"></comment-count>
      </div>`,
    );
    await page.read('2 comments', '', '');
    expect(server?.asked).to.deep.equal([['near-2']]);
    page.element(1).scrollIntoView();
    await page.read('2 comments', '3 comments', '4 comments');
    expect(server?.asked.map((threads) => threads.toSorted())).to.deep.equal([['near-2'], ['far-3', 'far-4']]);
  });

  it('is requested at once when it becomes eager, and never after it was removed', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<div>
        <div style="height: 5000px"></div>
        <comment-count endpoint=${ENDPOINT} thread="far-3" loading="lazy"></comment-count>
        <comment-count endpoint=${ENDPOINT} thread="far-4" loading="lazy"></comment-count>
      </div>`,
    );
    page.element(0).loading = 'eager';
    await page.read('3 comments', '');
    const removed = page.element(1);
    removed.remove();
    page.element(0).scrollIntoView();
    page.element(0).thread = 'near-5';
    await page.read('5 comments');
    expect(server?.asked).to.deep.equal([['far-3'], ['near-5']]);
  });
});

describe('the text of a count', () => {
  it('is in the language of the element or its ancestors', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<div lang="de-AT">
        <comment-count endpoint=${ENDPOINT} thread="a-1200"></comment-count>
        <comment-count endpoint=${ENDPOINT} thread="b-2" lang="ar"></comment-count>
        <comment-count endpoint=${ENDPOINT} thread="c-0" lang="fr"></comment-count>
        <comment-count endpoint=${ENDPOINT} thread="d-1" lang="tlh"></comment-count>
      </div>`,
    );
    await page.read('1.200 Kommentare', 'تعليقان', 'Aucun commentaire', '1 comment');
  });

  it('follows changes of lang and strings without another request', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<p><comment-count endpoint=${ENDPOINT} thread="a-7">Comments</comment-count></p>`,
    );
    await page.read('7 comments');
    page.element().lang = 'de';
    await page.read('7 Kommentare');
    page.element().strings = {comments: (count) => `(${count})`};
    await page.read('(7)');
    page.element().strings = null;
    await page.read('7 Kommentare');
    expect(server?.requests.length).to.equal(1);
  });

  it('stands beside another one whose strings throw or are of a wrong type', async () => {
    answerAll();
    const errors: unknown[] = [];
    const {onerror} = window;
    window.onerror = (message) => errors.push(message) > 0;
    const strings: readonly unknown[] = [
      {comments: () => { throw new Error('mine'); }},
      {comments: 'voices'},
      {comments: null},
    ]; // prettier-ignore
    const page = await CountHarness.open(
      html`<div>
        ${strings.map((each) => html`<comment-count endpoint=${ENDPOINT} thread="a-5" .strings=${each}></comment-count>`)}
        <comment-count endpoint=${ENDPOINT} thread="a-7">Comments</comment-count>
      </div>`,
    );
    await page.read('', '5 comments', '5 comments', '7 comments');
    window.onerror = onerror;
    expect(errors).to.have.lengthOf(1);
    // Chromium puts a word before it.
    expect(errors[0]).to.match(/Error: mine$/);
  });

  it('is never parsed as HTML', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<p><comment-count endpoint=${ENDPOINT} thread="a-7"></comment-count></p>`,
    );
    page.element().strings = {comments: () => '<img src="x">'};
    await page.read('<img src="x">');
    expect(page.element().childElementCount).to.equal(0);
  });
});
