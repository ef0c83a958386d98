// Custom sources: a page provides the comments in a few lines of script.

import {expect} from '@open-wc/testing';
import type {CustomSource} from '../../../src/sources/backends/custom-source.js';
import {press, type} from '../../support/user-input.js';
import {createReadySource} from '../../support/fake-source.js';
import {comment} from '../../support/comments.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

let warnings: string[] = [];
let uncaught: unknown[] = [];
const {warn} = console;
const recordError = (event: ErrorEvent | PromiseRejectionEvent): void =>
  void uncaught.push('reason' in event ? event.reason : event.error);

beforeEach(() => {
  localStorage.clear();
  warnings = [];
  uncaught = [];
  console.warn = (...words) => void warnings.push(words.join(' '));
  addEventListener('error', recordError);
  addEventListener('unhandledrejection', recordError);
});

afterEach(() => {
  console.warn = warn;
  removeEventListener('error', recordError);
  removeEventListener('unhandledrejection', recordError);
  expect(uncaught).to.deep.equal([]);
});

// Every browser refuses this port at once; a host name that does not exist may take seconds.
const UNREACHABLE = 'http://127.0.0.1:9/';

/** Opens a thread and sets its source as an untyped script would. */
async function open(source: unknown): Promise<ThreadHarness> {
  const thread = await ThreadHarness.open({attributes: {endpoint: UNREACHABLE}});
  Reflect.set(thread.element, 'source', source);
  return thread;
}

