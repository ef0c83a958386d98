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

/** Goes to another page of the site without loading it. What the test runner knows this page by stays. */
const go = (path: string, rest = ''): void => history.pushState(null, '', `${path}${location.search}${rest}`);

const canonical = (): HTMLLinkElement | null => document.querySelector('link[rel="canonical"]');

/** Gives the page a canonical address. */
function name(path: string | null): void {
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
  // What can wait is here with it: a page that was left before is another matter.
  await until(() => thread.hasButton('Look for new comments'), 'everything has loaded');
  return thread;
}

/** For so long nothing that is not to happen has happened: longer than a canonical address is waited for. */
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1300));

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', start);
  go('/rain');
  server = new ThreadsServer();
});

afterEach(() => {
  fixtureCleanup();
  name(null);
  server.close();
  document.querySelector('base')?.remove();
});

after(() => history.replaceState(null, '', start));

describe('a thread on a page that changes its address', () => {
  it('follows, and goes back', async () => {
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

  it('stays where only the hash or a tracking parameter changes', async () => {
    await open();
    go('/rain', '#comments');
    go('/rain/', '&utm_source=letter');
    await aWhile();
    expect(server.asked).to.deep.equal(['/rain']);
  });

  it('stays where it has a name or a source of its own', async () => {
    const thread = await open({thread: 'weather'});
    go('/snow');
    await aWhile();
    expect(server.asked).to.deep.equal(['weather']);
    expect(thread.text).to.contain('Words on weather.');
  });

  it('loads once after many changes, and nothing of what was passed by', async () => {
    const thread = await open();
    server.isSlow = true;
    for (let index = 0; index < 10; index++) go(`/page-${index}`);
    const last = await until(() => server.requests.find((each) => each.thread === '/page-9'), 'the last is asked for');
    expect(server.requests.slice(1, -1).every(({signal}) => signal.aborted)).to.equal(true);
    go('/snow');
    const snow = await until(() => server.requests.find((each) => each.thread === '/snow'), 'the next is asked for');
    expect(last.signal.aborted, 'what is not wanted any more is given up').to.equal(true);
    last.answer();
    snow.answer();
    await thread.reads('Words on /snow.');
  });

  it('comes to the page on the screen when that went on while the first comments were on their way', async () => {
    server.isSlow = true;
    const thread = await ThreadHarness.open({attributes: {endpoint}});
    const rain = await until(() => server.requests[0], 'comments are asked for');
    go('/snow');
    rain.answer();
    const snow = await until(() => server.requests[1], 'those of the page are asked for');
    expect(snow.thread).to.equal('/snow');
    snow.answer();
    await thread.reads('Words on /snow.');
  });

  it('stays where the comments of all pages are in one file', async () => {
    const thread = await open({endpoint: `${endpoint}all.json`});
    go('/snow');
    await aWhile();
    expect(server.requests.length).to.equal(1);
    expect(thread.text).to.contain('Words on');
  });

  it('keeps what was typed as a draft of the thread that it was for', async () => {
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

  it('keeps it as long as the page lives where the device may keep nothing', async () => {
    const thread = await open({remember: 'none'});
    await thread.press('Reply to Ana');
    await thread.canType('Your reply to Ana');
    await type('About the rain');
    go('/snow');
    await thread.reads('Words on /snow.');
    history.back();
    await thread.reads('About the rain');
  });

  it('sends to the thread on the screen, with the address and title of its page', async () => {
    const title = document.title;
    document.title = 'Rain';
    const thread = await open();
    go('/snow');
    document.title = 'Snow';
    await thread.reads('Words on /snow.');
    await write(thread, 'About the snow');
    const post = await until(() => server.posts[0], 'it is sent');
    expect(new URL(post.body.thread).pathname).to.equal('/snow');
    expect(new URL(post.body.page.url).pathname).to.equal('/snow');
    expect(post.body.page.title).to.equal('Snow');
    document.title = title;
  });

  it('lets a comment arrive that was under way, in its own thread', async () => {
    const thread = await open();
    server.isSlow = true;
    await write(thread, 'About the rain');
    const post = await until(() => server.posts[0], 'it is sent');
    go('/snow');
    (await until(() => server.requests.find((each) => each.thread === '/snow'), 'the next is asked for')).answer();
    await thread.reads('Words on /snow.');
    expect(post.signal?.aborted ?? false, 'it goes on').to.equal(false);
    post.answer();
    server.isSlow = false;
    expect(thread.text).not.to.contain('About the rain');
    history.back();
    await thread.reads('Words on /rain.');
    await until(() => server.posts[1], 'its answer, which nobody heard, is asked for');
    expect(
      server.posts.every(({body}) => body.id === post.body.id),
      'it is the same comment',
    ).to.equal(true);
    expect(server.posts.every(({body}) => new URL(body.thread).pathname === '/rain')).to.equal(true);
    await until(() => !Object.keys(localStorage).some((key) => key.includes('outbox')), 'it has arrived');
    await thread.reads('About the rain');
    expect(thread.text.match(/About the rain/g)?.length).to.equal(1);
  });

  it('does not show what stands between its tags for another thread', async () => {
    const thread = await open();
    server.isSlow = true;
    go('/snow');
    await until(() => server.requests.at(-1)?.thread === '/snow', 'the next is asked for');
    await thread.reads('Loading comments');
    expect(thread.text).not.to.contain('the first page');
    history.back();
    await thread.reads('Comments of the first page.');
  });

  it('does not show it either where the page takes its element along', async () => {
    const thread = await open();
    const {element} = thread;
    const box = element.parentElement;
    element.remove();
    go('/snow');
    await aWhile();
    server.isSlow = true;
    box?.append(element);
    await until(() => server.requests.at(-1)?.thread === '/snow', 'the next is asked for');
    await thread.reads('Loading comments');
    expect(thread.text).not.to.contain('the first page');
  });

  it('asks for the page as it is when it comes near, not as it was', async () => {
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

  it('is the one of the new page where the element is made anew', async () => {
    name('/first');
    const old = await open();
    expect(server.asked).to.deep.equal(['/first']);
    await aWhile();
    old.element.remove();
    go('/snow');
    const thread = await ThreadHarness.open({attributes: {endpoint}});
    await thread.reads('Words on /snow.');
    name('/snow');
    await aWhile();
    expect(
      server.asked.slice(1).filter((each) => each !== '/snow'),
      'never the old one',
    ).to.deep.equal([]);
  });
});

describe('a canonical address', () => {
  it('is followed when it is changed, added or taken away', async () => {
    name('/first');
    const thread = await open();
    name('/second');
    await thread.reads('Words on /second.');
    canonical()?.replaceWith(document.createElement('meta'));
    await thread.reads('Words on /rain.');
    name('/third');
    await thread.reads('Words on /third.');
    expect(server.asked).to.deep.equal(['/first', '/second', '/rain', '/third']);
  });

  it('that comes after the address is waited for: there is one load', async () => {
    name('/first');
    const thread = await open();
    go('/snow');
    await new Promise((resolve) => setTimeout(resolve, 400));
    name('/second');
    await thread.reads('Words on /second.');
    await aWhile();
    expect(server.asked).to.deep.equal(['/first', '/second']);
  });

  it('that comes before the address belongs to the page that follows', async () => {
    name('/first');
    const thread = await open();
    name('/second');
    await new Promise((resolve) => setTimeout(resolve, 100));
    go('/snow');
    await thread.reads('Words on /second.');
    await aWhile();
    expect(server.asked).to.deep.equal(['/first', '/second']);
  });

  it('that was left behind gives way to the address within a second or so, and counts again where it was given', async () => {
    name('/first');
    const thread = await open();
    await aWhile();
    go('/snow');
    await thread.reads('Words on /snow.');
    go('/fog');
    await thread.reads('Words on /fog.');
    history.go(-2);
    await thread.reads('Words on /first.');
    expect(server.asked).to.deep.equal(['/first', '/snow', '/fog', '/first']);
  });

  it('stands where only the query changes', async () => {
    name('/first');
    await open();
    go('/rain', '&page=2');
    await aWhile();
    expect(server.asked).to.deep.equal(['/first']);
  });

  it('stands where only a slash or the name of an index file is added to the path', async () => {
    name('/first');
    await open();
    for (const path of ['/rain/', '/rain/index.html', '/rain']) {
      history.replaceState(null, '', `${path}${location.search}`);
      await aWhile();
    }
    expect(server.asked).to.deep.equal(['/first']);
  });

  it('is seen in a head that was replaced', async () => {
    name('/first');
    const thread = await open();
    const former = document.head;
    const head = document.createElement('head');
    head.append(...[...former.childNodes].filter((node) => node !== canonical()));
    former.replaceWith(head);
    name('/second');
    await thread.reads('Words on /second.');
  });
});

describe('a count', () => {
  it('follows the address of its link, and that of the page', async () => {
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
    }, 'the link around it leads elsewhere');
    inner?.setAttribute('href', '/notes/6');
    go('/notes/8');
    await page.read('5 comments', '6 comments', '8 comments');
    await aWhile();
    const before = counts.requests.length;
    go('/notes/8', '#x');
    await aWhile();
    expect(counts.requests.length, 'nothing is asked twice').to.equal(before);
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
