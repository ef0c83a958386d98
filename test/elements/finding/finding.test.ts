import {expect} from '@open-wc/testing';
import type {Page} from '../../../src/core/comment.js';
import type {CommentSource} from '../../../src/sources/source.js';
import {SourceError} from '../../../src/sources/source.js';
import {chain, comment, page} from '../../support/comments.js';
import {createFakeSource} from '../../support/fake-source.js';
import {click, moveTo, press} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

let count = 0;

const by = (id: string, parent: string | null, name: string, rest: Parameters<typeof comment>[2] = {}) =>
  comment(id, parent, {author: {name}, ...rest});

/** A new thread whose comments fit on one page. */
function sourceOf(
  comments: Page['comments'],
  rest: Partial<CommentSource> = {},
  info: Partial<Page> = {},
): CommentSource {
  return {
    key: `finding-${count++}`,
    can: {post: true, edit: false, preview: false, order: true, find: true},
    load: ({around, since}) => {
      if (around !== undefined) return Promise.reject(new SourceError('missing'));
      return Promise.resolve(since === undefined ? page(comments, info) : page([]));
    },
    ...rest,
  };
}

const goTo = (id: string | null): void => {
  location.hash = id === null ? '' : `#comment-${encodeURIComponent(id)}`;
};

const top = (element: Element): number => element.getBoundingClientRect().top;

const replyTree = [by('a', null, 'Ana', {replies: 3}), by('b', 'a', 'Bo', {replies: 2}), by('c', 'b', 'Cy', {replies: 1}), by('d', 'c', 'Di'), by('e', null, 'Ed')]; // prettier-ignore

const names = ({comments}: ThreadHarness): string[] => comments.map((name) => name.slice(0, 2));

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
});

after(() => history.replaceState(null, '', location.pathname + location.search));

describe('a comment named in the URL fragment', () => {
  const long = Array.from({length: 300}, (_, index) => by(`n${index}`, null, `Nr${index}`));

  it('is scrolled into view, marked and focused', async () => {
    goTo('n250');
    const thread = await ThreadHarness.open({source: sourceOf(long)});
    await until(() => thread.focused.startsWith('Nr250'), 'it has the focus');
    await until(() => Math.abs(top(thread.comment('Nr250'))) < 40, 'it is at the top of the window');
    expect(thread.comment('Nr250').part.contains('target')).to.equal(true);
    goTo('n3');
    await until(() => thread.focused.startsWith('Nr3'), 'the other one has the focus');
    expect(thread.comment('Nr250').part.contains('target')).to.equal(false);
  });

  it('is unfolded if its branch is folded', async () => {
    const thread = await ThreadHarness.open({source: sourceOf(replyTree)});
    await thread.press('Hide 3 replies to Ana');
    await until(() => names(thread).length === 2, 'the replies are folded away');
    goTo('d');
    await until(() => thread.focused.startsWith('Di'), 'it has the focus');
    expect(names(thread)).to.deep.equal(['An', 'Bo', 'Cy', 'Di', 'Ed']);
  });

  it('is requested if it is not loaded yet', async () => {
    const source = createFakeSource('asked-for');
    goTo('z');
    const thread = await ThreadHarness.open({source});
    await until(() => source.loads[0], 'the first page is requested');
    source.loads[0]?.answer(page([by('a', null, 'Ana')], {next: null}));
    const wanted = await until(() => source.loads.find(({request}) => request.around === 'z'), 'it is requested');
    wanted.answer(page([by('y', null, 'Yve', {replies: 1}), by('z', 'y', 'Zed')]));
    await until(() => thread.focused.startsWith('Zed'), 'it has the focus');
    expect(names(thread)).to.deep.equal(['An', 'Yv', 'Ze']);
  });

  it('is searched page by page if the backend cannot find comments by id', async () => {
    const source = createFakeSource('page-by-page');
    const withoutFind: CommentSource = {...source, can: {...source.can, find: false}};
    goTo('z');
    const thread = await ThreadHarness.open({source: withoutFind});
    for (const [index, id] of ['a', 'y', 'z'].entries()) {
      const load = await until(() => source.loads[index], `page ${index} is requested`);
      load.answer(page([by(id, null, id.toUpperCase().repeat(2))], {next: index < 2 ? `c${index}` : null}));
    }
    await until(() => thread.focused.startsWith('ZZ'), 'it has the focus');
  });

  it('is reported as missing if no thread knows it', async () => {
    goTo('nowhere');
    const thread = await ThreadHarness.open({source: sourceOf(replyTree)});
    await thread.reads('The linked comment is not in this thread.');
    goTo('b');
    await until(() => !thread.text.includes('is not in this thread'), 'the notice is gone');
  });

  it('belongs to the thread that knows it; other threads show no notice', async () => {
    goTo('e');
    const other = await ThreadHarness.open({source: sourceOf([by('x', null, 'Xen')])});
    const thread = await ThreadHarness.open({source: sourceOf(replyTree)});
    await until(() => thread.focused.startsWith('Ed'), 'it has the focus');
    expect(other.text).not.to.contain('is not in this thread');
    goTo('nowhere');
    await other.reads('is not in this thread');
    expect(thread.text).not.to.contain('is not in this thread');
  });

  it('can be shown with only its conversation; a button shows all comments again', async () => {
    goTo('c');
    const thread = await ThreadHarness.open({source: sourceOf(replyTree)});
    await thread.press('Only this conversation');
    await until(() => names(thread).join() === 'An,Bo,Cy,Di', 'its ancestors and replies are shown');
    await thread.reads('Only one conversation is shown.');
    await thread.press('All comments');
    await until(() => names(thread).length === 5, 'all comments are shown');
  });
});

