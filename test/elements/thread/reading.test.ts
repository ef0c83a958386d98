import {expect, html} from '@open-wc/testing';
import type {Comment} from '../../../src/core/comment.js';
import type {CommentFailedEvent, CommentLoadedEvent} from '../../../src/elements/base/events.js';
import type {CommentFoldEvent} from '../../../src/elements/base/reader-events.js';
import {SourceError} from '../../../src/sources/source.js';
import {comment, page, threadInfo} from '../../support/comments.js';
import {createFakeSource, createReadySource} from '../../support/fake-source.js';
import {click, moveTo, press} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const by = (id: string, parent: string | null, name: string, rest: Partial<Comment> = {}): Comment =>
  comment(id, parent, {author: {name}, ...rest});

const family = [
  by('a', null, 'Ana', {replies: 2}),
  by('b', 'a', 'Bo', {replies: 1}),
  by('c', 'b', 'Cy'),
  by('d', null, 'Di'),
];

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '');
});

describe('reading', () => {
  it('shows each comment with its author, level and parent', async () => {
    const thread = await ThreadHarness.open({source: createReadySource(family)});
    await thread.reads('Text of c');
    expect(thread.comments).to.deep.equal([
      'Ana, #, level 1, 2 replies',
      'Bo, #, level 2, in reply to Ana, 1 reply',
      'Cy, #, level 3, in reply to Bo',
      'Di, #, level 1',
    ]);
    await thread.reads('4 comments');
  });

  it('shows websites, badges, dates, edit notes and quotations', async () => {
    const full = comment('x', null, {
      author: {name: 'Ana', url: 'https://ana.example/', badges: ['author', 'moderator']},
      createdAt: new Date(Date.now() - 3 * 3_600_000).toISOString(),
      editNote: {by: 'admin', reason: 'for clarity'},
      html: '<blockquote><p>quoted</p></blockquote><p>said</p>',
    });
    const thread = await ThreadHarness.open({source: createReadySource([full])});
    await thread.reads(/Ana Author Moderator 3 hours ago/);
    await thread.reads('edited: for clarity — admin');
    const author = await thread.link('Ana');
    expect(author.getAttribute('rel')).to.equal('nofollow ugc noopener noreferrer');
    const date = await thread.link('3 hours ago');
    expect(date.getAttribute('href')).to.equal('#comment-x');
    expect(date.children[0]?.getAttribute('datetime')).to.equal(full.createdAt);
    // The hover handler loads together with the tools.
    await thread.hasMenus();
    await moveTo(date);
    await until(() => /\d{4}/.test(date.children[0]?.getAttribute('title') ?? ''), 'the exact date is shown on hover');
  });

  it('shows a tombstone for a deleted comment with replies', async () => {
    const thread = await ThreadHarness.open({
      source: createReadySource([by('a', null, '', {status: 'deleted', html: '', replies: 1}), by('b', 'a', 'Bo')]),
    });
    await thread.reads('This comment was deleted.');
    await thread.reads('Text of b');
    expect(thread.hasButton('Reply to Anonymous')).to.equal(false);
  });

  it('shows pingbacks separately and folded', async () => {
    const ping = by('p', null, 'A blog', {kind: 'pingback', html: '<p>they said</p>'});
    const thread = await ThreadHarness.open({source: createReadySource([...family, ping])});
    await thread.reads('Text of a');
    const summary = await thread.button('1 mention elsewhere');
    expect(thread.text).not.to.contain('they said');
    summary.focus();
    await press('Space');
    await thread.reads('they said');
    expect(thread.allComments.length).to.equal(4);
  });

  it('shows a message if a discussion is empty or closed', async () => {
    const empty = await ThreadHarness.open({source: createReadySource([])});
    await empty.reads('Nobody has written anything here yet.');
    const closed = await ThreadHarness.open({
      source: createReadySource(family, {thread: threadInfo({count: 4, closed: true})}),
    });
    await closed.reads('This discussion is closed.');
    expect(closed.hasButton(/Reply|Write/)).to.equal(false);
  });

  it('shows its fallback content until comments have loaded', async () => {
    const source = createFakeSource();
    const thread = await ThreadHarness.open({source, fallback: html`<p>12 comments, as of yesterday</p>`});
    await thread.reads('12 comments, as of yesterday');
    source.loads[0]?.answer(page(family));
    await thread.reads('Text of a');
    expect(thread.text).not.to.contain('as of yesterday');
  });

  it('shows a loading message if it has no fallback content', async () => {
    const thread = await ThreadHarness.open({source: createFakeSource()});
    await thread.reads('Loading comments');
  });

  it('keeps its fallback content after a failure, shows the reason, and can be retried', async () => {
    const source = createFakeSource();
    const thread = await ThreadHarness.open({source, fallback: html`<p>As of yesterday</p>`});
    let failed: CommentFailedEvent | null = null;
    thread.element.addEventListener('comment-failed', (event) => (failed = event));
    await until(() => source.loads[0], 'comments are requested');
    source.loads[0]?.fail(new SourceError('broken'));
    await thread.reads('As of yesterday');
    await thread.reads('The server has a problem.');
    expect(failed).to.include({phase: 'load', kind: 'broken'});
    await until(() => thread.announcement === 'The server has a problem.', 'the failure is announced');
    await thread.press('Try again');
    await until(() => source.loads[1], 'comments are requested again');
    source.loads[1]?.answer(page(family));
    await thread.reads('Text of a');
  });

  it('loads later pages automatically, and keeps the comments when one fails', async () => {
    const source = createFakeSource();
    const thread = await ThreadHarness.open({source});
    const loaded: number[] = [];
    thread.element.addEventListener('comment-loaded', (event: CommentLoadedEvent) =>
      loaded.push(event.page.comments.length),
    );
    await until(() => source.loads[0], 'the first page is requested');
    source.loads[0]?.answer(page([by('a', null, 'Ana')], {next: 'two'}));
    await thread.reads('Text of a');
    await until(() => source.loads[1], 'the second page is requested');
    source.loads[1]?.fail(new SourceError('timeout'));
    await thread.reads('The server does not answer.');
    await thread.press('Try again');
    await until(() => source.loads[2], 'the second page is requested again');
    source.loads[2]?.answer(page([by('b', null, 'Bo')]));
    await thread.reads('Text of b');
    expect(loaded).to.deep.equal([1, 1]);
  });

  it('shows every comment once, whatever the ids and parents are', async () => {
    const odd = [
      by('__proto__', 'x', 'One'),
      by('x', '__proto__', 'Two'),
      by('a b"]', 'gone', 'Three'),
      by('\ud800', null, 'Four'),
      by('constructor', 'constructor', 'Five'),
    ];
    const thread = await ThreadHarness.open({source: createReadySource(odd)});
    await thread.reads('Five');
    expect(thread.allComments.length).to.equal(5);
  });

  it('keeps long and hostile names inside its width', async () => {
    const thread = await ThreadHarness.open({
      source: createReadySource([by('a', null, 'x'.repeat(300)), by('b', null, '<img src=x onerror=alert(1)>')]),
    });
    await thread.reads('<img src=x onerror=alert(1)>');
    thread.element.style.inlineSize = '320px';
    expect(thread.element.scrollWidth).to.be.at.most(320);
  });

  it('leaves no gap for any number of folded rows', async () => {
    const replies = Array.from({length: 300}, (_, index) => by(`r${index}`, 'a', `R${index}`));
    const thread = await ThreadHarness.open({
      source: createReadySource([by('a', null, 'Ana', {replies: 300}), ...replies, by('z', null, 'Zoe')]),
    });
    await thread.press(/^Hide 300 replies to Ana/);
    await until(() => thread.comments.length === 2, 'the replies are folded');
    const gap = thread.row('Zoe').getBoundingClientRect().top - thread.row('Ana').getBoundingClientRect().bottom;
    expect(Math.abs(gap)).to.be.at.most(1);
  });
});

