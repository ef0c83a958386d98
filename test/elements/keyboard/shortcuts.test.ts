import {expect} from '@open-wc/testing';
import {seenKey} from '../../../src/conversation/device-storage.js';
import {comment, page} from '../../support/comments.js';
import {createFakeSource} from '../../support/fake-source.js';
import {by, five, openAtFirst, openPage, skipLink, sourceOf, stepTo} from '../../support/keyboard-page.js';
import {press, select} from '../../support/user-input.js';
import type {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const names = ({comments}: ThreadHarness): string => comments.map((name) => name.slice(0, 2)).join();

const textOf = async (thread: ThreadHarness, name: string): Promise<string> => {
  const field = await thread.field(name);
  return field instanceof HTMLTextAreaElement ? field.value : '';
};

const isInView = (element: Element): boolean => {
  const {top, bottom} = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('j and k', () => {
  it('go from comment to comment, from any element of the thread', async () => {
    const {thread} = await openAtFirst(sourceOf(five));
    expect(thread.focused).to.match(/^Ana/);
    for (const name of ['Bo', 'Cy', 'Di', 'Ed']) await stepTo(thread, 'j', name);
    for (const name of ['Di', 'Cy']) await stepTo(thread, 'k', name);
    (await thread.button('Reply to Bo')).focus();
    await stepTo(thread, 'j', 'Cy');
    (await thread.button('Reply to Bo')).focus();
    await stepTo(thread, 'k', 'Ana');
  });

  it('say so at the first and the last comment', async () => {
    const {thread} = await openAtFirst(sourceOf(five.slice(3)));
    await press('k');
    await until(() => thread.announcement === 'This is the first comment.', 'it is announced');
    await stepTo(thread, 'j', 'Ed');
    await press('j');
    await until(() => thread.announcement === 'This is the last comment.', 'it is announced');
    expect(thread.focused).to.match(/^Ed/);
  });

  it('pass over folded replies', async () => {
    const {thread} = await openAtFirst(sourceOf(five));
    await press('f');
    await until(() => names(thread) === 'An,Di,Ed', 'the replies are folded');
    await stepTo(thread, 'j', 'Di');
    await stepTo(thread, 'k', 'Ana');
  });

  it('scroll every comment of a long thread into view, and show where the focus is', async () => {
    const long = Array.from({length: 200}, (_, index) =>
      by(`n${index}`, null, `Nr${index}.`, {html: `<p>${'Words and more words. '.repeat((index % 7) * 12 + 1)}</p>`}),
    );
    const {thread} = await openAtFirst(sourceOf(long));
    for (let index = 1; index <= 30; index++) await stepTo(thread, 'j', `Nr${index}.`);
    const heading = (): Element => thread.element.shadowRoot?.activeElement ?? document.body;
    await until(() => isInView(heading()), 'the comment is in view');
    expect(getComputedStyle(heading()).outlineStyle).not.to.equal('none');
    for (let index = 29; index >= 18; index--) await stepTo(thread, 'k', `Nr${index}.`);
    await until(() => isInView(heading()), 'the comment is in view');
  }).timeout(60_000);

  it('go on to the next page when it comes, and to rows that are not drawn yet', async () => {
    const source = createFakeSource('keyboard-pages');
    const opened = await openPage(source);
    const {thread} = opened;
    (await until(() => source.loads[0], 'the first page is requested')).answer(
      page([by('a', null, 'Ana')], {next: '2'}),
    );
    await skipLink(thread);
    await press('Tab');
    await stepTo(thread, 'j', 'Ana');
    await press('j');
    const load = await until(() => source.loads[1], 'the next page is requested');
    expect(thread.focused).to.match(/^Ana/);
    await until(() => thread.announcement === 'Loading more comments …', 'it is announced');
    load.answer(page(Array.from({length: 500}, (_, index) => by(`p${index}`, null, `Page two, ${index}.`))));
    await until(() => thread.focused.startsWith('Page two, 0.'), 'the first comment of the next page has the focus');
  });

  it('do not go on if the reader has gone elsewhere meanwhile', async () => {
    const source = createFakeSource('keyboard-elsewhere');
    const {thread, after} = await openPage(source);
    (await until(() => source.loads[0], 'the first page is requested')).answer(
      page([by('a', null, 'Ana')], {next: '2'}),
    );
    await skipLink(thread);
    await press('Tab');
    await stepTo(thread, 'j', 'Ana');
    await press('j');
    after.focus();
    (await until(() => source.loads[1], 'the next page is requested')).answer(page([by('b', null, 'Bo')]));
    await thread.reads('Text of b');
    for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    expect(document.activeElement === after, 'the focus is outside').to.equal(true);
  });
});

describe('scrolling by keyboard', () => {
  const original = {scroll: Element.prototype.scrollIntoView, match: window.matchMedia.bind(window)};
  let behaviors: (string | undefined)[] = [];

  beforeEach(() => {
    behaviors = [];
    Element.prototype.scrollIntoView = function (options) {
      if (typeof options === 'object') behaviors.push(options.behavior);
      original.scroll.call(this, options);
    };
  });
  afterEach(() => {
    Element.prototype.scrollIntoView = original.scroll;
    window.matchMedia = original.match;
  });

  it('is smooth', async () => {
    await openAtFirst(sourceOf(five));
    expect(behaviors[0]).to.equal('smooth');
  });

  it('is instant if the reader prefers reduced motion', async () => {
    window.matchMedia = (query) =>
      query.includes('prefers-reduced-motion') ? original.match('all') : original.match(query);
    await openAtFirst(sourceOf(five));
    expect(behaviors.length).to.be.greaterThan(0);
    expect(behaviors).not.to.include('smooth');
  });
});

describe('u', () => {
  it('goes to the comment that is answered, and says so at the top level', async () => {
    const {thread} = await openAtFirst(sourceOf(five));
    await stepTo(thread, 'j', 'Bo');
    await stepTo(thread, 'j', 'Cy');
    await stepTo(thread, 'u', 'Bo');
    await stepTo(thread, 'u', 'Ana');
    await press('u');
    await until(() => thread.announcement === 'This comment is not a reply.', 'it is announced');
  });

  it('goes to the comment that is answered in chronological order, too', async () => {
    const {thread} = await openAtFirst(
      sourceOf([
        by('a', null, 'Ana', {createdAt: '2020-01-01T00:00:00Z'}),
        by('b', 'a', 'Bo', {createdAt: '2020-01-03T00:00:00Z'}),
        by('c', null, 'Cy', {createdAt: '2020-01-02T00:00:00Z'}),
      ]),
    );
    await thread.choose('View', 'Chronological');
    await until(() => names(thread) === 'An,Cy,Bo', 'they are sorted by time');
    (await thread.button('Reply to Bo')).focus();
    await stepTo(thread, 'u', 'Ana');
  });
});

describe('f', () => {
  it('folds and opens the replies, announces it, and lets the page cancel it', async () => {
    const {thread} = await openAtFirst(sourceOf(five));
    await press('f');
    await until(() => thread.announcement === '2 replies folded', 'it is announced');
    expect(names(thread)).to.equal('An,Di,Ed');
    expect(thread.focused).to.match(/^Ana/);
    await press('f');
    await until(() => thread.announcement === '2 replies shown', 'it is announced');
    expect(names(thread)).to.equal('An,Bo,Cy,Di,Ed');
    const asked: boolean[] = [];
    thread.element.addEventListener('comment-fold', (event) => {
      event.preventDefault();
      asked.push(event.folded);
    });
    await press('f');
    await until(() => asked.length === 1, 'the page is asked');
    expect(names(thread)).to.equal('An,Bo,Cy,Di,Ed');
  });
});

it('f keeps the focus in the comment if it was on the button that shows the replies', async () => {
  const {thread} = await openAtFirst(sourceOf(five));
  await press('f');
  (await thread.button('Show 2 replies to Ana')).focus();
  for (const button of thread.comment('Ana').querySelectorAll<HTMLElement>('[data-action="unfold"]')) button.focus();
  await press('f');
  await until(() => names(thread) === 'An,Bo,Cy,Di,Ed', 'the replies are shown');
  await stepTo(thread, 'j', 'Bo');
});

describe('r', () => {
  it('opens the form of the comment; Escape leads back', async () => {
    const {thread} = await openAtFirst(sourceOf(five));
    await stepTo(thread, 'j', 'Bo');
    await press('r');
    await thread.canType('Your reply to Bo');
    expect(await textOf(thread, 'Your reply to Bo')).to.equal('');
    await press('Escape');
    await until(() => thread.focused === 'Reply to Bo', 'the focus is back');
    await stepTo(thread, 'j', 'Cy');
  });

  it('does nothing where nobody can reply', async () => {
    const {thread, received} = await openAtFirst(sourceOf([comment('x', null, {status: 'deleted'}), ...five]));
    received.length = 0;
    await press('r');
    await press('q');
    await stepTo(thread, 'j', 'Ana');
    expect(thread.text).not.to.contain('Your reply');
    expect(received).to.deep.equal([]);
  });
});

describe('q', () => {
  it('quotes the words selected with the mouse', async () => {
    const {thread} = await openAtFirst(sourceOf(five));
    await select('of d', thread.comment('Di'));
    await thread.button('Quote this');
    await press('q');
    await until(async () => (await textOf(thread, 'Your reply to Di')).startsWith('> of d\n'), 'they are quoted');
    await thread.canType('Your reply to Di');
  });

  it('quotes the whole comment if nothing is selected', async () => {
    const {thread} = await openAtFirst(sourceOf(five));
    await press('q');
    await until(async () => (await textOf(thread, 'Your reply to Ana')).startsWith('> Text of a\n'), 'it is quoted');
    await thread.canType('Your reply to Ana');
  });
});

describe('n', () => {
  it('goes to the next new comment after the focus, and opens its branch', async () => {
    const dated = (id: string, parent: string | null, name: string, year: number, replies = 0) =>
      by(id, parent, name, {createdAt: `${year}-01-01T00:00:00Z`, replies});
    const source = sourceOf([
      dated('a', null, 'Ana', 2020, 1),
      dated('b', 'a', 'Bo', 2025),
      dated('c', null, 'Cy', 2020),
      dated('d', null, 'Di', 2025),
    ]);
    localStorage.setItem(seenKey(source.key), String(Date.parse('2022-01-01')));
    const {thread} = await openAtFirst(source);
    await thread.reads('2 new');
    await press('f');
    await until(() => names(thread) === 'An,Cy,Di', 'the replies are folded');
    await stepTo(thread, 'n', 'Bo');
    await stepTo(thread, 'n', 'Di');
    await stepTo(thread, 'n', 'Bo');
    await stepTo(thread, 'j', 'Cy');
    await stepTo(thread, 'n', 'Di');
  });

  it('shows the comments that wait, and says so if there are none', async () => {
    const source = createFakeSource('keyboard-news');
    const {thread} = await openPage(source);
    (await until(() => source.loads[0], 'the first page is requested')).answer(page([by('a', null, 'Ana')]));
    await skipLink(thread);
    await press('Tab');
    await stepTo(thread, 'j', 'Ana');
    await press('n');
    await until(() => thread.announcement === 'There is nothing new.', 'it is announced');
    await thread.choose('View', 'Look for new comments');
    (await until(() => source.loads[1], 'new comments are requested')).answer(page([by('b', null, 'Bo')]));
    await thread.reads('1 new comment');
    await stepTo(thread, 'n', 'Bo');
  });
});
