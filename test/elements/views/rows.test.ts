import {expect} from '@open-wc/testing';
import {comment, page} from '../../support/comments.js';
import {createFakeSource, type FakeSource} from '../../support/fake-source.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';
import {press, type} from '../../support/user-input.js';

const list = (name: string, length: number, parent: string | null = null) =>
  Array.from({length}, (_, index) => comment(`${name}${index}`, parent));

async function open(): Promise<{thread: ThreadHarness; source: FakeSource}> {
  const source = createFakeSource(`rows-${Math.random()}`);
  const thread = await ThreadHarness.open({source});
  await until(() => source.loads[0], 'comments are requested');
  return {thread, source};
}

beforeEach(() => localStorage.clear());

describe('rows', () => {
  it('are drawn in part before the first paint, the rest after it', async () => {
    const {thread, source} = await open();
    const drawn: number[] = [];
    requestAnimationFrame(function look() {
      const count = thread.allComments.length;
      if (count > 0) drawn.push(count);
      if (count < 1000) requestAnimationFrame(look);
    });
    source.loads[0]?.answer(page(list('c', 1000)));
    await until(() => thread.allComments.length === 1000, 'all are drawn');
    expect(drawn[0]).to.equal(30);
    expect(thread.allComments[999]).to.include('c999');
  }).timeout(60_000);

  it('are in order, each once, when a page with replies to the first of them arrives while they are drawn', async () => {
    const {thread, source} = await open();
    source.loads[0]?.answer(page(list('c', 600), {next: 'more'}));
    await until(() => thread.allComments.length > 0, 'the first are drawn');
    source.loads[1]?.answer(page([...list('r', 60, 'c5'), ...list('d', 300)], {next: 'last'}));
    await until(() => source.loads[2], 'the third page is requested');
    source.loads[2]?.answer(page(list('s', 30, 'c580')));
    await until(() => thread.allComments.length === 990, 'all are drawn');
    const ids = [...(thread.element.shadowRoot?.querySelectorAll('article') ?? [])].map(({dataset}) => dataset['id']);
    const names = (name: string, from: number, to: number) =>
      list(name, to)
        .slice(from)
        .map(({id}) => id);
    expect(ids).to.deep.equal([
      ...names('c', 0, 6),
      ...names('r', 0, 60),
      ...names('c', 6, 581),
      ...names('s', 0, 30),
      ...names('c', 581, 600),
      ...names('d', 0, 300),
    ]);
  }).timeout(60_000);

  it('ask for the next page as soon as one has arrived', async () => {
    const {thread, source} = await open();
    source.loads[0]?.answer(page(list('c', 500), {next: 'more'}));
    await until(() => source.loads[1], 'the next page is requested');
    expect(thread.allComments.length).to.be.below(500);
  });

  it('keep their elements, and an open form its caret, when 40 comments come before them', async () => {
    const {thread, source} = await open();
    source.loads[0]?.answer(page(list('c', 4), {next: 'more'}));
    await thread.reads('Text of c3');
    await thread.press('Reply to Author of c3');
    await thread.canType('Your reply to Author of c3');
    await type('Some words');
    await press('ArrowLeft');
    const rows = ['c0', 'c1', 'c2', 'c3'].map((id) => thread.comment(new RegExp(`${id}\\b`)));
    source.loads[1]?.answer(page(list('new', 40, 'c0')));
    await thread.reads('Text of new39');
    expect(['c0', 'c1', 'c2', 'c3'].map((id) => thread.comment(new RegExp(`${id}\\b`)))).to.deep.equal(rows);
    await type('!');
    await until(() => thread.text.includes('Some word!s'), 'typing goes on at the caret');
  });

  it('leave the page when their comments are gone, and stay in order', async () => {
    const {thread, source} = await open();
    source.loads[0]?.answer(page(list('c', 120)));
    await until(() => thread.allComments.length === 120, 'all are drawn');
    thread.element.order = 'newest';
    await until(() => source.loads[1], 'they are requested in another order');
    source.loads[1]?.answer(page(list('c', 60).reverse()));
    await until(() => thread.allComments.length === 60, 'the others are gone');
    expect(thread.allComments[0]).to.include('c59');
    expect(thread.allComments[59]).to.include('c0');
  });
});