describe('a chain of ten thousand replies', () => {
  it('is rendered, and its last comment is found', async () => {
    goTo('c9999');
    const thread = await ThreadHarness.open({source: sourceOf(chain(10_000))});
    await until(() => thread.focused.includes('level 10000'), 'the last one has the focus', 60_000);
    await thread.link('in reply to');
  }).timeout(90_000);
});

describe('links between comments', () => {
  it('preview the linked comment on hover, until Escape', async () => {
    const thread = await ThreadHarness.open({source: sourceOf(chain(14))});
    await until(() => thread.comments.length === 14, 'all are here');
    const link = await until(() => thread.links('in reply to Author of c12')[0], 'the last one links to its parent');
    // The tools above the thread, which come late, move the link.
    const preview = await until(() => moveTo(link).then(() => thread.preview), 'it is shown');
    expect(preview).to.equal('Author of c12Text of c12');
    await press('Escape');
    await until(() => thread.preview === null, 'it is gone');
    link.focus();
    await until(() => thread.preview, 'it is shown on focus');
  });

  it('lead from a deep comment to its parent, and back', async () => {
    const thread = await ThreadHarness.open({source: sourceOf(chain(14))});
    await until(() => thread.comments.length === 14, 'all are here');
    const links = await until(() => thread.links('in reply to').at(-1), 'the last one links to its parent');
    await click(links);
    await until(() => thread.focused.includes('level 13'), 'the parent has the focus');
    await thread.press('Back to');
    await until(() => thread.focused.includes('level 14'), 'the focus is back');
  });
});