/** The distance of the first rail from the start of a row, in px, in wide and narrow columns. */
const FIRST_RAIL = 32;

describe('folding', () => {
  it('hides and shows a branch by mouse and keyboard, shows the number of replies, and keeps the focus', async () => {
    const thread = await ThreadHarness.open({source: createReadySource(family)});
    const button = await thread.button('Hide 2 replies to Ana');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await thread.press('Hide 2 replies to Ana');
    await until(() => thread.comments.length === 2, 'the branch is hidden');
    await thread.reads('2 replies');
    (await thread.button('Show 2 replies to Ana')).focus();
    await press('Space');
    await until(() => thread.comments.length === 4, 'the branch is shown');
    expect(thread.focused).to.equal('Hide 2 replies to Ana');
  });

  it('keeps a nested branch folded when the outer one is unfolded', async () => {
    const thread = await ThreadHarness.open({source: createReadySource(family)});
    await thread.press('Hide 1 reply to Bo');
    await thread.press('Hide 2 replies to Ana');
    await thread.press('Show 2 replies to Ana');
    await until(() => thread.comments.length === 3, 'Bo is shown and his branch is hidden');
  });

  it('folds a branch by a click on its rail beside any reply', async () => {
    const thread = await ThreadHarness.open({source: createReadySource(family)});
    await thread.button('Hide 2 replies to Ana');
    const {left, top, height} = thread.row('Cy').getBoundingClientRect();
    await click({x: left + FIRST_RAIL, y: top + height / 2});
    await until(() => thread.comments.length === 2, 'the branch is hidden');
    expect(thread.hasButton('Show 2 replies to Ana')).to.equal(true);
  });

  it('says in the comment how many replies are folded, and shows them there as well', async () => {
    const thread = await ThreadHarness.open({source: createReadySource(family)});
    await thread.press('Hide 2 replies to Ana');
    const count = await until(
      () => thread.comment('Ana').querySelector<HTMLElement>('[part~="folded-count"]'),
      'the number is in the comment',
    );
    expect(count.textContent?.trim()).to.equal('2 replies');
    await click(count);
    await until(() => thread.comments.length === 4, 'the branch is shown');
    expect(thread.focused).to.equal('Hide 2 replies to Ana');
    expect(thread.comment('Ana').querySelector('[part~="folded-count"]')).to.equal(null);
  });

  it('shows what a rail and a fold button fold, while the reader points at them or they have the focus', async () => {
    const thread = await ThreadHarness.open({source: createReadySource(family)});
    await thread.hasMenus();
    const area = (): DOMRect | undefined =>
      thread.element.shadowRoot?.querySelector('[part="fold-area"]')?.getBoundingClientRect();
    const covers = (first: string, last: string): boolean => {
      const box = area();
      if (!box) return false;
      const [top, bottom] = [thread.comment(first), thread.comment(last)].map((each) => each.getBoundingClientRect());
      return Math.abs(box.top - (top?.top ?? 0)) < 1 && Math.abs(box.bottom - (bottom?.bottom ?? 0)) < 1;
    };
    const {left, top, height} = thread.row('Cy').getBoundingClientRect();
    await moveTo({x: left + FIRST_RAIL, y: top + height / 2});
    await until(() => covers('Bo', 'Cy'), 'the replies to Ana are marked');
    expect(thread.row('Cy').title).to.equal('Hide 2 replies to Ana');
    await moveTo(thread.comment('Di'));
    await until(() => !area() && thread.row('Cy').title === '', 'nothing is marked');
    const button = await thread.button('Hide 1 reply to Bo');
    button.focus();
    await until(() => covers('Cy', 'Cy'), 'the reply to Bo is marked');
    expect(button.title).to.equal('Hide 1 reply to Bo');
    button.blur();
    await until(() => !area(), 'nothing is marked');
  });

  it('fires a cancelable event before, and another event after', async () => {
    const thread = await ThreadHarness.open({source: createReadySource(family)});
    const seen: string[] = [];
    const refuse = (event: CommentFoldEvent): void => {
      seen.push(`before ${event.id} ${event.folded}`);
      event.preventDefault();
    };
    thread.element.addEventListener('comment-fold', refuse);
    thread.element.addEventListener('comment-folded', ({id, folded}) => seen.push(`after ${id} ${folded}`));
    await thread.press('Hide 2 replies to Ana');
    await until(() => seen.length === 1, 'the first event was fired');
    expect(thread.comments.length).to.equal(4);
    thread.element.removeEventListener('comment-fold', refuse);
    await thread.press('Hide 2 replies to Ana');
    await until(() => seen[1] === 'after a true', 'the second event was fired');
  });

  it('has a button of 24 px that hangs beside the name', async () => {
    const thread = await ThreadHarness.open({source: createReadySource(family)});
    for (const name of ['Ana', 'Bo']) {
      const button = await thread.button(new RegExp(`^Hide .* to ${name}$`));
      const {width, height, top, right} = button.getBoundingClientRect();
      const comment = thread.comment(name).getBoundingClientRect();
      expect(width).to.equal(24);
      expect(height).to.be.at.least(24);
      expect(right).to.be.closeTo(comment.left, 1);
      expect(top).to.be.closeTo(comment.top, 1);
    }
  });
});

