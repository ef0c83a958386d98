// What readers see of a page with invalid or unusual comments.

import {expect} from '@open-wc/testing';
import {isPlaceholderId} from '../../../src/core/comment.js';
import {MAX_BODY_LENGTH} from '../../../src/core/text/long-body.js';
import {JsonStub} from '../../support/json-stub.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const FILE = 'https://odd.test/talk.json';
const said = (id: unknown, html: unknown, name = 'Ana', rest: object = {}): object => ({
  id,
  author: {name},
  html,
  ...rest,
});

let answers: JsonStub | null = null;
let warnings: string[] = [];
const {warn} = console;

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', location.pathname);
  warnings = [];
  console.warn = (...words) => void warnings.push(words.join(' '));
});

afterEach(() => {
  console.warn = warn;
  answers?.close();
  answers = null;
});

/** Opens a thread that loads a page. `endpoint` selects the backend. */
function open(
  page: string | readonly unknown[] | Readonly<Record<string, unknown>> | ((url: URL) => unknown),
  attributes: Readonly<Record<string, string>> = {},
): Promise<ThreadHarness> {
  answers = new JsonStub('odd.test', typeof page === 'function' ? (url) => page(url) : () => page);
  return ThreadHarness.open({attributes: {endpoint: FILE, ...attributes}});
}

const standIns = (thread: ThreadHarness): readonly Element[] =>
  [...(thread.element.shadowRoot?.querySelectorAll('article') ?? [])].filter((row) =>
    isPlaceholderId(row.getAttribute('data-id') ?? ''),
  );

describe('a page with invalid entries', () => {
  it('shows every entry with text, and the number of unreadable entries', async () => {
    const thread = await open({
      comments: [
        said(null, '<p>Of nobody’s id</p>'), said(17, '<p>A number</p>'), said('r', '<p>Its answer</p>', 'Bo', {parent: 17}),
        said('r', '<p>The same id</p>', 'Cy'), {id: 'n', html: '<p>Of nobody</p>', author: null, createdAt: 'soon'}, 7, null, 'text',
      ],
    }); // prettier-ignore
    await thread.reads('3 comments could not be read.');
    for (const words of ['Of nobody’s id', 'A number', 'Its answer', 'The same id', 'Of nobody'])
      expect(thread.text).to.contain(words);
    expect(thread.comments.filter((name) => name.includes('in reply to Ana'))).to.have.lengthOf(1);
    expect(thread.comment('Anonymous')).to.have.attribute('data-id', 'n');
    expect(thread.text).to.contain('5 comments');
    await until(() => thread.announcement === '3 comments could not be read.', 'it is announced');
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.match(/^colloquy: 3 comments repaired, 3 left out, in https:\/\/odd\.test\/talk\.json: /);
  });

  it('shows these messages in every language', async () => {
    const words: readonly (readonly [string, RegExp, string])[] = [
      ['en', /1 comment could not be read/, 'This comment has no text.'],
      ['de', /1 Kommentar konnte nicht gelesen werden/, 'Dieser Kommentar hat keinen Text.'],
      ['fr', /1 commentaire n’a pas pu être lu/, 'Ce commentaire n’a pas de texte.'],
      ['ar', /تعذّرت قراءة تعليق واحد/, 'هذا التعليق بلا نص.'],
    ];
    for (const [lang, unread, empty] of words) {
      const thread = await open({comments: [{id: 'a'}, 7]}, {lang});
      await thread.reads(unread);
      expect(thread.text).to.contain(empty);
      answers?.close();
    }
  });

  it('shows a message in a comment without text, but not in a deleted one', async () => {
    const empty = [undefined, null, 7, '', {rendered: 'x'}];
    const thread = await open({
      comments: [...empty.map((html, index) => said(`${index}`, html)), said('d', '', '', {status: 'deleted'})],
    });
    await thread.reads('This comment was deleted.');
    expect(thread.text.match(/This comment has no text\./g)).to.have.lengthOf(empty.length);
    expect(thread.withoutPart).to.deep.equal([]);
  });

  it('does not claim to be empty if its entries are unreadable', async () => {
    const thread = await open({comments: [1, 2]});
    await thread.reads('2 comments could not be read.');
    expect(thread.text).not.to.contain('Nobody has written');
  });

  it('may be a plain list of comments', async () => {
    const thread = await open([said(1, '<p>Alone in a list</p>')]);
    await thread.reads('Alone in a list');
  });

  it('fails to load only if it has no readable list of comments', async () => {
    for (const body of ['{"comments": [', '{}', '{"comments": 7}', '[]', 'null']) {
      const thread = await open(body);
      await thread.button('Try again');
      answers?.close();
    }
  });
});

