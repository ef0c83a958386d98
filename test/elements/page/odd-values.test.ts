// Values of properties that no attribute can have, or that no site means.

import {expect, fixtureCleanup} from '@open-wc/testing';
import {comment} from '../../support/comments.js';
import {createReadySource} from '../../support/fake-source.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const {warn} = console;
const {setInterval} = globalThis;

afterEach(() => {
  fixtureCleanup();
  console.warn = warn;
  globalThis.setInterval = setInterval;
});

describe('a property that a framework sets for an attribute that is left out', () => {
  const names = ['order', 'fields', 'remember', 'loading', 'thread', 'endpoint', 'backend', 'refresh', 'headingLevel', 'readonly', 'strings'] as const; // prettier-ignore

  for (const value of [undefined, null])
    it(`has its default as ${value}`, async () => {
      const warnings: unknown[] = [];
      console.warn = (message: unknown) => warnings.push(message);
      const thread = await ThreadHarness.open({source: createReadySource([comment('a')])});
      await thread.reads('Text of a');
      for (const name of names) Reflect.set(thread.element, name, value);
      thread.element.reload();
      await thread.reads('Text of a');
      await thread.press('Write a comment');
      await thread.field('Name');
      await thread.field('Website');
      expect(warnings).to.deep.equal([]);
    });

  it('has no endpoint as undefined, and asks no address of that name', async () => {
    const thread = await ThreadHarness.open({source: createReadySource([comment('a')])});
    await thread.reads('Text of a');
    const before = performance.getEntriesByType('resource').length;
    Reflect.set(thread.element, 'source', undefined);
    Reflect.set(thread.element, 'endpoint', undefined);
    await thread.reads('endpoint');
    const asked = performance.getEntriesByType('resource').slice(before);
    expect(asked.filter(({name}) => name.includes('undefined'))).to.deep.equal([]);
  });
});

describe('a time between checks that is longer than a browser can wait', () => {
  for (const seconds of ['2147484', '1e99', 'Infinity'])
    it(`is the longest possible one: ${seconds}`, async () => {
      const times: unknown[] = [];
      const watch = (run: () => void, time?: number): ReturnType<typeof setInterval> => {
        times.push(time);
        return setInterval(run, time);
      };
      globalThis.setInterval = Object.assign(watch, setInterval);
      const thread = await ThreadHarness.open({
        source: createReadySource([comment('a')]),
        attributes: {refresh: seconds},
      });
      await thread.reads('Text of a');
      await until(() => times.includes(2 ** 31 - 1), 'checks are planned');
    });
});

describe('a language that is set after a thread has loaded', () => {
  it('is that of all words after a reload', async () => {
    const thread = await ThreadHarness.open({source: createReadySource([comment('a')])});
    await thread.reads('Text of a');
    await thread.hasMenus();
    thread.element.lang = 'de';
    thread.element.strings = {write: 'Ab hier schreiben'};
    thread.element.reload();
    await thread.button('Antworten');
    await thread.button('Ab hier schreiben');
    await thread.hasMenus();
    expect(thread.text).not.to.match(/Skip|Reply|View/);
  });
});

describe('a string of the page that is of another type than ours', () => {
  it('is left out, and the console says what it must be', async () => {
    const warnings: unknown[] = [];
    console.warn = (message: unknown) => warnings.push(message);
    const thread = await ThreadHarness.open({source: createReadySource([comment('a')])});
    const odd = {comments: '7 things', reply: null, replyTo: 7, badges: 'none', write: 'Write here', toString: 'x'};
    Reflect.set(thread.element, 'strings', odd);
    await thread.button('Write here');
    await thread.button(/^Reply/);
    await thread.reads('1 comment');
    expect(warnings.map(String).sort()).to.deep.equal([
      'colloquy: strings.badges must be of type object',
      'colloquy: strings.comments must be of type function',
      'colloquy: strings.reply must be of type string',
      'colloquy: strings.replyTo must be of type function',
      'colloquy: strings.toString must be of type function',
    ]);
  });
});
