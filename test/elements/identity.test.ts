import {expect} from '@open-wc/testing';
import {comment, page} from '../support/comments.js';
import {createFakeSource, type FakeSource} from '../support/fake-source.js';
import {ThreadHarness} from '../support/thread-harness.js';
import {press, type} from '../support/user-input.js';
import {until} from '../support/until.js';

let count = 0;

interface Opened {
  readonly thread: ThreadHarness;
  readonly source: FakeSource;
}

async function open(
  attributes: Readonly<Record<string, string>> = {},
  comments = [comment('a', null, {author: {name: 'Ana'}})],
): Promise<Opened> {
  const source = createFakeSource(`identity-${count++}`);
  const thread = await ThreadHarness.open({source, attributes});
  await until(() => source.loads[0], 'comments are requested');
  source.loads[0]?.answer(page(comments));
  await thread.reads('Ana');
  return {thread, source};
}

async function write({thread}: Opened, words: string): Promise<void> {
  await thread.press('Reply to Ana');
  await thread.canType('Your reply to Ana');
  await type(words);
}

beforeEach(() => localStorage.clear());

describe('a verified name', () => {
  const verified = comment('v', null, {
    author: {name: 'Vera', verified: true, badges: ['author'], avatar: 'https://pics.example/1.png'},
  });

  it('has one sign, which is spoken, and which no other name has', async () => {
    const opened = await open({}, [comment('a', null, {author: {name: 'Ana'}}), verified]);
    const find = () => opened.thread.element.renderRoot.querySelectorAll('[part=verified][aria-label="name verified"]');
    await until(() => find().length > 0, 'the name has a sign');
    opened.thread.element.headingLevel = 4;
    await opened.thread.element.updateComplete;
    expect([...find()].map((sign) => sign.closest('article')?.dataset['id'])).to.deep.equal(['v']);
    const root = opened.thread.element.renderRoot;
    for (const part of ['badge badge-author', 'avatar'])
      expect(root.querySelectorAll(`[part="${part}"]`).length).to.equal(1);
    expect(root.querySelector('img')?.loading).to.equal('lazy');
  });
});

describe('the earlier comment of a device', () => {
  it('goes with the next one, unless the device stores nothing', async () => {
    for (const [remember, isKnown] of [
      ['all', true],
      ['reading', false],
      ['none', false],
    ] as const) {
      const opened = await open({remember});
      for (const index of [0, 1]) {
        await write(opened, `Words ${index}`);
        (await opened.thread.field('Name')).focus();
        await press('a', 'Control');
        await type('Zed');
        await press('Enter', 'Control');
        await until(() => opened.source.posts[index], 'it is posted');
        const sent = opened.source.posts[index]?.comment;
        const first = opened.source.posts[0]?.comment;
        const expected = index === 1 && isKnown ? {id: first?.id, secret: first?.secret} : undefined;
        expect(sent?.earlier, `${remember} ${index}`).to.deep.equal(expected);
        opened.source.posts[index]?.answer({
          comment: comment(sent?.id ?? '', 'a', {author: {name: 'Zed'}, html: `<p>Words ${index}</p>`}),
          source: `Words ${index}`,
          can: {edit: 900, delete: 900},
        });
        await opened.thread.reads(`Words ${index}`);
      }
      opened.thread.element.remove();
      localStorage.clear();
    }
  });
});
