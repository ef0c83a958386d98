// Navigation and quotations wait for an idle browser, unless the reader needs them.

import {expect} from '@open-wc/testing';
import {chain, comment, page} from '../../support/comments.js';
import {click, moveTo} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const SAID = 'Bells are cast in clay, and the clay is broken afterwards.';

let count = 0;
const held: (() => void)[] = [];
const {requestIdleCallback} = window;

const by = (id: string, parent: string | null, name: string, html: string, replies = 0) =>
  comment(id, parent, {author: {name}, html, replies});

const open = (): Promise<ThreadHarness> =>
  ThreadHarness.open({
    source: {
      key: `idle-${count++}`,
      can: {post: true, edit: false, preview: false, order: true, find: false},
      load: () =>
        Promise.resolve(page([by('a', null, 'Ana', `<p>${SAID}</p>`, 1), by('b', 'a', 'Bo', `<p>“${SAID}” Why?</p>`)])),
    },
  });

/** Opens a thread whose navigation and quotations wait. */
async function openWaiting(): Promise<ThreadHarness> {
  const thread = await open();
  await thread.reads(SAID);
  await until(() => held.length > 0, 'an idle moment is awaited');
  expect(thread.isReady).to.equal(false);
  expect(thread.links('quotes Ana')).to.have.length(0);
  return thread;
}

describe('navigation and quotations', () => {
  beforeEach(() => {
    localStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
    held.length = 0;
    // Holds the callbacks of work that can wait a second. The first paint may need others.
    window.requestIdleCallback = (run, options) => {
      const call = (): void => run({didTimeout: false, timeRemaining: () => 40});
      return (options?.timeout ?? 0) < 1000 ? window.setTimeout(call) : held.push(call);
    };
  });

  afterEach(() => {
    Reflect.set(window, 'requestIdleCallback', requestIdleCallback);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('preview a link that is pointed at since before their code was loaded', async () => {
    window.requestIdleCallback = (run) => held.push(() => run({didTimeout: false, timeRemaining: () => 40}));
    const load = () => Promise.resolve(page(chain(14)));
    const thread = await ThreadHarness.open({source: {load}});
    const link = await until(() => thread.links('in reply to')[0], 'a deep comment links to its parent');
    await moveTo(link);
    expect(held).to.have.length(1);
    for (const run of held.splice(0)) run();
    await until(() => thread.preview, 'the preview is shown');
  });

  it('begin when the browser is idle', async () => {
    const thread = await openWaiting();
    // Each part waits for an idle moment of its own.
    await until(() => {
      for (const run of held.splice(0)) run();
      return thread.links('quotes Ana').length > 0 && thread.isReady;
    }, 'both are there');
  });

  it('begin without idle callbacks too', async () => {
    Reflect.set(window, 'requestIdleCallback', undefined);
    const thread = await open();
    await thread.link('quotes Ana');
    await thread.hasMenus();
  });

  it('do not wait for a reader who folds a branch', async () => {
    const thread = await openWaiting();
    await thread.press(/^Hide .* to Ana/);
    await thread.hasMenus();
    expect(thread.links('quotes Ana')).to.have.length(0);
  });

  it('do not wait for a reader who follows a link to a comment', async () => {
    const thread = await openWaiting();
    const link = await until(
      () => thread.comment('Bo').querySelector<HTMLAnchorElement>('[part~="permalink"]'),
      'there is a permalink',
    );
    await click(link);
    await until(() => thread.comment('Bo').part.contains('target'), 'the comment is marked');
    await thread.hasMenus();
  });

  it('do not wait if the URL names a comment', async () => {
    location.hash = '#comment-b';
    const thread = await open();
    await until(() => thread.focused.startsWith('Bo'), 'the comment has the focus');
  });

  it('do not begin once the thread is removed', async () => {
    const thread = await openWaiting();
    const sheets = thread.element.shadowRoot?.adoptedStyleSheets.length;
    thread.element.remove();
    for (const run of held.splice(0)) run();
    // A second thread loads the same chunks.
    Reflect.set(window, 'requestIdleCallback', requestIdleCallback);
    const other = await open();
    await other.link('quotes Ana');
    await other.hasMenus();
    expect(thread.element.shadowRoot?.adoptedStyleSheets.length).to.equal(sheets);
    expect(marksOf(thread)).to.equal(0);
  });
});

const marksOf = ({element}: ThreadHarness): number =>
  element.shadowRoot?.querySelectorAll('[data-quotation]').length ?? 0;
