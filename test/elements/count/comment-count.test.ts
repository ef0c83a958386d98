import {expect, fixtureCleanup, html} from '@open-wc/testing';
import {CommentCount} from '../../../src/elements/count/comment-count.js';
import {CountHarness, recordWarnings} from '../../support/count-harness.js';
import {countsOf, CountServer} from '../../support/count-server.js';
import {until} from '../../support/until.js';

const ENDPOINT = 'https://comments.example/';
let server: CountServer | null = null;

/** From now on a thread has as many comments as its key has characters after the last dash. */
function answerAll(): CountServer {
  server = CountServer.answering((thread) => Number(thread.split('-').at(-1)));
  return server;
}

function answerByHand(): CountServer {
  server = new CountServer();
  return server;
}

/** A request that has been made; waits for it. */
const request = (index = 0) => until(() => server?.requests[index], `there is a request ${index}`);

afterEach(() => {
  fixtureCleanup();
  window.scrollTo(0, 0);
  server?.close();
});

describe('the counts of a page', () => {
  it('are asked for together, each thread once, and read as words', async () => {
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

  it('come fifty at a time', async () => {
    answerAll();
    const threads = Array.from({length: 120}, (_, index) => `thread-${index + 2}`);
    const page = await CountHarness.open(
      html`<p>${threads.map((thread) => html`<comment-count endpoint=${ENDPOINT} thread=${thread}></comment-count>`)}</p>`,
    );
    await page.read(...threads.map((_, index) => `${index + 2} comments`));
    expect(server?.asked.map(({length}) => length)).to.deep.equal([50, 50, 20]);
  });

  it('come fewer at a time when their addresses are long, and one alone however long it is', async () => {
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

  it('are asked of each endpoint apart, and of each at its own address', async () => {
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

  it('that are added later are asked for later, without those that are known', async () => {
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

  it('take any name for a thread, also those of object properties', async () => {
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

  it('of a static file are what the file says, read once', async () => {
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

describe('the thread that is counted', () => {
  /** The key that a piece of a page asks for. */
  async function keyOf(page: ReturnType<typeof html>): Promise<string | undefined> {
    answerByHand();
    await CountHarness.open(page);
    return (await request()).threads[0];
  }

  it('is the one that the element names, by the rule of threads', async () => {
    const named = html`<a href="/x"><comment-count endpoint=${ENDPOINT} thread="/b/index.html?utm_source=c#d"></comment-count></a>`;
    expect(await keyOf(named)).to.equal('/b');
  });

  it('is that of the link it stands in', async () => {
    const link = html`<a href="https://Site.example/post/?b=2&amp;a=1#discussion"
      ><span><comment-count endpoint=${ENDPOINT}></comment-count></span
    ></a>`;
    expect(await keyOf(link)).to.equal('https://site.example/post?a=1&b=2');
  });

  it('is that of the link inside, which stays', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<p><comment-count endpoint=${ENDPOINT}><a href="https://site.example/post-4">Discuss</a></comment-count></p>`,
    );
    await page.read('4 comments');
    expect(page.box.querySelector('a')?.textContent).to.equal('4 comments');
    expect(page.box.querySelector('a')?.href).to.equal('https://site.example/post-4');
  });

  it('is that of the page, when nothing leads anywhere else', async () => {
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

describe('what the page has written', () => {
  const written = html`<p>
    <comment-count endpoint=${ENDPOINT} thread="a"><b>Comments</b></comment-count>
    <comment-count endpoint=${ENDPOINT} thread="b">Read on</comment-count>
  </p>`;

  it('stays until the number is known', async () => {
    answerByHand();
    const page = await CountHarness.open(written);
    const {answer, threads} = await request();
    expect(page.words).to.deep.equal(['Comments', 'Read on']);
    expect(page.element().count).to.equal(null);
    answer(countsOf(threads, () => 2));
    await page.read('2 comments', '2 comments');
  });

  const troubles: readonly (readonly [
    string,
    (at: {answer(body: unknown, status?: number): void; fail(): void}) => void,
    string?,
  ])[] = [
    ['the server cannot be reached', ({fail}) => fail(), 'trouble-0.example cannot be reached'],
    ['the server has a problem', ({answer}) => answer({title: 'Broken'}, 500), 'Answer: status 500, application/json'],
    ['the answer is a page', ({answer}) => answer('<!doctype html>'), 'It begins: <!doctype html>'],
    ['the answer is something else', ({answer}) => answer({counts: [1, 2]})],
    ['the answer has no such thread', ({answer}) => answer({counts: {}})],
    ['the numbers are none', ({answer}) => answer({counts: {a: -1, b: '<b>7</b>'}})],
  ];
  for (const [index, [name, respond, says]] of troubles.entries()) {
    it(`stays when ${name}, with one warning and no error`, async () => {
      const endpoint = `https://trouble-${index}.example/`;
      server = new CountServer((request) => request.url.href.startsWith(endpoint) && respond(request));
      const warnings = await recordWarnings(async (warnings) => {
        const page = await CountHarness.open(
          html`<p>
            <comment-count endpoint=${endpoint} thread="a"><b>Comments</b></comment-count>
            <comment-count endpoint=${endpoint} thread="b">Read on</comment-count>
          </p>`,
        );
        await until(() => warnings.length > 0, 'the console is told');
        // Another question, with its answer, is time enough for a second warning.
        const later = new CommentCount();
        later.endpoint = ENDPOINT;
        later.thread = 'c';
        page.box.append(later);
        const question = await until(() => server?.requests.find(({threads}) => threads[0] === 'c'), 'it is asked');
        question.answer({counts: {c: 3}});
        await page.read('Comments', 'Read on', '3 comments');
        expect(page.box.querySelector('b')?.textContent).to.equal('Comments');
        expect(page.element().count).to.equal(null);
      });
      expect(warnings.length).to.equal(1);
      expect(warnings[0]).to.contain(endpoint);
      if (says) expect(warnings[0]).to.contain(says);
    });
  }

  it('stays when there is nobody to ask, with a warning', async () => {
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

  it('comes back when the element turns to another thread, whose number is not known yet', async () => {
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
  it('asks for what it is at last, when it changes before it has asked', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<p><comment-count endpoint=${ENDPOINT} thread="a-1"></comment-count></p>`,
    );
    await Promise.resolve();
    page.element().thread = 'b-2';
    await page.read('2 comments');
    expect(server?.asked).to.deep.equal([['b-2']]);
  });

  it('ignores the answer to what it does not ask any more', async () => {
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

  it('asks for nothing when it is removed before, and gives up when it is removed meanwhile', async () => {
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
    await until(() => signal?.aborted, 'the request is given up');
    expect(server?.requests.length).to.equal(1);
  });

  it('asks again when it comes back, and not when it is only moved', async () => {
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

  it('asks again when it is moved into another link', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<p><a href="/a-2"><comment-count endpoint=${ENDPOINT}></comment-count></a><a href="/b-3"></a></p>`,
    );
    await page.read('2 comments');
    page.box.querySelector('[href="/b-3"]')?.append(page.element());
    await page.read('3 comments');
  });

  it('keeps what a script has set before the class was there', async () => {
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
  it('asks when it comes near, and together with those that come near with it', async () => {
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

  it('asks at once when it is lazy no more, and not at all when it was removed', async () => {
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

describe('the words of a count', () => {
  it('are those of the element’s language, or of what is around it', async () => {
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

  it('change with the language and with the page’s own, without another request', async () => {
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

  it('are text, whatever they hold', async () => {
    answerAll();
    const page = await CountHarness.open(
      html`<p><comment-count endpoint=${ENDPOINT} thread="a-7"></comment-count></p>`,
    );
    page.element().strings = {comments: () => '<img src="x">'};
    await page.read('<img src="x">');
    expect(page.element().childElementCount).to.equal(0);
  });
});