describe('the tools of a long thread', () => {
  it('change the order, and keep folded branches and loaded comments', async () => {
    const dated = (id: string, name: string, day: number, parent: string | null = null) =>
      by(id, parent, name, {createdAt: `2020-01-0${day}T00:00:00Z`, replies: id === 'a' ? 1 : 0});
    const thread = await ThreadHarness.open({
      source: sourceOf([dated('a', 'Ana', 1), dated('b', 'Bo', 2, 'a'), dated('c', 'Cy', 3)]),
    });
    await thread.press('Hide 1 reply to Ana');
    await thread.choose(/first$/, 'Newest first');
    await until(() => names(thread).join() === 'Cy,An', 'the newest is first');
    await thread.choose(/first$/, 'Most replies first');
    await until(() => names(thread).join() === 'An,Cy', 'the one with replies is first');
  });

  it('fold all replies, fold replies below a level, and open all replies', async () => {
    const thread = await ThreadHarness.open({source: sourceOf(replyTree)});
    await thread.choose('View', 'Fold all replies');
    await until(() => names(thread).join() === 'An,Ed', 'all replies are folded');
    await thread.choose('View', 'Fold below level 2');
    await until(() => names(thread).join() === 'An,Bo,Ed', 'those below level 2 are folded');
    await thread.choose('View', 'Open all replies');
    await until(() => names(thread).length === 5, 'all are open');
  });

  it('show all comments by time', async () => {
    const dated = (id: string, name: string, day: number, parent: string | null = null) =>
      by(id, parent, name, {createdAt: `2020-01-0${day}T00:00:00Z`});
    const thread = await ThreadHarness.open({
      source: sourceOf([dated('a', 'Ana', 1), dated('b', 'Bo', 3, 'a'), dated('c', 'Cy', 2)]),
    });
    await thread.choose('View', 'Chronological');
    await until(() => names(thread).join() === 'An,Cy,Bo', 'they are sorted by time');
    await thread.link('in reply to Ana');
    await thread.choose('View', 'Threaded');
    await until(() => names(thread).join() === 'An,Bo,Cy', 'they are shown as a tree');
  });

  it('show the number of loaded comments while pages are missing', async () => {
    const source = createFakeSource('more-to-come');
    const thread = await ThreadHarness.open({source});
    await until(() => source.loads[0], 'the first page is requested');
    source.loads[0]?.answer(page([by('a', null, 'Ana')], {next: 'c', thread: {...page([]).thread, count: 9}}));
    await thread.reads('1 loaded so far');
    const second = await until(() => source.loads[1], 'the second page is requested');
    second.answer(page([by('b', null, 'Bo')]));
    await until(() => !thread.text.includes('so far'), 'all are here');
  });

  it('restore folded branches on the next visit', async () => {
    const source = sourceOf(replyTree);
    const thread = await ThreadHarness.open({source});
    await thread.press('Hide 2 replies to Bo');
    await until(() => localStorage.getItem(`colloquy:folds:${source.key}`), 'the fold is stored');
    thread.element.remove();
    const again = await ThreadHarness.open({source});
    await until(() => names(again).join() === 'An,Bo,Ed', 'it is folded');
  });
});

describe('new comments', () => {
  const at = (id: string, name: string, time: number) => by(id, null, name, {createdAt: new Date(time).toISOString()});
  const start = Date.parse('2026-01-01T00:00:00Z');

  it('are the comments added since the last visit; a first visit has none', async () => {
    const key = `visits-${count++}`;
    const first = await ThreadHarness.open({source: sourceOf([at('a', 'Ana', start)], {key})});
    await first.hasMenus();
    expect(first.text).not.to.match(/\d new/);
    await until(
      () => first.hasButton('Look for new comments') || first.press('View').then(() => null),
      'the code that stores the visit has loaded',
    );
    first.element.remove();
    await until(() => localStorage.getItem(`colloquy:seen:${key}`), 'the visit is stored');
    const source = sourceOf([at('a', 'Ana', start), at('b', 'Bo', start + 1000), at('c', 'Cy', start + 2000)], {key});
    const next = await ThreadHarness.open({source});
    await next.reads('2 new');
    expect(next.comment('Bo').part.contains('new')).to.equal(true);
    expect(next.comment('Ana').part.contains('new')).to.equal(false);
    await next.press('Next new comment');
    await until(() => next.focused.startsWith('Bo'), 'the first new one has the focus');
    await next.press('Next new comment');
    await until(() => next.focused.startsWith('Cy'), 'the second one has the focus');
    await next.press('Previous new comment');
    await until(() => next.focused.startsWith('Bo'), 'the first one has the focus again');
  });

  it('wait for a button if they arrive while the page is open', async () => {
    const source = createFakeSource('arrivals');
    const thread = await ThreadHarness.open({source});
    await until(() => source.loads[0], 'the first page is requested');
    const info = {...page([]).thread, revision: 'r1', count: 1};
    source.loads[0]?.answer(page([by('a', null, 'Ana')], {thread: info}));
    await thread.choose('View', 'Look for new comments');
    const asked = await until(() => source.loads[1], 'new comments are requested');
    expect(asked.request.since).to.equal('r1');
    asked.answer(page([by('b', 'a', 'Bo')], {thread: {...info, revision: 'r2', count: 2}}));
    await thread.reads('1 new comment');
    await until(() => thread.announcement === '1 new comment', 'the new one is announced');
    expect(names(thread)).to.deep.equal(['An']);
    await thread.press('Show');
    await until(() => thread.focused.startsWith('Bo'), 'the new one has the focus');
    await thread.reads('2 comments');
    await thread.choose('View', 'Look for new comments');
    const again = await until(() => source.loads[2], 'they are requested again');
    expect(again.request.since).to.equal('r2');
    again.answer(page([], {thread: {...info, revision: 'r2', count: 2}}));
    await until(() => thread.announcement === 'There is nothing new.', 'it is announced');
  });

  it('are announced for good: pages that load behind take back nothing', async () => {
    const source = createFakeSource('behind');
    const thread = await ThreadHarness.open({source});
    (await until(() => source.loads[0], 'the first page is requested')).answer(
      page([by('a', null, 'Ana')], {next: 'b'}),
    );
    await thread.choose('View', 'Look for new comments');
    const asked = await until(() => source.loads.find(({request}) => request.since), 'new comments are requested');
    asked.answer(page([]));
    await until(() => thread.announcement === 'There is nothing new.', 'it is announced');
    const heard: string[] = [];
    const listener = new MutationObserver(() => heard.push(thread.announcement));
    listener.observe(thread.element.renderRoot, {subtree: true, childList: true, characterData: true});
    for (const id of ['b', 'c']) {
      const next = await until(() => source.loads.find(({request}) => request.cursor === id), `${id} is requested`);
      next.answer(page([by(id, null, id.repeat(2))], {next: id === 'b' ? 'c' : null}));
      await until(() => thread.comments.some((name) => name.startsWith(id)), `${id} is shown`);
    }
    await thread.press('View');
    listener.disconnect();
    expect([...new Set(heard)]).to.deep.equal(['There is nothing new.']);
  });

  it('include removals, which are applied when the reader asks', async () => {
    const source = createFakeSource('removals');
    const thread = await ThreadHarness.open({source});
    await until(() => source.loads[0], 'the first page is requested');
    source.loads[0]?.answer(page([by('a', null, 'Ana'), by('b', null, 'Bo')]));
    await thread.choose('View', 'Look for new comments');
    const asked = await until(() => source.loads[1], 'new comments are requested');
    asked.answer(page([], {removed: ['b']}));
    await thread.reads('The discussion has changed.');
    expect(names(thread)).to.deep.equal(['An', 'Bo']);
    await thread.press('Show');
    await until(() => names(thread).join() === 'An', 'it is gone');
  });

  it('reload the thread if the server no longer knows the revision', async () => {
    const source = createFakeSource('forgotten');
    const thread = await ThreadHarness.open({source});
    await until(() => source.loads[0], 'the first page is requested');
    source.loads[0]?.answer(page([by('a', null, 'Ana')]));
    await thread.choose('View', 'Look for new comments');
    (await until(() => source.loads[1], 'new comments are requested')).fail(new SourceError('missing'));
    await thread.press('Show');
    (await until(() => source.loads[2], 'the thread is requested again')).answer(page([by('c', null, 'Cy')]));
    await until(() => names(thread).join() === 'Cy', 'the thread is reloaded');
  });
});