describe('a comment without an id', () => {
  const page = {
    thread: {revision: '1'},
    comments: [said('a', '<p>Before</p>'), said('', '<p>Nameless words</p>', 'Bo')],
  };

  it('has no permalink and no reply button', async () => {
    const thread = await open(page, {endpoint: 'https://odd.test/'});
    await thread.reads('Nameless words');
    await thread.button('Reply to Ana');
    const style = document.createElement('style');
    style.textContent = 'comment-thread::part(reply) {display: inline-block}';
    document.head.append(style);
    expect(thread.hasButton('Reply to Ana')).to.equal(true);
    expect(thread.hasButton('Reply to Bo')).to.equal(false);
    style.remove();
    const [row] = standIns(thread);
    expect(row?.part.contains('unlinked')).to.equal(true);
    expect(row?.querySelector('[part~="permalink"]')).not.to.have.attribute('href');
    expect(row?.querySelector('[part~="permalink"]')).not.to.have.attribute('aria-label');
    expect(
      [...(thread.element.shadowRoot?.querySelectorAll('a') ?? [])].filter(({hash}) => hash.includes('%01')),
    ).to.deep.equal([]);
    row?.querySelector<HTMLElement>('[data-action="reply"]')?.click();
    await thread.press('Reply to Ana');
    await thread.canType('Your reply to Ana');
    expect(thread.element.shadowRoot?.querySelectorAll('comment-composer')).to.have.lengthOf(1);
  });

  it('is not requested if the URL names its stand-in id', async () => {
    const thread = await open(page, {endpoint: 'https://odd.test/'});
    await thread.reads('Nameless words');
    const id = standIns(thread)[0]?.getAttribute('data-id') ?? '';
    location.hash = `#comment-${encodeURIComponent(id)}`;
    await thread.press('Reply to Ana');
    await thread.canType('Your reply to Ana');
    location.hash = '#comment-zzz';
    await until(
      () => answers?.asked.find(({searchParams}) => searchParams.get('around') === 'zzz'),
      'the other comment is requested',
    );
    expect(answers?.asked.filter(({searchParams}) => isPlaceholderId(searchParams.get('around') ?? ''))).to.deep.equal(
      [],
    );
    expect(standIns(thread)[0]?.part.contains('target')).to.equal(false);
  });

  it('is never the source of a quotation', async () => {
    const words = 'The kettle sings when the lid is loose, as everybody on this boat has known for years';
    const thread = await open({
      comments: [
        said(null, `<p>${words}</p>`, 'Bo'),
        said('q', `<blockquote><p>${words}</p></blockquote><p>True.</p>`),
        said('k', `<p>Nothing like ${words} at all</p>`, 'Cy'),
      ],
    });
    await thread.reads('True.');
    await until(() => thread.element.shadowRoot?.querySelector('[part~="quotation"]'), 'the other quotation is found');
    const links = [
      ...(thread.element.shadowRoot?.querySelectorAll<HTMLAnchorElement>(
        'a[part~="quotation"], [part~="quote-source"] a',
      ) ?? []),
    ];
    expect(links.map(({hash}) => hash).filter((hash) => !/^#comment-[a-z]$/.test(hash))).to.deep.equal([]);
  });

  it('is shown once if it is also in the response for another comment', async () => {
    location.hash = '#comment-z';
    const nameless = said(null, '<p>Nameless words</p>', 'Bo');
    const thread = await open(
      (url: URL) =>
        url.searchParams.has('around')
          ? {comments: [nameless, said('z', '<p>Looked for</p>')]}
          : {comments: [said('a', '<p>Before</p>'), nameless]},
      {endpoint: 'https://odd.test/'},
    );
    await thread.reads('Looked for');
    expect(thread.text.match(/Nameless words/g)).to.have.lengthOf(1);
  });

  it('is shown among new comments, whose unreadable entries are counted', async () => {
    let isLater = false;
    const thread = await open(
      (url: URL) =>
        url.searchParams.has('since')
          ? {
              thread: {revision: '2'},
              comments: isLater ? [said(null, '<p>Late and nameless</p>', 'Bo'), 7, said('n', '<p>New</p>')] : [],
            }
          : page,
      {endpoint: 'https://odd.test/'},
    );
    await thread.reads('Nameless words');
    isLater = true;
    await thread.choose('View', 'Look for new comments');
    await thread.press('Show');
    await thread.reads('Late and nameless');
    expect(thread.text).to.contain('New');
    expect(thread.text).to.contain('1 comment could not be read.');
  });
});

describe('a very long body', () => {
  const END = '<p>The very last words</p>';
  const long = (unit: string, size = 300_000): string => unit.repeat(Math.ceil(size / unit.length)) + END;
  const bodyOf = (thread: ThreadHarness, name: string): Element | null =>
    thread.comment(name).querySelector('[part="body"]');

  it('is truncated, and shown in full on request', async () => {
    const thread = await open({
      comments: [said('a', long('<p>Many words.</p>'), 'Ana'), said('b', '<p>A short one</p>', 'Bo')],
    });
    await thread.reads('A short one');
    const button = await thread.button('Show all');
    expect(button.part.contains('show-all')).to.equal(true);
    expect(thread.text).not.to.contain('The very last words');
    const {length} = bodyOf(thread, 'Ana')?.textContent ?? '';
    expect(length).to.be.within(MAX_BODY_LENGTH / 2, MAX_BODY_LENGTH);
    await thread.press('Show all');
    await thread.reads('The very last words');
    expect(thread.hasButton('Show all')).to.equal(false);
    await until(() => thread.focused.startsWith('Ana'), 'the comment has the focus');
    expect(thread.withoutPart).to.deep.equal([]);
  });

  for (const unit of [
    '<p>x</p><img src="x" onerror="window.ran = 1">',
    '<b>x</b>',
    '<b>x',
    '<p><i><b>x',
    `${'x'.repeat(99)}<script>window.ran = 1</script>`,
    '<!-- x -->y',
    'y<svg onload="window.ran = 1"></svg>',
    '<a href="javascript:window.ran = 1">y',
  ])
    it(`is sanitised like any other if it consists of ${unit.slice(-40)}`, async () => {
      const thread = await open({comments: [said('a', long(unit)), said('z', '<p>Last and short</p>', 'Zed')]});
      await thread.reads('Last and short');
      await thread.button('Show all');
      const body = bodyOf(thread, 'Ana');
      expect(body?.textContent).to.match(/[xy]/);
      expect([
        ...(body?.querySelectorAll('script, img, svg, [onerror], [onload], [href^="java"]') ?? []),
      ]).to.deep.equal([]);
      expect('ran' in window).to.equal(false);
    });

  it('is never truncated inside a tag, an entity, a character or a data URL', async () => {
    const thread = await open({
      comments: [
        said('t', `<p>${'x'.repeat(MAX_BODY_LENGTH - 10)}<a href="https://example.org/">y</a></p>`, 'Tag'),
        said('e', `<p>${'x'.repeat(MAX_BODY_LENGTH - 5)}&amp;amp; z</p>`, 'Entity'),
        said('u', `<p>${'x'.repeat(MAX_BODY_LENGTH - 4)}😀 z</p>`, 'Character'),
        said('i', `<p>Before</p><img alt="" src="data:image/png;base64,${'A'.repeat(2_000_000)}"><p>Behind</p>`, 'Picture'),
      ],
    }); // prettier-ignore
    await thread.button('Show all');
    await until(
      () => bodyOf(thread, 'Picture')?.textContent?.includes('Before'),
      'the comment with the picture is shown',
    );
    for (const name of ['Tag', 'Entity', 'Character']) expect(bodyOf(thread, name)?.textContent, name).to.match(/^x+$/);
  });

  it('may belong to a mention on another site', async () => {
    const thread = await open({
      comments: [said('a', '<p>Hello</p>'), said('p', long('<p>Mention.</p>'), 'Elsewhere', {kind: 'pingback'})],
    });
    await thread.press('1 mention elsewhere');
    await thread.press('Show all');
    await thread.reads('The very last words');
  });
});