describe('the life cycle of the element', () => {
  it('opens another thread when its source changes, and aborts requests of the first', async () => {
    const first = createFakeSource();
    const thread = await ThreadHarness.open({source: first});
    await until(() => first.loads[0], 'the first thread is requested');
    thread.element.source = createReadySource([by('n', null, 'Nel')]);
    await thread.reads('Text of n');
    expect(first.loads[0]?.signal.aborted).to.equal(true);
    first.loads[0]?.answer(page(family));
    expect(thread.allComments.length).to.equal(1);
  });

  it('keeps its thread when it is moved, and reloads when it is inserted again', async () => {
    const source = createFakeSource();
    const thread = await ThreadHarness.open({source});
    await until(() => source.loads[0], 'the thread is requested');
    source.loads[0]?.answer(page(family));
    await thread.reads('Text of a');
    const box = thread.element.parentElement;
    const other = document.createElement('section');
    box?.append(other);
    other.append(thread.element);
    await thread.reads('Text of a');
    expect(source.loads.length).to.equal(1);
    thread.element.remove();
    await until(() => source.loads[0]?.signal.aborted, 'its requests are aborted');
    box?.append(thread.element);
    await until(() => source.loads[1], 'the thread is requested again');
    source.loads[1]?.answer(page([by('z', null, 'Zoe')]));
    await thread.reads('Text of z');
    expect(thread.allComments.length).to.equal(1);
  });

  it('does not affect another thread on the same page', async () => {
    const one = await ThreadHarness.open({source: createReadySource(family)});
    const two = await ThreadHarness.open({source: createReadySource(family)});
    await one.press('Hide 2 replies to Ana');
    await until(() => one.comments.length === 2, 'one branch is hidden');
    expect(two.comments.length).to.equal(4);
  });

  it('loads near the viewport only, if it is lazy', async () => {
    const source = createFakeSource();
    const thread = await ThreadHarness.open({source, attributes: {loading: 'lazy'}});
    await until(() => source.loads[0], 'comments are requested in the viewport');
    thread.element.remove();
    const far = createFakeSource();
    const box = document.createElement('div');
    box.style.paddingTop = '3000px';
    document.body.append(box);
    thread.element.source = far;
    box.append(thread.element);
    await thread.element.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(far.loads.length).to.equal(0);
    thread.element.scrollIntoView();
    await until(() => far.loads[0], 'comments are requested near the viewport');
    box.remove();
  });

  it('loads at once if it is no longer lazy', async () => {
    const source = createFakeSource();
    const box = document.createElement('div');
    box.style.paddingTop = '3000px';
    document.body.append(box);
    const thread = await ThreadHarness.open({attributes: {loading: 'lazy'}});
    thread.element.source = source;
    box.append(thread.element);
    await thread.element.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(source.loads.length).to.equal(0);
    thread.element.loading = 'eager';
    await until(() => source.loads[0], 'comments are requested');
    box.remove();
  });

  it('shows a message if it has no endpoint', async () => {
    const thread = await ThreadHarness.open({});
    await thread.reads('set the endpoint attribute');
  });

  it('warns once about an unknown attribute value, and uses the default', async () => {
    const warnings: unknown[] = [];
    const {warn} = console;
    console.warn = (message: unknown) => warnings.push(message);
    const thread = await ThreadHarness.open({source: createReadySource(family), attributes: {order: 'best'}});
    await thread.reads('Text of a');
    await ThreadHarness.open({source: createReadySource(family), attributes: {order: 'best'}});
    console.warn = warn;
    expect(warnings).to.deep.equal(['colloquy: Unknown value order="best". Use oldest, newest, replies, votes']);
  });
});

