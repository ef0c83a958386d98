import {expect, fixture, html} from '@open-wc/testing';
import type {CommentSource} from '../../../src/sources/source.js';
import {comment, page} from '../../support/comments.js';
import {press, select, type} from '../../support/user-input.js';
import {ThreadHarness, type Setup} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

let count = 0;

const WORDS = 'Bells are cast in clay, and the clay is broken afterwards.';

const sourceOf = (can: Partial<CommentSource['can']> = {}, closed = false): CommentSource => {
  const comments = [
    comment('a', null, {author: {name: 'Ana'}, html: `<p>${WORDS}</p><p>Nobody keeps *the* moulds.</p>`}),
    comment('b', null, {author: {name: 'Bo'}, html: '<p>Some foundries keep them.</p>'}),
    comment('c', null, {
      author: {name: 'Cy'},
      html: '<p>A <em>clear</em> <a href="https://example.org/">case</a>.</p><p>2 * 3 is six.</p>',
    }),
  ];
  const answer = page(comments);
  return {
    key: `quoting-${count++}`,
    can: {post: true, edit: false, preview: true, order: false, find: false, ...can},
    load: () => Promise.resolve({...answer, thread: {...answer.thread, closed}}),
  };
};

const open = async (setup: Setup = {}): Promise<ThreadHarness> => {
  const thread = await ThreadHarness.open({source: sourceOf(), ...setup});
  await thread.reads('Some foundries');
  return thread;
};

const here = (): string => location.href.replace(/#.*/, '');

async function textOf(thread: ThreadHarness, name: string): Promise<string> {
  const field = await thread.field(name);
  return field instanceof HTMLTextAreaElement ? field.value : '';
}

const untilText = (thread: ThreadHarness, name: string, words: string): Promise<unknown> =>
  until(async () => (await textOf(thread, name)) === words, `“${name}” contains ${JSON.stringify(words)}`);

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('quoting a selection', () => {
  it('inserts it into a reply, with a link to the quoted comment', async () => {
    const thread = await open();
    await select('the clay is broken', thread.comment('Ana'));
    await thread.press('Quote this');
    await thread.canType('Your reply to Ana');
    await untilText(thread, 'Your reply to Ana', `> the clay is broken\n>\n> — [Ana](${here()}#comment-a)\n\n`);
    await type('Why?');
    expect(await textOf(thread, 'Your reply to Ana')).to.match(/#comment-a\)\n\nWhy\?$/);
  });

  it('keeps emphasis, links and paragraphs, and escapes Markdown characters', async () => {
    const thread = await open();
    const range = new Range();
    const [row] = [thread.comment('Cy')];
    const body = [...row.children].find((child) => child.part.contains('body'));
    if (body) range.selectNodeContents(body);
    document
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    await thread.press('Quote this');
    await until(async () => (await textOf(thread, 'Your reply to Cy')) !== '', 'it is quoted');
    expect(await textOf(thread, 'Your reply to Cy')).to.match(
      /^> A _clear_ \[case]\(https:\/\/example\.org\/\)\.\n>\n> 2 \\\* 3 is six\.\n>\n> — \[Cy]/,
    );
  });

  it('adds a passage of another comment to the open reply', async () => {
    const thread = await open();
    await select('the clay is broken', thread.comment('Ana'));
    await thread.press('Quote this');
    await thread.canType('Your reply to Ana');
    await type('One.');
    await select('foundries keep', thread.comment('Bo'));
    await thread.press('Quote this');
    await until(
      async () =>
        /One\.\n\n> foundries keep\n>\n> — \[Bo]\(.*#comment-b\)\n\n$/.test(await textOf(thread, 'Your reply to Ana')),
      'the reply contains both passages',
    );
    expect(thread.text).not.to.contain('Your reply to Bo');
  });

  it('also works with the reply button', async () => {
    const thread = await open();
    await select('foundries', thread.comment('Bo'));
    await thread.button('Quote this');
    await thread.press('Reply to Bo');
    await untilText(thread, 'Your reply to Bo', `> foundries\n>\n> — [Bo](${here()}#comment-b)\n\n`);
  });

  it('can be undone like typing', async () => {
    const thread = await open();
    await thread.press('Reply to Bo');
    await thread.canType('Your reply to Bo');
    await type('No.');
    await press('z', 'Control');
    // WebKitGTK's driver does not undo at all.
    if (await textOf(thread, 'Your reply to Bo')) return;
    await type('Mine.');
    await select('foundries', thread.comment('Bo'));
    await thread.press('Quote this');
    await until(async () => (await textOf(thread, 'Your reply to Bo')).includes('> foundries'), 'the passage is there');
    await press('z', 'Control');
    await until(async () => !(await textOf(thread, 'Your reply to Bo')).includes('foundries'), 'it is gone');
  });

  it('works from the keyboard: the button comes right behind what is selected', async () => {
    const thread = await open();
    await select('foundries', thread.comment('Bo'));
    await thread.button('Quote this');
    await press('Tab');
    await until(() => thread.focused === 'Quote this', 'the button has the focus');
    await press('Enter');
    await until(async () => (await textOf(thread, 'Your reply to Bo')).startsWith('> foundries'), 'it is quoted');
  });

  it('quotes the article, with a link to the passage', async () => {
    const article = await fixture(html`<article><p>A long text about bells - and their makers.</p></article>`);
    const thread = await open();
    await select('bells - and', article);
    await thread.press('Quote this');
    await until(async () => (await textOf(thread, 'Write a comment')).startsWith('> bells - and'), 'it is quoted');
    expect(await textOf(thread, 'Write a comment')).to.contain('#:~:text=bells%20%2D%20and)');
  });

  it('warns about an `article` that is not a selector, and has no article then', async () => {
    const article = await fixture(html`<article>A text about bells</article>`);
    const {warn} = console;
    const warnings: string[] = [];
    console.warn = (message: unknown) => warnings.push(String(message));
    try {
      const thread = await open({attributes: {article: '#'}});
      await select('foundries', thread.comment('Bo'));
      await thread.button('Quote this');
      await select('about', article);
      await until(() => !thread.hasButton('Quote this'), 'the text of the page cannot be quoted');
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.deep.equal(['colloquy: article="#" is not a CSS selector. Use a selector, or none']);
  });

  it('ignores text outside the article, and the article with article="none"', async () => {
    const other = await fixture(html`<aside>Words beside</aside>`);
    const article = await fixture(html`<article>A text about bells</article>`);
    const thread = await open({attributes: {article: 'none'}});
    await select('foundries', thread.comment('Bo'));
    await thread.button('Quote this');
    for (const [words, place] of [
      ['beside', other],
      ['about', article],
    ] as const) {
      await select(words, place);
      await until(() => !thread.hasButton('Quote this'), `“${words}” cannot be quoted`);
    }
  });

  it('omits the source link if the backend may not render Markdown', async () => {
    const thread = await open({source: sourceOf({preview: false})});
    await select('foundries', thread.comment('Bo'));
    await thread.press('Quote this');
    await untilText(thread, 'Your reply to Bo', '> foundries\n\n');
  });

  it('is not offered if readers cannot reply', async () => {
    const threads = [await open({attributes: {readonly: ''}}), await open({source: sourceOf({}, true)})];
    const writable = await open();
    for (const thread of [...threads, writable]) {
      // In WebKit, a drag would extend a selection in another shadow root.
      document.getSelection()?.removeAllRanges();
      await select('foundries', thread.comment('Bo'));
    }
    await writable.button('Quote this');
    for (const thread of threads) expect(thread.hasButton('Quote this')).to.equal(false);
  });
});
