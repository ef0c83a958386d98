import {expect, fixtureCleanup, html} from '@open-wc/testing';
import {CountHarness} from '../../support/count-harness.js';
import {CountServer} from '../../support/count-server.js';
import {type} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {ThreadsServer} from '../../support/threads-server.js';
import {until} from '../../support/until.js';

const {endpoint} = ThreadsServer;
const start = location.href;
let server = new ThreadsServer();

/** Navigates without loading a page. Keeps the query string, which identifies the page to the test runner. */
const go = (path: string, rest = ''): void => history.pushState(null, '', `${path}${location.search}${rest}`);

const canonical = (): HTMLLinkElement | null => document.querySelector('link[rel="canonical"]');

/** Sets or removes the canonical URL of the page. */
function setCanonical(path: string | null): void {
  if (path === null) return canonical()?.remove();
  const link = canonical() ?? document.createElement('link');
  link.rel = 'canonical';
  link.href = `https://site.example${path}`;
  if (!link.isConnected) document.head.append(link);
}

async function open(attributes: Readonly<Record<string, string>> = {}): Promise<ThreadHarness> {
  const thread = await ThreadHarness.open({
    attributes: {endpoint, ...attributes},
    fallback: html`<p>Comments of the first page.</p>`,
  });
  await thread.reads('Words on');
  // The lazy chunks have loaded as well. Navigation before that is tested separately.
  await thread.hasMenus();
  return thread;
}

/** Waits longer than the widget waits for a new canonical URL, so that any unwanted request has been sent. */
const waitLongEnough = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1300));

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', start);
  go('/rain');
  server = new ThreadsServer();
});

afterEach(() => {
  fixtureCleanup();
  setCanonical(null);
  server.close();
  document.querySelector('base')?.remove();
});

after(() => history.replaceState(null, '', start));