describe('a source with a load method only', () => {
  it('can show a thread', async () => {
    const comments = [
      {id: 1, author: {name: 'Ana'}, html: '<p>From the page itself</p>'},
      {id: 2, parent: 1, author: {name: 'Bo'}, html: '<p>An answer</p>', createdAt: new Date()},
    ];
    const source: CustomSource = {load: async () => ({comments})};
    const thread = await ThreadHarness.open({source});
    await thread.reads('An answer');
    expect(thread.text).to.contain('2 comments');
    expect(thread.comments[1]).to.contain('in reply to Ana');
    await thread.button(/Hide 1 reply/);
    expect(thread.hasButton(/Reply|Write/)).to.equal(false);
    expect(warnings).to.deep.equal([]);
  });

  it('loads further pages', async () => {
    const thread = await open({
      load: ({cursor}: {readonly cursor?: string}) =>
        cursor ? {comments: [{id: cursor, html: 'Second page'}]} : {comments: [{id: 1, html: 'First page'}], next: 2},
    });
    await thread.reads('Second page');
    expect(thread.text).to.contain('First page');
  });

  it('may be frozen, and an instance of a class', async () => {
    class Talk {
      readonly #words = 'Out of a class';
      async load(): Promise<unknown> {
        return {comments: [{id: 1, html: this.#words}]};
      }
    }
    for (const source of [Object.freeze(new Talk()), Object.freeze({load: () => [{html: 'Out of a class'}]})]) {
      const thread = await open(source);
      await thread.reads('Out of a class');
    }
  });

  it('allows writing if it has a post method as well', async () => {
    const posted: unknown[] = [];
    const thread = await open({
      load: () => ({comments: [{id: 1, author: 'Ana', html: 'Write to me'}]}),
      post: ({id, draft}: {readonly id: string; readonly draft: {readonly source: string}}) => {
        posted.push(draft.source);
        return {comment: {id, parent: '1', author: {name: 'Zed'}, html: `<p>${draft.source}</p>`}};
      },
    });
    await thread.press('Reply to Ana');
    await thread.canType('Your reply to Ana');
    await type('Hello');
    (await thread.field('Name')).focus();
    await type('Zed');
    await press('Enter', 'Control');
    await until(() => posted.length > 0 && !thread.text.includes('Sending'), 'it is posted');
    expect(posted).to.deep.equal(['Hello']);
  });
});

describe('a source that posts', () => {
  const answers: readonly (readonly [string, () => unknown, RegExp])[] = [
    ['undefined', () => undefined, /Hello/],
    ['null', () => null, /Hello/],
    ['a string', () => 'ok', /Hello/],
    ['a comment with only an id', () => ({comment: {id: 9}}), /Hello/],
    ['a database row', () => ({id: 9, parent: 1, author: null, html: '<p>Theirs</p>', createdAt: null}), /Theirs/],
    ['the response of its request', () => new Response('{}', {status: 201}), /Hello/],
  ];
  for (const [result, answer, words] of answers) {
    it(`and resolves with ${result} adds exactly one comment`, async () => {
      let isPosted = false;
      const thread = await open({
        key: `posts ${result}`,
        load: () => ({comments: [{id: 1, author: 'Ana', html: 'Write to me'}]}),
        post: () => {
          isPosted = true;
          return answer();
        },
      });
      await thread.press('Reply to Ana');
      await thread.canType('Your reply to Ana');
      await type('Hello');
      (await thread.field('Name')).focus();
      await press('a', 'Control');
      await type('Zed');
      await press('Enter', 'Control');
      await until(() => isPosted && !/Sending|Waiting/.test(thread.text), `it is posted: ${thread.text}`);
      const own = thread.allComments.filter((name) => name.startsWith('Zed'));
      expect(own.length).to.equal(1);
      expect(thread.comment(/^Zed/).textContent).to.match(words);
    });
  }

  it('has failed if it resolves with a response that is not 2xx', async () => {
    const thread = await open({
      load: () => ({comments: [{id: 1, author: 'Ana', html: 'Write to me'}]}),
      post: () => new Response('', {status: 500}),
    });
    await thread.press('Reply to Ana');
    await thread.canType('Your reply to Ana');
    await type('Hello');
    (await thread.field('Name')).focus();
    await press('a', 'Control');
    await type('Zed');
    await press('Enter', 'Control');
    await thread.reads(/Waiting|could not be sent/);
  });
});

describe('a source that fails', () => {
  it('shows one message to readers, and can be retried', async () => {
    let calls = 0;
    const failing: readonly (() => unknown)[] = [
      () => { throw new Error('Asleep.'); },
      () => Promise.reject(new Error('Asleep.')),
      () => null,
      () => ({comments: 'none'}),
      () => Promise.reject(undefined),
    ]; // prettier-ignore
    for (const fail of failing) {
      calls = 0;
      const thread = await open({load: () => (calls++ === 0 ? fail() : {comments: [{id: 1, html: 'Awake'}]})});
      await thread.reads('The response is not valid.');
      await thread.press('Try again');
      await thread.reads('Awake');
    }
  });

  it('shows its error message in the failure details', async () => {
    const failing: readonly (readonly [() => unknown, string])[] = [
      [() => { throw new Error('Thrown at once.'); }, 'Thrown at once.'],
      [() => Promise.reject(new Error('Thrown later, for <b>ana@example.org</b>.')), 'Thrown later, for <b>…</b>.'],
      [() => Promise.reject('Words alone.'), 'Words alone.'],
    ]; // prettier-ignore
    for (const [load, message] of failing) {
      warnings = [];
      const thread = await open({load});
      await thread.reads('The response is not valid.');
      // Error messages of a program are not meant for readers.
      expect(thread.text).not.to.contain(message);
      await thread.press('Details');
      await thread.reads(`Message: ${message}`);
      await until(() => warnings.some((text) => text.includes(message)), 'the failure is logged');
    }
  });

  it('can be replaced while it is loading', async () => {
    const thread = await open({load: () => new Promise(() => undefined)});
    await thread.reads('Loading comments');
    thread.element.source = createReadySource([comment('a')]);
    await thread.reads('Text of a');
  });

  it('is reported on the console, once, if it has no load method', async () => {
    for (const source of [
      {},
      'https://example.org',
      7,
      [],
      () => null,
      Promise.resolve({load: () => null}),
      {load: null},
    ]) {
      const thread = await open(source);
      await thread.reads('The response is not valid.');
      await thread.button('Try again');
    }
    await until(() => warnings.length > 0, 'the failure is logged');
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('`source` has no method `load`');
  });

  it('is ignored if it is null or undefined', async () => {
    for (const source of [null, undefined]) {
      const thread = await open(source);
      await thread.button('Try again');
      // There may be a warning about the unreachable endpoint.
      expect(warnings.filter((warning) => warning.includes('`source`'))).to.deep.equal([]);
    }
  });
});
