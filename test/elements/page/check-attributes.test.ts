// Warnings for the developer of a page about attributes that have no effect.

import {expect, fixtureCleanup} from '@open-wc/testing';
import {comment} from '../../support/comments.js';
import {createReadySource} from '../../support/fake-source.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const {warn} = console;

describe('the console', () => {
  let warnings: string[] = [];

  /** Opens a thread with a value that is certainly reported, and returns the other warnings. */
  async function openWith(attributes: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const mark = `mark${Math.random()
      .toString(36)
      .replace(/[^a-z]/g, '')}`;
    const source = createReadySource([comment('a')]);
    const thread = await ThreadHarness.open({source, attributes: {...attributes, [mark]: ''}});
    await thread.reads('Text of a');
    await until(() => warnings.some((each) => each.includes(mark)), 'the attributes are checked');
    return warnings.filter((each) => !each.includes('attribute mark'));
  }

  beforeEach(() => {
    warnings = [];
    console.warn = (message: unknown) => warnings.push(String(message));
  });

  afterEach(() => {
    fixtureCleanup();
    console.warn = warn;
  });

  it('names a misspelt attribute once, and the attributes that there are', async () => {
    const expected = [
      'colloquy: Unknown attribute ordr. Use article, identity, threading, shortcuts, lang, endpoint, thread, backend, ' +
        'order, heading-level, fields, remember, readonly, loading, refresh',
    ];
    expect(await openWith({ordr: 'newest'})).to.deep.equal(expected);
    expect(await openWith({ordr: 'newest'})).to.deep.equal(expected);
  });

  it('names values that mean the default', async () => {
    expect(await openWith({threading: 'qoutes', 'heading-level': '<b>', refresh: 'often'})).to.deep.equal([
      'colloquy: Unknown value threading="qoutes". Use quotes',
      'colloquy: Unknown value heading-level="<b>". Use 1, 2, 3, 4, 5, 6',
      'colloquy: Unknown value refresh="often". Use live, 0, or a number of seconds from 10',
    ]);
  });

  it('says nothing about our own attributes, those of HTML and those of other scripts', async () => {
    const ours = {article: 'none', identity: 't', threading: 'quotes', shortcuts: 'off', 'heading-level': '3', refresh: '60'};
    const html = {id: 'i', class: 'c', style: '', lang: 'de', dir: 'ltr', title: 't', role: 'region', tabindex: '-1', itemprop: 'comment', exportparts: 'x', inert: ''};
    const others = {'data-v-1': '', 'aria-label': 'x', 'x-data': '', 'v-cloak': '', 'q:key': 'k', '_ngcontent-1': ''};
    expect(await openWith({...ours, ...html, ...others})).to.deep.equal([]);
  }); // prettier-ignore
});