describe('an attribute that is removed', () => {
  it('has its default again', async () => {
    const warnings: unknown[] = [];
    const {warn} = console;
    console.warn = (message: unknown) => warnings.push(message);
    const attributes = {order: 'newest', fields: 'email', remember: 'none', loading: 'eager', backend: '', thread: 'x'};
    const thread = await ThreadHarness.open({source: createReadySource(family), attributes});
    await thread.reads('Text of a');
    for (const name of Object.keys(attributes)) thread.element.removeAttribute(name);
    await thread.element.updateComplete;
    await thread.press('Write a comment');
    await thread.field('Website');
    console.warn = warn;
    expect(warnings).to.deep.equal([]);
    const {order, fields, remember, loading, backend, thread: key, endpoint} = thread.element;
    expect({order, fields, remember, loading, backend, key, endpoint}).to.deep.equal({
      order: 'oldest',
      fields: 'name website',
      remember: 'all',
      loading: 'eager',
      backend: '',
      key: '',
      endpoint: '',
    });
  });
});

describe('languages', () => {
  it('follow the lang and dir of the element or its ancestors', async () => {
    const german = await ThreadHarness.open({source: createReadySource(family), attributes: {lang: 'de-AT'}});
    await german.reads('4 Kommentare');
    const arabic = await ThreadHarness.open({source: createReadySource(family), attributes: {lang: 'ar', dir: 'rtl'}});
    await arabic.reads('رد على Ana'.slice(0, 2));
    const rail = (await arabic.button(/Ana$/)).getBoundingClientRect();
    expect(rail.left, 'it hangs at the right').to.be.closeTo(arabic.comment('Ana').getBoundingClientRect().right, 1);
    const unknown = await ThreadHarness.open({source: createReadySource(family), attributes: {lang: 'xx'}});
    await unknown.reads('4 comments');
  });

  it('can be overridden by strings of the page', async () => {
    const thread = await ThreadHarness.open({source: createReadySource([])});
    thread.element.strings = {empty: 'Be the first!'};
    await thread.reads('Be the first!');
    await thread.reads('No comments yet');
  });
});

describe('theming', () => {
  it('gives every visible node a part', async () => {
    const ping = by('p', null, 'A blog', {kind: 'pingback'});
    const thread = await ThreadHarness.open({source: createReadySource([...family, ping])});
    await thread.press('Hide 2 replies to Ana');
    await thread.press('Reply to Di');
    await thread.field('Your reply to Di');
    expect(thread.withoutPart).to.deep.equal([]);
  });

  it('inherits custom properties from any ancestor', async () => {
    document.documentElement.style.setProperty('--comment-indent', '40px');
    const thread = await ThreadHarness.open({source: createReadySource(family)});
    await thread.reads('Text of b');
    const step = (await thread.button(/replies to Ana|reply to Bo/)).getBoundingClientRect().left;
    const [ana, bo] = [step, (await thread.button('Hide 1 reply to Bo')).getBoundingClientRect().left];
    document.documentElement.style.removeProperty('--comment-indent');
    expect(bo - ana).to.equal(40);
  });
});
