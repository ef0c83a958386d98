// The texts of a thread are let go of once all comments are recognised, and read again for comments that come later.

import {expect, fixture, html} from '@open-wc/testing';
import type {Comment} from '../../../src/core/comment.js';
import type {CommentSource} from '../../../src/sources/source.js';
import {comment, page} from '../../support/comments.js';
import {FakeTimers} from '../../support/fake-timers.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const RELEASE = 1000;
const RELEASE_LATER = 5 * 60_000;

const ARTICLE = 'The bell was cast in the year of the flood, and nobody has heard it since.';
const SAID = 'Bells are cast in clay, and the clay is broken afterwards.';
const OTHER = 'Nobody in this town remembers who paid for the tower.';
const LATER = 'The ropes were sold to the harbour when the ringers left for the war.';

let count = 0;
let timers: FakeTimers;

const by = (id: string, parent: string | null, name: string, body: string, rest: Partial<Comment> = {}) =>
  comment(id, parent, {author: {name}, html: body, createdAt: `2024-01-01T10:00:0${id.charCodeAt(0) - 97}Z`, ...rest});

const first = [
  by('a', null, 'Ana', `<p>${SAID}</p><p>${OTHER}</p>`),
  by('b', 'a', 'Bo', `<p>Ana wrote: ${SAID} But why?</p><p>${LATER}</p>`),
  by('c', null, 'Cy', `<p>“${ARTICLE.slice(0, 40)}” is wrong.</p>`),
];
const [one, two] = [
  by('d', 'b', 'Di', `<p>You say “${OTHER}”, but I do.</p><blockquote><p>${LATER}</p></blockquote><p>Really?</p>`),
  by('e', null, 'Ed', `<p>The article says “nobody has heard it since”. Ana: “${SAID}”</p>`),
];
const more = by('f', null, 'Fay', `<p>Bo wrote: ${LATER} Fine.</p>`);

/** A thread whose later comments arrive in batches, one with each look for new comments. */
function sourceOf(comments: readonly Comment[], ...batches: (readonly Comment[])[]): CommentSource {
  return {
    key: `released-${count++}`,
    can: {post: false, edit: false, preview: false, order: false, find: true},
    load: ({since}) => Promise.resolve(page(since === undefined ? comments : (batches.shift() ?? []), {next: null})),
  };
}

/** Adds the next batch of comments. @param name The author of its first comment, which gets the focus. */
const look = async (thread: ThreadHarness, name: string): Promise<void> => {
  // The page scrolls to the new comment, away from a real pointer.
  for (const button of ['View', 'Look for new comments', /^Show$/]) (await thread.button(button)).click();
  await until(() => thread.focused.startsWith(name), `the comment of ${name} has the focus`);
};

/** The links that were added to the bodies: the comment that has them, their text, and where they lead. */
const marks = ({element}: ThreadHarness): readonly string[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('[part="body"] a[data-quotation]') ?? [])]
    .map((link) => `${link.closest('article')?.getAttribute('data-id')} ${link.textContent} ${link.hash}`)
    .sort();

const release = (delay: number): Promise<unknown> =>
  until(() => timers.run(delay) > 0, `the texts are to be released after ${delay} ms`);

const openArticle = (): Promise<Element> => fixture(html`<article><p>${ARTICLE}</p></article>`);

describe('the texts of a thread, let go of when all comments are recognised,', () => {
  beforeEach(() => {
    localStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
    timers = new FakeTimers();
  });

  afterEach(() => timers.close());

  it('are read again: a later comment has the same quotations as in a thread that has it from the start', async () => {
    await openArticle();
    const whole = await ThreadHarness.open({source: sourceOf([...first, one, two])});
    const wanted = await until(() => marks(whole).length >= 6 && marks(whole), 'all quotations are found');
    whole.element.remove();
    const thread = await ThreadHarness.open({source: sourceOf(first, [one, two])});
    await release(RELEASE);
    await look(thread, 'Di');
    await until(() => marks(thread).length >= wanted.length, 'the later quotations are found');
    expect(marks(thread)).to.deep.equal(wanted);
  });

  it('are read from the page as it is then', async () => {
    const article = await openArticle();
    const thread = await ThreadHarness.open({
      source: sourceOf(first, [by('d', null, 'Di', '<p>But “the tower had no stairs before last spring” too.</p>')]),
    });
    await release(RELEASE);
    article.append('The tower had no stairs before last spring, and now it has.');
    await look(thread, 'Di');
    await until(() => marks(thread).some((mark) => mark.startsWith('d ')), 'words of the new article are recognised');
  });

  it('are kept while comments keep coming, and let go of when no more come', async () => {
    const article = await openArticle();
    let reads = 0;
    const {firstChild} = article;
    Object.defineProperty(article, 'firstChild', {get: () => (reads++, firstChild)});
    const thread = await ThreadHarness.open({source: sourceOf(first.slice(0, 2), [one], [more], [two])});
    await release(RELEASE);
    await look(thread, 'Di');
    await until(() => marks(thread).some((mark) => mark.startsWith('d ')), 'the first one is recognised');
    const before = reads;
    await look(thread, 'Fay');
    await until(() => marks(thread).some((mark) => mark.startsWith('f ')), 'the second one is recognised');
    expect(reads).to.equal(before);
    expect(timers.delays.filter((delay) => delay === RELEASE_LATER)).to.have.length(1);
    await release(RELEASE_LATER);
    await look(thread, 'Ed');
    await until(() => marks(thread).some((mark) => mark.startsWith('e ')), 'the third one is recognised');
    expect(reads).to.be.greaterThan(before);
  });

  it('are let go of at once with the thread', async () => {
    const thread = await ThreadHarness.open({source: sourceOf(first)});
    await until(() => timers.delays.includes(RELEASE), 'the texts are to be released');
    thread.element.remove();
    await until(() => !timers.delays.includes(RELEASE), 'no timer is left');
  });
});
