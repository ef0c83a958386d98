import {expect} from '@open-wc/testing';
import {comment, page, threadInfo} from '../../support/comments.js';
import {createFakeSource} from '../../support/fake-source.js';
import {by, five, openPage, skipLink, sourceOf} from '../../support/keyboard-page.js';
import {click, press} from '../../support/user-input.js';
import {until} from '../../support/until.js';

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
});

const sixty = Array.from({length: 60}, (_, index) => by(`n${index}`, null, `Nr${index}`));

describe('the link past the comments', () => {
  it('is the first tab stop, is visible with the focus only, and leads past the thread', async () => {
    const {thread, after} = await openPage(sourceOf(sixty));
    const link = await skipLink(thread);
    expect(link.getBoundingClientRect().height).to.equal(1);
    const tops = (): number => thread.comment('Nr0').getBoundingClientRect().top;
    const place = tops();
    await press('Tab');
    expect(thread.focused).to.equal('Skip 60 comments');
    const {width, height} = link.getBoundingClientRect();
    expect(Math.min(width, height), 'it is large enough').to.be.at.least(24);
    expect(getComputedStyle(link).clipPath).to.equal('none');
    expect(tops(), 'nothing moves').to.equal(place);
    const {length} = history;
    const {href} = location;
    await press('Enter');
    await until(() => thread.focused === 'End of the comments', 'the end of the thread has the focus');
    await until(() => isInWindow(active(thread.element)), 'it is visible');
    expect([history.length, location.href]).to.deep.equal([length, href]);
    await press('Tab');
    expect(document.activeElement === after, 'the focus is outside').to.equal(true);
    expect(thread.text).not.to.contain('End of the comments');
  });

  it('leads back with Shift and Tab', async () => {
    const {thread, before} = await openPage(sourceOf(five));
    await skipLink(thread);
    await press('Tab');
    await press('Tab');
    await press('Tab', 'Shift');
    expect(thread.focused).to.equal('Skip 5 comments');
    await press('Tab', 'Shift');
    expect(document.activeElement === before, 'the focus is outside').to.equal(true);
  });

  it('leads to the form if that is below the comments', async () => {
    const {thread} = await openPage(sourceOf(five));
    const link = await skipLink(thread);
    const write = await thread.button('Write a comment');
    const groups = thread.element.shadowRoot?.querySelector('.groups');
    const form = document.createElement('button');
    form.dataset['action'] = 'write';
    form.textContent = 'Write below';
    groups?.after(form);
    link.focus();
    await press('Enter');
    await until(() => thread.focused === 'Write below', 'the form has the focus');
    expect(write.isConnected).to.equal(true);
  });

  it('names all comments of the thread, loaded or not, and new ones', async () => {
    const source = createFakeSource('skip-count');
    const {thread} = await openPage(source);
    const load = await until(() => source.loads[0], 'comments are requested');
    load.answer(page([comment('a')], {next: '2', thread: threadInfo({count: 1234})}));
    expect((await skipLink(thread)).textContent).to.equal('Skip 1,234 comments');
    (await until(() => source.loads[1], 'the next page is requested')).answer(page([comment('b')]));
    await until(async () => (await skipLink(thread)).textContent === 'Skip 1 comment', 'the number is current');
  });

  it('is not there without comments', async () => {
    const source = createFakeSource('skip-none');
    const {thread} = await openPage(source);
    (await until(() => source.loads[0], 'comments are requested')).answer(page([]));
    await thread.reads('Nobody has written');
    const keysEntry = await until(async () => {
      return thread.element.shadowRoot?.adoptedStyleSheets.some(({cssRules}) =>
        [...cssRules].some(({cssText}) => cssText.includes('skip')),
      );
    }, 'the code for the keyboard has loaded');
    expect(keysEntry).to.equal(true);
    expect(thread.links('Skip')).to.deep.equal([]);
  });

  for (const [lang, text] of [
    ['de', '60 Kommentare überspringen'],
    ['fr', 'Passer 60 commentaires'],
    ['ar', /^تخطَّ .+ تعليقًا$/],
  ] as const)
    it(`speaks the language ${lang}`, async () => {
      const {thread} = await openPage(sourceOf(sixty), {lang});
      const link = await skipLink(thread);
      expect(link.textContent).to.match(typeof text === 'string' ? new RegExp(`^${text}$`) : text);
    });

  it('works with a click', async () => {
    const {thread} = await openPage(sourceOf(five));
    const link = await skipLink(thread);
    link.focus();
    await click(link);
    await until(() => thread.focused === 'End of the comments', 'the end of the thread has the focus');
  });
});

const active = (element: Element): Element => element.shadowRoot?.activeElement ?? document.body;

const isInWindow = (element: Element): boolean => {
  const {top, bottom} = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};