describe('folding', () => {
  it('leaves no gap after folding 1,000 comments that were never on screen', async () => {
    const replies = Array.from({length: 1000}, (_, index) => by(`r${index}`, 'a', `Nr${index}`));
    const source = sourceOf([by('a', null, 'Ana', {replies: 1000}), ...replies, by('z', null, 'Zed'), by('y', null, 'Yve')]); // prettier-ignore
    const thread = await ThreadHarness.open({source});
    await until(() => thread.allComments.length === 1003, 'all are here', 20_000);
    await thread.press('Hide 1,000 replies to Ana');
    await until(() => names(thread).join() === 'An,Ze,Yv', 'they are folded');
    const gap = (): number => top(thread.row('Zed')) - thread.row('Ana').getBoundingClientRect().bottom;
    await until(() => Math.abs(gap()) <= 1, 'there is no gap');
  }).timeout(30_000);

  it('scrolls to the top of a branch that is folded from further down', async () => {
    const replies = Array.from({length: 60}, (_, index) => by(`r${index}`, 'a', `Nr${index}`));
    const others = Array.from({length: 60}, (_, index) => by(`o${index}`, null, `Other ${index}`));
    const thread = await ThreadHarness.open({
      source: sourceOf([by('a', null, 'Ana', {replies: 60}), ...replies, ...others]),
    });
    await until(() => thread.allComments.length === 121, 'all are here');
    const row = await until(() => {
      thread.row('Nr50').scrollIntoView();
      const box = thread.row('Nr50').getBoundingClientRect();
      return box.top >= 0 && box.top < 100 && box;
    }, 'the row is on screen');
    await click({x: row.left + 32, y: row.top + 20});
    await until(() => thread.comments.length === 61, 'the branch is folded');
    await until(() => Math.abs(top(thread.comment('Ana'))) < 40, 'its first comment is at the top');
  });
});