describe('a thread on a page that changes its URL', () => {
  it('asks once for each page if its backend is a lazy chunk', async () => {
    const thread = await open({backend: 'misspelt'});
    await waitLongEnough();
    expect(server.asked).to.deep.equal(['/rain']);
    go('/snow');
    await thread.reads('/snow');
    await waitLongEnough();
    expect(server.asked).to.deep.equal(['/rain', '/snow']);
  });

  it('follows to other pages and back', async () => {
    const thread = await open();
    expect(server.asked).to.deep.equal(['/rain']);
    go('/snow');
    await thread.reads('Words on /snow.');
    expect(thread.text).not.to.contain('/rain');
    history.back();
    await thread.reads('Words on /rain.');
    history.replaceState(null, '', `/fog${location.search}`);
    await thread.reads('Words on /fog.');
    expect(server.asked).to.deep.equal(['/rain', '/snow', '/rain', '/fog']);
  });

  it('stays if only the hash or a tracking parameter changes', async () => {
    await open();
    go('/rain', '#comments');
    go('/rain/', '&utm_source=letter');
    await waitLongEnough();
    expect(server.asked).to.deep.equal(['/rain']);
  });

  it('stays if it has a thread attribute', async () => {
    const thread = await open({thread: 'weather'});
    go('/snow');
    await waitLongEnough();
    expect(server.asked).to.deep.equal(['weather']);
    expect(thread.text).to.contain('Words on weather.');
  });

  it('loads once after many changes and aborts earlier requests', async () => {
    const thread = await open();
    server.isSlow = true;
    for (let index = 0; index < 10; index++) go(`/page-${index}`);
    const last = await until(
      () => server.requests.find((each) => each.thread === '/page-9'),
      'the last page is requested',
    );
    expect(server.requests.slice(1, -1).every(({signal}) => signal.aborted)).to.equal(true);
    go('/snow');
    const snow = await until(
      () => server.requests.find((each) => each.thread === '/snow'),
      'the next page is requested',
    );
    expect(last.signal.aborted, 'an outdated request is aborted').to.equal(true);
    last.answer();
    snow.answer();
    await thread.reads('Words on /snow.');
  });

  it('follows if the page navigates while the first comments are loading', async () => {
    server.isSlow = true;
    const thread = await ThreadHarness.open({attributes: {endpoint}});
    const rain = await until(() => server.requests[0], 'comments are requested');
    go('/snow');
    rain.answer();
    const snow = await until(() => server.requests[1], 'the comments of the new page are requested');
    expect(snow.thread).to.equal('/snow');
    snow.answer();
    await thread.reads('Words on /snow.');
  });

  it('stays if one file has the comments of all pages', async () => {
    const thread = await open({endpoint: `${endpoint}all.json`});
    go('/snow');
    await waitLongEnough();
    expect(server.requests.length).to.equal(1);
    expect(thread.text).to.contain('Words on');
  });

  it('keeps typed text as a draft of its own thread', async () => {
    const thread = await open();
    await thread.press('Reply to Ana');
    await thread.canType('Your reply to Ana');
    await type('About the rain');
    go('/snow');
    await thread.reads('Words on /snow.');
    expect(thread.text).not.to.contain('About the rain');
    await thread.press('Write a comment');
    await thread.canType('Write a comment');
    await type('About the snow');
    history.back();
    await thread.reads('Words on /rain.');
    await thread.reads('About the rain');
    expect(thread.text).not.to.contain('About the snow');
    history.forward();
    await thread.reads('Words on /snow.');
    await thread.reads('About the snow');
  });

  it('keeps drafts in memory with remember="none"', async () => {
    const thread = await open({remember: 'none'});
    await thread.press('Reply to Ana');
    await thread.canType('Your reply to Ana');
    await type('About the rain');
    go('/snow');
    await thread.reads('Words on /snow.');
    history.back();
    await thread.reads('About the rain');
  });

  it('sends comments to the current thread, with the URL and title of its page', async () => {
    const title = document.title;
    document.title = 'Rain';
    const thread = await open();
    go('/snow');
    document.title = 'Snow';
    await thread.reads('Words on /snow.');
    await write(thread, 'About the snow');
    const post = await until(() => server.posts[0], 'the comment is sent');
    expect(new URL(post.body.thread).pathname).to.equal('/snow');
    expect(new URL(post.body.page.url).pathname).to.equal('/snow');
    expect(post.body.page.title).to.equal('Snow');
    document.title = title;
  });

  it('completes the sending of a comment in its own thread', async () => {
    const thread = await open();
    server.isSlow = true;
    await write(thread, 'About the rain');
    const post = await until(() => server.posts[0], 'it is sent');
    go('/snow');
    (await until(() => server.requests.find((each) => each.thread === '/snow'), 'the next page is requested')).answer();
    await thread.reads('Words on /snow.');
    expect(post.signal?.aborted ?? false, 'the request continues').to.equal(false);
    post.answer();
    server.isSlow = false;
    expect(thread.text).not.to.contain('About the rain');
    history.back();
    await thread.reads('Words on /rain.');
    await until(() => server.posts[1], 'the comment is sent again, because its response was ignored');
    expect(
      server.posts.every(({body}) => body.id === post.body.id),
      'it has the same id',
    ).to.equal(true);
    expect(server.posts.every(({body}) => new URL(body.thread).pathname === '/rain')).to.equal(true);
    await until(
      () => !Object.keys(localStorage).some((key) => key.includes('outbox')),
      'the comment has been accepted',
    );
    await thread.reads('About the rain');
    expect(thread.text.match(/About the rain/g)?.length).to.equal(1);
  });

  it('does not show its fallback content for another thread', async () => {
    const thread = await open();
    server.isSlow = true;
    go('/snow');
    await until(() => server.requests.at(-1)?.thread === '/snow', 'the next page is requested');
    await thread.reads('Loading comments');
    expect(thread.text).not.to.contain('the first page');
    history.back();
    await thread.reads('Comments of the first page.');
  });

  it('does not show its fallback content if the page moves the element to another page', async () => {
    const thread = await open();
    const {element} = thread;
    const box = element.parentElement;
    element.remove();
    go('/snow');
    await waitLongEnough();
    server.isSlow = true;
    box?.append(element);
    await until(() => server.requests.at(-1)?.thread === '/snow', 'the next page is requested');
    await thread.reads('Loading comments');
    expect(thread.text).not.to.contain('the first page');
  });

  it('uses the current URL when a lazy thread comes near the viewport', async () => {
    const thread = await ThreadHarness.open({attributes: {endpoint, loading: 'lazy'}});
    const gap = document.createElement('div');
    gap.style.blockSize = '5000px';
    thread.element.before(gap);
    await thread.element.updateComplete;
    go('/snow');
    gap.remove();
    await thread.reads('Words on /snow.');
    expect(server.asked).to.deep.equal(['/snow']);
  });

  it('is the thread of the new page if the element is created again', async () => {
    setCanonical('/first');
    const old = await open();
    expect(server.asked).to.deep.equal(['/first']);
    await waitLongEnough();
    old.element.remove();
    go('/snow');
    const thread = await ThreadHarness.open({attributes: {endpoint}});
    await thread.reads('Words on /snow.');
    setCanonical('/snow');
    await waitLongEnough();
    expect(
      server.asked.slice(1).filter((each) => each !== '/snow'),
      'the old thread is never requested',
    ).to.deep.equal([]);
  });
});

