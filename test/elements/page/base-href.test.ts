import {expect, fixtureCleanup, html} from '@open-wc/testing';
import {CountHarness} from '../../support/count-harness.js';
import {CountServer} from '../../support/count-server.js';
import {comment} from '../../support/comments.js';
import {createReadySource} from '../../support/fake-source.js';
import {click, moveTo, press} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const start = location.href;
const page = (): string => location.href.replace(/#.*/, '');

let base: HTMLBaseElement;

/** Attributes of a `base` element that redirect `#…` links. */
const BASES: readonly Readonly<Record<string, string>>[] = [
  {href: '/elsewhere/'},
  {href: '/elsewhere/page.html?query=1#hash'},
  {href: 'https://other.example/'},
  {href: 'https://other.example/a/b?c', target: '_blank'},
  {href: './'},
  {target: '_blank'},
];

const own = (id: string): string => `${page()}#comment-${id}`;

/** Opens a thread with a comment of Ana, a deeply nested reply, and a comment of Bo that quotes Ana. */
async function open(): Promise<ThreadHarness> {
  const deep = Array.from({length: 13}, (_, index) => comment(`d${index}`, index === 0 ? 'a' : `d${index - 1}`));
  const words = 'the rain in spring smells of stones and of old iron';
  const source = createReadySource([
    comment('a', null, {author: {name: 'Ana'}, html: `<p>I say that ${words}, mostly.</p>`, replies: 13}),
    ...deep,
    comment('b', null, {
      author: {name: 'Bo'},
      html: `<blockquote><p>I say that ${words}, mostly.</p></blockquote><p>So it does. <a href="${page()}#comment-a">There</a>.</p>`,
    }),
  ]);
  const thread = await ThreadHarness.open({source: {...source, key: `base-${Math.random()}`}});
  await thread.reads('So it does.');
  await until(() => thread.links('Ana wrote').length > 0, 'the quotation has a link');
  return thread;
}

/** Returns all links of the thread with a fragment. */
const links = (thread: ThreadHarness): readonly HTMLAnchorElement[] =>
  [...(thread.element.shadowRoot?.querySelectorAll('a[href]') ?? [])].filter(
    (link): link is HTMLAnchorElement => link instanceof HTMLAnchorElement && link.hash !== '',
  );

const addBase = (attributes: Readonly<Record<string, string>>): void => {
  base = document.createElement('base');
  for (const [name, value] of Object.entries(attributes)) base.setAttribute(name, value);
  document.head.prepend(base);
};

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', start);
});

afterEach(() => {
  fixtureCleanup();
  base.remove();
});

after(() => history.replaceState(null, '', start));

describe('on a page with a base element', () => {
  for (const attributes of BASES) {
    it(`every link within the thread stays on the page: ${JSON.stringify(attributes)}`, async () => {
      addBase(attributes);
      const thread = await open();
      await until(
        () => links(thread).every((link) => link.href.startsWith(`${page()}#`)),
        'each link leads to the page',
      );
      expect(links(thread).length, 'permalinks, parents, quotations').to.be.greaterThan(11);
      expect(
        links(thread)
          .filter(({target}) => target !== '_self')
          .map(({outerHTML}) => outerHTML),
      ).to.deep.equal([]);
      const before = page();
      const permalink = thread.comment(/^Ana/).querySelector('[part~="permalink"]');
      expect(permalink instanceof HTMLAnchorElement && permalink.href).to.equal(own('a'));
      if (permalink) await click(permalink);
      await until(() => location.hash === '#comment-a', 'the URL names the comment');
      await until(() => thread.focused.startsWith('Ana'), 'the comment has the focus');
      expect(page()).to.equal(before);
    });
  }

  it('links are updated when it is added, changed and removed', async () => {
    base = document.createElement('base');
    const thread = await open();
    expect(links(thread).every((link) => link.getAttribute('href')?.startsWith('#'))).to.equal(true);
    await thread.hasMenus();
    for (const href of ['/elsewhere/', 'https://other.example/']) {
      base.href = href;
      document.head.prepend(base);
      await until(
        () => links(thread).every((link) => link.href.startsWith(`${page()}#`)),
        `each link leads to the page, not to ${href}`,
      );
      expect(links(thread).filter((link) => link.hash === '#comment-a').length).to.be.greaterThan(2);
    }
    base.remove();
    await until(
      () => links(thread).every((link) => link.getAttribute('href')?.startsWith('#')),
      'the links have their original form',
    );
  });

  it('a link to another comment shows a preview, opens the comment and allows to return', async () => {
    addBase({href: '/elsewhere/', target: '_blank'});
    const thread = await open();
    const link = await until(() => thread.links('in reply to').at(-1), 'a deep comment links to its parent');
    await moveTo(link);
    await until(() => thread.preview, 'the preview is shown');
    await press('Escape');
    await click(link);
    await until(() => location.hash.startsWith('#comment-d'), 'the URL names the parent');
    await thread.press('Back to');
    expect(page()).to.equal(start.replace(/#.*/, ''));
  });

  it('a count in a link within the page counts this page', async () => {
    addBase({href: '/elsewhere/'});
    const counts = CountServer.answering(() => 3);
    const index = await CountHarness.open(
      html`<a href="#comments"><comment-count endpoint="https://comments.example/"></comment-count></a>`,
    );
    await index.read('3 comments');
    const [[key] = []] = counts.asked;
    counts.close();
    expect(key && new URL(key).pathname).to.equal(location.pathname.replace(/\/$/, '') || '/');
  });
});
