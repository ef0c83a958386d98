import {expect} from '@open-wc/testing';
import {comment} from '../../support/comments.js';
import {createReadySource} from '../../support/fake-source.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

/** The horizontal middle of a part of the first text of an element. */
function middleOf(element: Element, words: string): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1;
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    const {left, right} = range.getBoundingClientRect();
    return (left + right) / 2;
  }
  throw new Error(`there is no “${words}” in “${element.textContent}”`);
}

describe('English words in a page written from right to left', () => {
  it('begin with their number, and stand at the right', async () => {
    const createdAt = new Date(Date.now() - 17 * 366 * 86_400_000).toISOString();
    const comments = [comment('a', null, {createdAt}), comment('b', null, {createdAt})];
    const {element} = await ThreadHarness.open({
      source: createReadySource(comments),
      attributes: {lang: 'en', dir: 'rtl'},
    });
    const find = (selector: string): Element => {
      const found = element.shadowRoot?.querySelector(selector);
      if (!found) throw new Error(`there is no ${selector}`);
      return found;
    };
    await until(
      () => middleOf(find('time'), '17') < middleOf(find('time'), 'years'),
      'the date begins with its number',
    );
    const count = find('[part=count]');
    expect(middleOf(count, '2')).to.be.below(middleOf(count, 'comments'));
    const {right} = count.getBoundingClientRect();
    expect(right - middleOf(count, 'comments')).to.be.below(100);
  });
});