describe('a canonical URL', () => {
  it('is followed when it is changed, added or removed', async () => {
    setCanonical('/first');
    const thread = await open();
    setCanonical('/second');
    await thread.reads('Words on /second.');
    canonical()?.replaceWith(document.createElement('meta'));
    await thread.reads('Words on /rain.');
    setCanonical('/third');
    await thread.reads('Words on /third.');
    expect(server.asked).to.deep.equal(['/first', '/second', '/rain', '/third']);
  });

  it('that changes after the URL is awaited, so that there is one load', async () => {
    setCanonical('/first');
    const thread = await open();
    go('/snow');
    await new Promise((resolve) => setTimeout(resolve, 400));
    setCanonical('/second');
    await thread.reads('Words on /second.');
    await waitLongEnough();
    expect(server.asked).to.deep.equal(['/first', '/second']);
  });

  it('that changes before the URL belongs to the next page', async () => {
    setCanonical('/first');
    const thread = await open();
    setCanonical('/second');
    await new Promise((resolve) => setTimeout(resolve, 100));
    go('/snow');
    await thread.reads('Words on /second.');
    await waitLongEnough();
    expect(server.asked).to.deep.equal(['/first', '/second']);
  });

  it('that the page does not update is ignored after about a second, and used again on its own path', async () => {
    setCanonical('/first');
    const thread = await open();
    await waitLongEnough();
    go('/snow');
    await thread.reads('Words on /snow.');
    go('/fog');
    await thread.reads('Words on /fog.');
    history.go(-2);
    await thread.reads('Words on /first.');
    expect(server.asked).to.deep.equal(['/first', '/snow', '/fog', '/first']);
  });

  it('stays valid if only the query string changes', async () => {
    setCanonical('/first');
    await open();
    go('/rain', '&page=2');
    await waitLongEnough();
    expect(server.asked).to.deep.equal(['/first']);
  });

  it('stays valid if only a slash or an index file name is added to the path', async () => {
    setCanonical('/first');
    await open();
    for (const path of ['/rain/', '/rain/index.html', '/rain']) {
      history.replaceState(null, '', `${path}${location.search}`);
      await waitLongEnough();
    }
    expect(server.asked).to.deep.equal(['/first']);
  });

  it('is found in a new head element', async () => {
    setCanonical('/first');
    const thread = await open();
    const former = document.head;
    const head = document.createElement('head');
    head.append(...[...former.childNodes].filter((node) => node !== canonical()));
    former.replaceWith(head);
    setCanonical('/second');
    await thread.reads('Words on /second.');
  });
});

describe('a count', () => {
  it('follows the URL of its link and of the page', async () => {
    server.close();
    const counts = CountServer.answering((thread) => Number(/\d+/.exec(new URL(thread).pathname)?.[0] ?? 7));
    const page = await CountHarness.open(
      html`<p>
        <a href="/notes/3"><comment-count endpoint=${endpoint}></comment-count></a>
        <comment-count endpoint=${endpoint}><a href="/notes/4">Comments</a></comment-count>
        <comment-count endpoint=${endpoint}></comment-count>
      </p>`,
    );
    await page.read('3 comments', '4 comments', '7 comments');
    const [outer, inner] = page.box.querySelectorAll('a');
    await until(() => {
      outer?.setAttribute('href', '/notes/5');
      return page.words[0] === '5 comments';
    }, 'the count of the new link is shown');
    inner?.setAttribute('href', '/notes/6');
    go('/notes/8');
    await page.read('5 comments', '6 comments', '8 comments');
    await waitLongEnough();
    const before = counts.requests.length;
    go('/notes/8', '#x');
    await waitLongEnough();
    expect(counts.requests.length, 'nothing is requested twice').to.equal(before);
    counts.close();
  });
});

async function write(thread: ThreadHarness, words: string): Promise<void> {
  await thread.press('Write a comment');
  await thread.canType('Write a comment');
  await type(words);
  const name = await thread.field('Name');
  name.focus();
  await type('Zed');
  await thread.press('Post comment');
}
