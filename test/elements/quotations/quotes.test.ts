import {expect, fixture, html} from '@open-wc/testing';
import type {Page} from '../../../src/core/comment.js';
import type {CommentSource} from '../../../src/sources/source.js';
import {comment, page} from '../../support/comments.js';
import {createFakeSource} from '../../support/fake-source.js';
import {click, moveTo, press} from '../../support/user-input.js';
import {ThreadHarness, type Setup} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

let count = 0;

const SAID = 'Bells are cast in clay, and the clay is broken afterwards.';
const OTHER = 'Nobody in this town remembers who paid for the tower.';

const by = (id: string, parent: string | null, name: string, body: string) =>
  comment(id, parent, {author: {name}, html: body, createdAt: `2024-01-0${count}T10:00:00Z`});

const sourceOf = (comments: Page['comments']): CommentSource => ({
  key: `quotes-${count++}`,
  can: {post: true, edit: false, preview: true, order: false, find: false},
  load: () => Promise.resolve(page(comments)),
});

const open = (comments: Page['comments'], setup: Setup = {}): Promise<ThreadHarness> =>
  ThreadHarness.open({source: sourceOf(comments), ...setup});

/** Returns the text of the highlights with a name. */
function highlighted(name: 'colloquy-quote' | 'colloquy-quoted'): readonly string[] {
  return [...(CSS.highlights.get(name) ?? [])].map((range) => {
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}

const ana = by('a', null, 'Ana', `<p>${SAID}</p><p>${OTHER}</p>`);
const inline = by('b', 'a', 'Bo', `<p>You say “Bells are cast in clay, and the clay is broken” but why?</p>`);
const whole = by('b', 'a', 'Bo', `<p>"${SAID}"</p><p>Is that so?</p>`);

beforeEach(() => {
  localStorage.clear();
  count = 1;
  history.replaceState(null, '', location.pathname + location.search);
});

describe('a quotation', () => {
  it('inside a paragraph becomes a link that names its source', async () => {
    const thread = await open([ana, inline]);
    const link = await thread.link('quotes Ana, go to passage');
    expect(link.textContent).to.contain('Bells are cast in clay, and the clay is broken');
    expect(link.getAttribute('href')).to.equal('#comment-a');
  });

  it('that fills a paragraph is shown as a quote block with its author', async () => {
    const thread = await open([ana, whole]);
    const link = await thread.link('Ana wrote:');
    expect(link.getAttribute('href')).to.equal('#comment-a');
    expect(link.closest('p')?.part.contains('quote')).to.equal(true);
  });

  it('keeps the direction of its own words, below a source in the words of the page', async () => {
    const quote = by('b', 'a', 'Bo', `<blockquote dir="auto"><p>${SAID}</p></blockquote><p>Yes.</p>`);
    const thread = await open([ana, quote]);
    thread.element.lang = 'ar';
    const link = await thread.link(/^كتب/);
    const block = link.closest('blockquote');
    expect(block && getComputedStyle(block).direction).to.equal('ltr');
    expect(link.getBoundingClientRect().left).to.be.lessThan(block ? block.getBoundingClientRect().left + 40 : 0);
  });

  it('leads to the quoted words, highlights them, and leads back', async () => {
    const thread = await open([
      ana,
      by('x', null, 'Xi', '<p>Much else.</p>'.repeat(40)),
      by('b', null, 'Bo', `<p>"${SAID}" Really?</p>`),
    ]);
    await click(await thread.link('quotes Ana'));
    await until(() => thread.focused.startsWith('Ana'), 'the focus is at the source');
    expect(highlighted('colloquy-quote').join('')).to.equal(SAID);
    await thread.press('Back to Bo');
    await until(() => thread.focused.startsWith('Bo'), 'the focus is back at the quotation');
  });

  it('works with the keyboard', async () => {
    const thread = await open([ana, inline]);
    (await thread.link('quotes Ana')).focus();
    await press('Enter');
    await until(() => thread.focused.startsWith('Ana'), 'the focus is at the source');
    expect(highlighted('colloquy-quote').join('')).to.contain('Bells are cast in clay');
  });

  it('unfolds the branch of its source', async () => {
    const bo = by('b', 'a', 'Bo', `<p>${SAID}</p>`);
    const thread = await open([
      by('a', null, 'Ana', '<p>Hello.</p>'),
      {...bo},
      by('c', null, 'Cy', `<p>"${SAID}"</p>`),
    ]);
    await thread.link('Bo wrote:');
    await thread.press(/Hide .* to Ana/);
    await click(await thread.link('Bo wrote:'));
    await until(() => thread.focused.startsWith('Bo'), 'the source is shown and has the focus');
  });

  it('is listed at its source, with the comments that quote it', async () => {
    const thread = await open([
      ana,
      inline,
      by('c', 'a', 'Cy', `<p>"${SAID}"</p>`),
      by('d', 'a', 'Di', `<p>"${OTHER}"</p>`),
    ]);
    await thread.press('Quoted 2 times');
    const links = await until(
      () => thread.links(/^(Bo|Cy)$/).filter((link) => link.closest('[popover]')),
      'the list is shown',
    );
    expect(links.map((link) => link.textContent)).to.deep.equal(['Bo', 'Cy']);
    await click(await thread.link('Cy'));
    await until(() => thread.focused.startsWith('Cy'), 'the link leads to the comment');
  });

  it('is accessible at the source and at the quotation', async () => {
    const thread = await open([ana, whole, by('c', 'a', 'Cy', `<p>He said “${OTHER}” and left.</p>`)]);
    await thread.press('Quoted once');
    await expect(thread.element).to.be.accessible();
  });

  it('is counted behind each passage, with a hairline only while the reader points at the comment', async () => {
    const thread = await open([ana, inline, by('c', 'a', 'Cy', `<p>"${OTHER}"</p>`)]);
    await thread.button('Quoted once');
    const row = thread.comment('Ana');
    const numbers = [...row.querySelectorAll<HTMLElement>('[part="quoted-by"]')];
    expect(numbers.map((number) => number.previousSibling?.textContent)).to.deep.equal([
      'Bells are cast in clay, and the clay is broken',
      OTHER,
    ]);
    expect(highlighted('colloquy-quoted'), 'nothing is marked').to.deep.equal([]);
    const [text] = row.querySelectorAll('p');
    await moveTo({x: 1, y: 1});
    if (text) await moveTo(text);
    await until(
      () =>
        [...highlighted('colloquy-quoted')].sort().join('|') ===
        `Bells are cast in clay, and the clay is broken|${OTHER}`,
      'both passages are marked',
    );
    await moveTo(thread.comment('Bo'));
    await until(() => highlighted('colloquy-quoted').length === 0, 'nothing is marked again');
    (await thread.button('Quoted once')).focus();
    await until(() => highlighted('colloquy-quoted').length === 2, 'they are marked on focus');
  });

  it('has its number behind the marks that close it, which would begin a line alone', async () => {
    const said = 'Bells are cast in clay, and the clay is broken afterwards';
    const linked = 'Nobody in this town remembers who paid for the tower';
    const text = `<p>${said}, and more.</p><p><a href="https://x.example/">${linked}</a>.</p>`;
    const thread = await open([by('a', null, 'Ana', text), by('c', 'a', 'Cy', `<p>"${said}"</p><p>"${linked}"</p>`)]);
    await thread.button('Quoted once');
    const numbers = [...thread.comment('Ana').querySelectorAll('[part="quoted-by"]')];
    const around = numbers.map(({previousSibling, nextSibling}) => [
      previousSibling?.textContent?.slice(-2),
      nextSibling?.textContent,
    ]);
    expect(around).to.deep.equal([
      ['s,', ' and more.'],
      ['.', ''],
    ]);
  });

  it('is marked everywhere if the reader asks for it', async () => {
    const thread = await open([ana, inline, by('c', 'a', 'Cy', `<p>"${OTHER}"</p>`)]);
    await thread.button('Quoted once');
    await thread.choose('View', 'Mark quoted passages');
    await until(() => highlighted('colloquy-quoted').length === 2, 'both passages are marked');
    await thread.choose('View', 'Mark quoted passages');
    await until(() => highlighted('colloquy-quoted').length === 0, 'nothing is marked');
  });

  it('does not change the text that readers copy', async () => {
    const thread = await open([ana, whole, by('c', 'b', 'Cy', '<p>"Is that so?" is no question.</p>')]);
    await thread.link('Ana wrote:');
    await thread.button('Quoted once');
    for (const [name, text] of [
      ['Ana', `${SAID} ${OTHER}`],
      ['Bo', `"${SAID}" Is that so?`],
    ] as const) {
      const body = [...thread.comment(name).children].find((child) => child.part.contains('body'));
      const selection = document.getSelection();
      if (body) selection?.selectAllChildren(body);
      expect(selection?.toString().replace(/\s+/g, ' ').trim()).to.equal(text);
    }
  });

  it('can be shown as plain text', async () => {
    const thread = await open([ana, inline]);
    await thread.link('quotes Ana');
    await thread.choose('View', 'Quotations as written');
    await until(() => thread.links('quotes Ana').length === 0, 'the link is gone');
    expect(highlighted('colloquy-quoted')).to.deep.equal([]);
    expect(thread.hasButton('Quoted once')).to.equal(false);
    await thread.choose('View', 'Quotations as written');
    await thread.link('quotes Ana');
  });

  it('is found in comments of later pages', async () => {
    const source = createFakeSource('later');
    const thread = await ThreadHarness.open({source});
    await until(() => source.loads[0], 'comments are requested');
    source.loads[0]?.answer(page([ana], {next: 'more'}));
    await until(() => source.loads[1], 'the next page is requested');
    source.loads[1]?.answer(page([inline]));
    await thread.link('quotes Ana');
  });

  it('adds to a top-level comment a link to the comment it answers', async () => {
    const thread = await open([ana, by('c', null, 'Cy', `<p>"${OTHER}"</p><p>I do.</p>`), inline]);
    expect((await thread.link('replies to Ana')).getAttribute('href')).to.equal('#comment-a');
    expect(thread.links('replies to Ana').length).to.equal(1);
  });

  it('nests the comment below its source with threading="quotes"', async () => {
    const others = [by('x', null, 'Xi', '<p>Else.</p>'), by('c', null, 'Cy', `<p>"${OTHER}"</p>`)];
    const thread = await open([ana, ...others], {attributes: {threading: 'quotes'}});
    await until(
      () => thread.comments.map((name) => name.slice(0, 2)).join() === 'An,Cy,Xi',
      'it is below Ana’s comment',
    );
    expect(thread.comment('Cy').part.contains('depth-2')).to.equal(true);
  });
});

describe('a quote block with a source link', () => {
  const quoteWithSource = (url: string, words: string): string =>
    `<blockquote><p>${words}</p><p>— <a href="${url}">Ana</a></p></blockquote><p>So?</p>`;

  it('is recognised by its link alone', async () => {
    const here = location.href.replace(/#.*/, '');
    const thread = await open([ana, by('b', null, 'Bo', quoteWithSource(`${here}#comment-a`, 'clay is broken'))]);
    const number = await thread.button('Quoted once');
    number.focus();
    await until(() => highlighted('colloquy-quoted').join() === 'clay is broken', 'the passage is marked');
    const [, link] = thread.links(/^Ana$/);
    if (link) await click(link);
    await until(() => highlighted('colloquy-quote').join() === 'clay is broken', 'the passage is highlighted');
  });

  it('may quote the article', async () => {
    const article = await fixture(html`<article><p>A long text about bells and those who make them.</p></article>`);
    const here = location.href.replace(/#.*/, '');
    const thread = await open([by('b', null, 'Bo', quoteWithSource(`${here}#:~:text=about%20bells`, 'about bells'))]);
    await until(async () => {
      await moveTo(document.body);
      await moveTo(article);
      return highlighted('colloquy-quoted').join() === 'about bells';
    }, 'the quoted passage is marked in the article while the reader points at it');
    await click(await thread.link(/^Ana$/));
    await until(() => highlighted('colloquy-quote').join() === 'about bells', 'the passage is highlighted');
    await thread.press('Back to Bo');
    await until(() => highlighted('colloquy-quote').length === 0, 'the highlight is removed after going back');
  });
});

describe('a quotation of the article', () => {
  const text = 'The bell was cast in the year of the flood, and nobody has heard it since.';

  it('leads to the passage and back, and does not change the page', async () => {
    const article = await fixture(html`<article><p>${text}</p></article>`);
    const before = article.outerHTML;
    const sheets = document.adoptedStyleSheets.length;
    const thread = await open([by('b', null, 'Bo', `<p>"${text}"</p>`)]);
    await click(await thread.link('From the article:'));
    await until(() => highlighted('colloquy-quote').join('') === text, 'the passage is highlighted');
    await thread.press('Back to Bo');
    await until(() => thread.focused === 'From the article:', 'the focus is back');
    expect(article.outerHTML).to.equal(before);
    thread.element.remove();
    await until(() => document.adoptedStyleSheets.length === sheets, 'the sheet is gone');
    expect(highlighted('colloquy-quoted')).to.deep.equal([]);
  });

  it('is not recognised with article="none"', async () => {
    await fixture(html`<article><p>${text}</p></article>`);
    const comments = [ana, by('c', null, 'Bo', `<p>"${text}"</p>`), inline];
    const thread = await open(comments, {attributes: {article: 'none'}});
    await thread.link('quotes Ana');
    expect(thread.links('From the article:').length).to.equal(0);
  });
});
