import {expect} from '@open-wc/testing';
import {comment} from '../../support/comments.js';
import {createReadySource} from '../../support/fake-source.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const NAMES = ['Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Fay', 'Gil', 'Hal'];

/** A conversation eight levels deep, and another comment. */
const deep = [
  ...NAMES.map((name, index) =>
    comment(`c${index}`, index === 0 ? null : `c${index - 1}`, {
      author: {name, badges: ['author']},
      replies: NAMES.length - 1 - index,
      html: `<blockquote><p>Quoted words.</p></blockquote><p>${'Words of this comment. '.repeat(6)}</p>`,
    }),
  ),
  comment('z', null, {author: {name: 'Zoe'}}),
];

/** What developers write for the parts. None of it may move a comment, its rails or its fold button. */
const THEMES: readonly string[] = [
  '::part(comment) { padding: 12px 16px; border: 3px solid; border-radius: 12px; background: #8882; box-shadow: 0 2px 8px #0004; margin: 0 }',
  '::part(comment) { display: flex; flex-direction: column; gap: 4px; overflow: hidden; position: static }',
  '::part(comment) { display: grid; grid-template-columns: 40px 1fr; contain: paint }',
  '::part(comment) { opacity: 0.8; transform: none; isolation: isolate; text-indent: 2em; letter-spacing: 1px }',
  "::part(comment)::before { content: '“'; display: block; position: absolute; inset: 0; font-size: 40px }",
  "::part(comment)::after { content: ''; display: block; block-size: 8px; background: red }",
  '::part(header) { display: flex; justify-content: space-between; padding: 0; margin: 0; border-bottom: 1px solid }',
  '::part(header) { display: grid; grid-template-columns: 1fr auto; order: 2 }',
  '::part(author) { order: 3; padding: 6px; display: block } ::part(date) { margin-inline-start: auto; order: -1 }',
  '::part(body) { padding: 16px; border: 1px solid; margin: 0; order: -1; font-size: 1.4em }',
  '::part(quote) { padding: 0; border: 0; margin: 0 40px; position: relative; background: yellow }',
  '::part(footer) { display: grid; grid-template-columns: repeat(3, auto); justify-content: end; padding: 8px; order: -2 }',
  '::part(footer) { flex-direction: row-reverse; position: relative; border-top: 1px solid }',
  '::part(reply) { padding: 6px 14px; border-radius: 99px; background: navy; color: white }',
  '::part(composer) { padding: 24px; border: 4px solid; border-radius: 16px; background: #ffd }',
  '::part(composer-input) { border: 2px solid; padding: 12px } ::part(composer-fields) { display: block }',
];

let page: HTMLStyleElement;

beforeEach(() => {
  localStorage.clear();
  page = document.createElement('style');
  document.head.append(page);
});

afterEach(() => page.remove());

/** Opens the thread with a form below the comment of Cy. */
async function open(): Promise<ThreadHarness> {
  const thread = await ThreadHarness.open({source: createReadySource(deep)});
  await thread.press('Reply to Cy');
  await thread.canType('Your reply to Cy');
  await thread.hasMenus();
  return thread;
}

/** Where each comment and its fold button are in their row, and how far each rail reaches. */
const skeleton = (thread: ThreadHarness): readonly string[] =>
  [...NAMES, 'Zoe'].map((name) => {
    const row = thread.row(name);
    const box = row.getBoundingClientRect();
    const comment = thread.comment(name).getBoundingClientRect();
    const button = row.querySelector('[aria-expanded]')?.getBoundingClientRect();
    const rails = getComputedStyle(row, '::before');
    const at = [comment.left - box.left, comment.top - box.top, box.right - comment.right, box.bottom - comment.bottom];
    const fold = button ? [button.left - box.left, button.top - box.top, button.width, button.height] : [];
    return [name, ...[...at, ...fold].map(Math.round), rails.inlineSize, rails.backgroundSize].join(' ');
  });

describe('a theme that styles the parts', () => {
  it('finds top-level comments at the edge of the thread, and the gap and the indentation outside of each comment', async () => {
    const thread = await open();
    thread.element.style.setProperty('--comment-gap', '10px');
    thread.element.style.marginInline = '40px';
    page.textContent = `comment-thread${THEMES[0] ?? ''}`;
    const edge = thread.element.getBoundingClientRect().left;
    const lefts = [...NAMES, 'Zoe'].map((name) => thread.comment(name).getBoundingClientRect().left - edge);
    const step = (lefts[1] ?? 0) - (lefts[0] ?? 0);
    expect(lefts[0]).to.be.closeTo(0, 1);
    expect(step).to.be.at.least(12);
    for (const [index, left] of lefts.slice(0, 6).entries()) expect(left).to.be.closeTo(index * step, 1);
    expect(lefts.at(-1)).to.be.closeTo(0, 1);
    const [first, second] = ['Ana', 'Bo'].map((name) => thread.comment(name).getBoundingClientRect());
    expect((second?.top ?? 0) - (first?.bottom ?? 0)).to.be.closeTo(10, 0.5);
  });

  for (const width of ['700px', '390px', '320px'])
    it(`moves neither rails nor fold buttons nor comments in their rows, ${width} wide`, async () => {
      const thread = await open();
      thread.element.style.inlineSize = width;
      await until(() => thread.element.clientWidth === Number.parseFloat(width), 'it has its width');
      const plain = skeleton(thread);
      for (const theme of THEMES) {
        page.textContent = `comment-thread${theme.replace(/\} ::/g, '} comment-thread::')}`;
        expect(skeleton(thread), theme).to.deep.equal(plain);
      }
    });

  for (const width of ['700px', '390px', '320px'])
    it(`never makes the form stick out of its comment, ${width} wide`, async () => {
      const thread = await open();
      thread.element.style.inlineSize = width;
      const host = thread.element.shadowRoot?.querySelector('comment-composer');
      const form = host?.shadowRoot?.querySelector('form');
      if (!host || !form) throw new Error('there is no form');
      for (const theme of ['', ...THEMES, THEMES.join(' ')]) {
        page.textContent = theme && `comment-thread${theme.replace(/\} ::/g, '} comment-thread::')}`;
        const card = thread.comment('Cy').getBoundingClientRect();
        const footer = thread.comment('Cy').querySelector('footer')?.getBoundingClientRect();
        const box = form.getBoundingClientRect();
        expect(box.left, theme).to.be.at.least(card.left);
        expect(box.right, theme).to.be.at.most(card.right + 0.5);
        expect(box.bottom, theme).to.be.at.most(card.bottom + 0.5);
        expect(box.top, theme).to.be.at.least((footer?.bottom ?? 0) - 0.5);
        for (const field of form.querySelectorAll('textarea, input:not([tabindex]), button'))
          expect(field.getBoundingClientRect().right, `${theme} ${field.localName}`).to.be.at.most(box.right);
      }
    });
});
