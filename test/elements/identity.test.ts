import {expect} from '@open-wc/testing';
import type {CustomSource} from '../../src/sources/backends/custom-source.js';
import type {Outgoing, Own} from '../../src/sources/source.js';
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

describe('the identity of the element', () => {
  interface Call {
    readonly method: string;
    readonly token: string | undefined;
    readonly account: string | undefined;
  }

  /** A source of a page's own script, which notes the tokens that it gets. */
  function createOwn(rest: Partial<CustomSource> = {}): {readonly calls: Call[]; readonly source: CustomSource} {
    const calls: Call[] = [];
    const source: CustomSource = {
      key: `own-${count++}`,
      load: async () => ({comments: [{id: 'a', author: {name: 'Ana'}, html: '<p>Hello</p>'}]}),
      post: ({identity, account, id, draft}: Outgoing) => {
        calls.push({method: 'post', token: identity, account});
        const comment = {id, parent: draft.parent, author: {name: 'Vera'}, html: '<p>Posted</p>', status: 'published'};
        return {comment, source: draft.source, can: {edit: 900, delete: 900}};
      },
      edit: ({secret, account}: Own) => void calls.push({method: 'edit', token: secret, account}),
      ...rest,
    };
    return {calls, source};
  }

  async function send(thread: ThreadHarness, words: string): Promise<void> {
    await thread.press('Reply to Ana');
    await thread.canType('Your reply to Ana');
    await type(words);
    await press('Enter', 'Control');
  }

  it('reaches a custom source as attribute, as property and as function, with the name that the source says', async () => {
    for (const given of ['attribute', 'property', 'function'] as const) {
      const asked: string[] = [];
      const {calls, source} = createOwn({
        identity: (token) => {
          asked.push(token);
          return {subject: 7, name: 'Vera'};
        },
      });
      const attributes: Record<string, string> = given === 'attribute' ? {identity: 'a token'} : {};
      const thread = await ThreadHarness.open({source, attributes});
      if (given === 'property') thread.element.identity = 'a token';
      if (given === 'function') thread.element.identity = async () => 'a token';
      await thread.reads('Ana');
      await until(() => asked[0], 'the source is asked whose token it is');
      await send(thread, 'Words');
      await until(() => calls[0], 'the comment is posted');
      expect(calls, given).to.deep.equal([{method: 'post', token: 'a token', account: '7'}]);
      thread.element.remove();
    }
  });

  it('is a property that frameworks find', async () => {
    // React and Vue look for the name, Svelte for a setter.
    const {prototype} = customElements.get('comment-thread') ?? HTMLElement;
    expect(Object.getOwnPropertyDescriptor(prototype, 'identity')?.set).to.be.a('function');
    const {source} = createOwn({identity: async () => ({subject: 'v', name: 'Vera'})});
    const thread = await ThreadHarness.open({source});
    await thread.reads('Ana');
    thread.element.identity = async () => 'a token';
    await thread.press('Reply to Ana');
    await thread.canType('Your reply to Ana');
    await thread.reads('Signed in as Vera');
  });

  it('shows the name, and no fields for guests', async () => {
    const {source} = createOwn({identity: async () => ({subject: 'v', name: 'Vera'})});
    const thread = await ThreadHarness.open({source, attributes: {identity: 'a token'}});
    await thread.reads('Ana');
    await thread.press('Reply to Ana');
    await thread.canType('Your reply to Ana');
    await thread.reads('Signed in as Vera');
    expect(thread.text).not.to.contain('Website');
  });

  it('reaches a source that has no method for it, and the form asks for a name, for which nobody vouches', async () => {
    const tokens: unknown[] = [];
    const {source} = createOwn({post: ({identity}) => void tokens.push(identity)});
    const thread = await ThreadHarness.open({source, attributes: {identity: 'a token'}});
    const authors: unknown[] = [];
    thread.element.addEventListener('comment-submitted', ({comment}) => authors.push(comment.author));
    await thread.reads('Ana');
    await thread.press('Reply to Ana');
    await thread.canType('Your reply to Ana');
    await type('Words');
    (await thread.field('Name')).focus();
    await type('Zed');
    await press('Enter', 'Control');
    await until(() => authors[0], 'the comment is posted');
    expect(tokens).to.deep.equal(['a token']);
    expect(authors[0]).not.to.have.property('verified');
  });

  it('of a guest, or of whom the source does not know, is none', async () => {
    for (const [identity, rest] of [
      [async () => null, {}],
      ['a token', {identity: async () => null}],
      ['a token', {identity: () => Promise.reject(new Error('unknown'))}],
      ['a token', {identity: async () => ({name: 'No subject'})}],
    ] as const) {
      const {calls, source} = createOwn(rest);
      const thread = await ThreadHarness.open({source});
      thread.element.identity = identity;
      await thread.reads('Ana');
      await thread.press('Reply to Ana');
      await thread.canType('Your reply to Ana');
      await type('Words');
      (await thread.field('Name')).focus();
      await press('a', 'Control');
      await type('Zed');
      await press('Enter', 'Control');
      await until(() => calls[0], 'the comment is posted');
      expect(calls[0]?.token).to.equal(undefined);
      thread.element.remove();
      localStorage.clear();
    }
  });
});
