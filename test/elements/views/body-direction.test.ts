import {expect} from '@open-wc/testing';
import {comment, page} from '../../support/comments.js';
import {createFakeSource, createReadySource} from '../../support/fake-source.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {press, type} from '../../support/user-input.js';
import {until} from '../../support/until.js';

const HTML = `<p>Tea <em>or</em> שלום?</p><p>שלום <em>tea</em> עולם.</p><p dir="rtl">12:30</p><p>1. مرحبا</p>
<ul><li>Tea</li><li>مرحبا</li><li><p>שלום</p></li></ul><blockquote><p>שלום</p></blockquote><blockquote><p>Tea</p></blockquote>`;

/** The side of each paragraph and item on which its text starts, and the direction of each item and quote. */
const EXPECTED = {
  sides: ['left', 'right', 'right', 'right', 'left', 'right', 'right', 'right', 'left'],
  directions: ['ltr', 'rtl', 'rtl', 'rtl', 'ltr'],
};

describe('the direction of a body', () => {
  it('follows the text of each block in a comment', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const thread = await ThreadHarness.open({
        source: createReadySource([comment('a', null, {author: {name: 'Ana'}, html: HTML})]),
        attributes: {dir},
      });
      await thread.reads('Tea');
      const body = thread.comment(/^Ana/).querySelector('[part="body"]');
      expect(read(body), dir).to.deep.equal(EXPECTED);
      // An attribute on every paragraph takes much memory.
      expect(body?.querySelectorAll('p[dir]').length).to.equal(1);
    }
  });

  it('follows the text of each block in a mention elsewhere', async () => {
    const ping = comment('p', null, {author: {name: 'A blog'}, kind: 'pingback', html: HTML});
    const thread = await ThreadHarness.open({source: createReadySource([comment('a'), ping])});
    const summary = await thread.button('1 mention elsewhere');
    summary.focus();
    await press('Space');
    await thread.reads('Tea');
    expect(read(thread.element.shadowRoot?.querySelector('[part="echo"] [part="body"]'))).to.deep.equal(EXPECTED);
  });

  it('follows the text of each block in the preview', async () => {
    const source = createFakeSource(`direction-${performance.now()}`);
    const opened = ThreadHarness.open({source: Object.assign(source, {preview: () => Promise.resolve(HTML)})});
    await until(() => source.loads[0], 'comments are requested');
    source.loads[0]?.answer(page([comment('a', null, {author: {name: 'Ana'}})]));
    const thread = await opened;
    await thread.press('Reply to Ana');
    await thread.canType('Your reply');
    await type('Look');
    await thread.press('Preview');
    await thread.reads('Tea');
    const composer = thread.element.shadowRoot?.querySelector('comment-composer');
    const root = composer?.shadowRoot ?? composer;
    expect(read(root?.querySelector('[part="composer-preview"]'))).to.deep.equal(EXPECTED);
  });
});

function read(body: Element | null | undefined): typeof EXPECTED {
  if (!body) throw new Error('there is no body');
  const lines = [...body.querySelectorAll('p, li:not(:has(p))')];
  return {
    sides: lines.map(sideOf),
    directions: [...body.querySelectorAll('li, blockquote')].map((block) => getComputedStyle(block).direction),
  };
}

function sideOf(block: Element): string {
  const text = document.createRange();
  text.selectNodeContents(block);
  const [inner, outer] = [text.getBoundingClientRect(), block.getBoundingClientRect()];
  if (Math.abs(inner.left - outer.left) < 1 && Math.abs(inner.right - outer.right) < 1) return 'both';
  return Math.abs(inner.left - outer.left) < 1 ? 'left' : 'right';
}
