import {expect} from '@open-wc/testing';
import {comment, page} from '../../support/comments.js';
import {createFakeSource, createReadySource} from '../../support/fake-source.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const HTML = `<div>one</div><div>two</div><table><caption>Prices</caption><tr><th>Tea<th>Cake<tr><td>2<td>${'3'.repeat(400)}</table>
  <img src="https://pictures.example/cat.jpg" alt="A cat"><iframe src="https://pictures.example/film.html"></iframe>
  <video src="https://pictures.example/film.mp4" autoplay></video><link rel=stylesheet href="https://pictures.example/x.css">
  <object data="https://pictures.example/a.pdf"></object><p style="background:url(https://pictures.example/bg.png)">H<sub>2</sub>O</p>`;

const bodyOf = (thread: ThreadHarness): Element => {
  const body = thread.comment(/^Ana/).querySelector('[part="body"]');
  if (!body) throw new Error('a comment has no body');
  return body;
};

describe('comments with the HTML of another system', () => {
  it('keep their meaning from the first paint, and load no external resource', async () => {
    const requested: string[] = [];
    const observer = new PerformanceObserver((list) => requested.push(...list.getEntries().map(({name}) => name)));
    observer.observe({type: 'resource'});
    const thread = await ThreadHarness.open({
      source: createReadySource([comment('x', null, {author: {name: 'Ana'}, html: HTML})]),
    });
    await until(() => thread.allComments.length === 1, 'the comment is shown');
    const paragraphs = [...bodyOf(thread).querySelectorAll(':scope > p')].map((paragraph) =>
      paragraph.textContent?.trim(),
    );
    expect(paragraphs.slice(0, 2)).to.deep.equal(['one', 'two']);
    expect(paragraphs.at(-1)).to.equal('H2O');
    expect(thread.links('A cat')).to.have.length(1);
    expect(thread.withoutPart).to.deep.equal([]);
    // Any other request would have been sent before this one.
    await fetch(import.meta.url);
    await until(() => requested.length > 0, 'requests are seen');
    observer.disconnect();
    expect(requested.filter((name) => name.includes('pictures.example'))).to.deep.equal([]);
  });

  it('have tables that scroll separately, are focusable and have an accessible name', async () => {
    const thread = await ThreadHarness.open({
      source: createReadySource([comment('x', null, {author: {name: 'Ana'}, html: HTML})]),
    });
    await thread.reads('Cake');
    const box = bodyOf(thread).querySelector('[part="table"]');
    if (!(box instanceof HTMLElement)) throw new Error('the table has no scroll container');
    expect([box.role, box.ariaLabel, box.tabIndex]).to.deep.equal(['group', 'Prices', 0]);
    expect(box.scrollWidth).to.be.above(box.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
    await expect(thread.element).to.be.accessible();
  });

  it('are repaired on a later page as well, without scrolling, and their quotations are linked', async function () {
    this.timeout(30_000);
    const said = 'Bells are cast in clay, and the clay is broken afterwards.';
    const source = createFakeSource(`later-${performance.now()}`);
    const opened = ThreadHarness.open({source});
    await until(() => source.loads.length === 1, 'the first page is requested');
    const first = Array.from({length: 30}, (_, index) => comment(`f${index}`, null, {html: '<p>Words.</p>'.repeat(3)}));
    source.loads[0]?.answer(page(first, {next: 'more'}));
    const thread = await opened;
    await until(() => thread.allComments.length === 30, 'the first page is shown');
    const last = thread.element.shadowRoot?.querySelector('[data-id=f29]');
    last?.scrollIntoView();
    const top = (): number => Math.round(last?.getBoundingClientRect().top ?? 0);
    const before = top();
    await until(() => source.loads.length === 2, 'the second page is requested');
    source.loads[1]?.answer(
      page([
        comment('g1', null, {
          author: {name: 'Ana'},
          createdAt: '2024-01-01T10:00:00Z',
          html: `<div>${said}</div><table><tr><th>a<td>b</table>`,
        }),
        comment('g2', 'g1', {
          author: {name: 'Bo'},
          createdAt: '2024-01-02T10:00:00Z',
          html: `<div>“${said}”</div><div>Is that so?</div>`,
        }),
      ]),
    );
    // They are below the viewport, where the harness sees no text.
    const find = (id: string, parts: string) => [
      ...(thread.element.shadowRoot?.querySelectorAll(`[data-id=${id}] [part="body"] ${parts}`) ?? []),
    ];
    await until(
      () => find('g2', '[part="quote-source"]').length === 1,
      'the quotation has a link to its source',
      20_000,
    );
    expect(find('g2', '[part="quote-source"]')[0]?.getAttribute('href')).to.equal('#comment-g1');
    expect([find('g1', 'table').length, find('g1', 'p').length, find('g2', 'p').length]).to.deep.equal([1, 1, 2]);
    expect(top()).to.equal(before);
  });
});
