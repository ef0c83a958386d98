import {expect} from '@open-wc/testing';
import {SourceError} from '../../../src/sources/source.js';
import {outboxKey, textKey} from '../../../src/conversation/device-storage.js';
import {comment, page, threadInfo} from '../../support/comments.js';
import {createFakeSource, createReadySource} from '../../support/fake-source.js';
import {press} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const full = [
  comment('a', null, {
    author: {name: 'Ana', url: 'https://a.example', badges: ['author']},
    replies: 1,
    createdAt: '2026-01-01T00:00:00Z',
  }),
  comment('b', 'a', {
    author: {name: 'Bo'},
    html: '<blockquote><p>q</p></blockquote><p><a href="https://x.example">x</a> <code>y</code></p><pre><code>z</code></pre>',
  }),
  comment('d', null, {status: 'deleted', author: {name: ''}, html: '', replies: 1}),
  comment('e', 'd', {author: {name: 'Ed'}, editNote: {by: 'admin', reason: 'clarity'}}),
  comment('p', null, {kind: 'pingback', author: {name: 'Blog', url: 'https://b.example'}}),
];

// Text and background colours of a light and a dark page: the widget only inherits them, and must be readable on both.
for (const [scheme, background, color] of [
  ['light', '#fff', '#222'],
  ['dark', '#15181b', '#e6e6e6'],
] as const) {
  describe(`axe, ${scheme}`, () => {
    before(() => Object.assign(document.body.style, {background, color}));
    after(() => document.body.removeAttribute('style'));

    it('finds no problem in a thread while reading, folding and replying', async () => {
      localStorage.clear();
      const thread = await ThreadHarness.open({source: createReadySource(full)});
      await thread.reads('Text of e');
      await expect(thread.element).to.be.accessible();
      await thread.press('Hide 1 reply to Ana');
      await thread.press('1 mention elsewhere');
      await thread.press('Reply to Ed');
      await thread.field('Your reply to Ed');
      await expect(thread.element).to.be.accessible();
      await thread.press('Post comment');
      await thread.reads('This field is required.');
      await expect(thread.element).to.be.accessible();
    });

    it('finds no problem in a loading, empty, closed or failed thread', async () => {
      const loading = await ThreadHarness.open({source: createFakeSource()});
      await loading.reads('Loading');
      await expect(loading.element).to.be.accessible();
      const empty = await ThreadHarness.open({source: createReadySource([], {thread: threadInfo({closed: true})})});
      await empty.reads('Nobody has written');
      await expect(empty.element).to.be.accessible();
      const source = createFakeSource();
      const failing = await ThreadHarness.open({source});
      await until(() => source.loads[0], 'comments are requested');
      source.loads[0]?.fail(new SourceError('broken'));
      await failing.reads('The server has a problem.');
      await expect(failing.element).to.be.accessible();
    });

    it('finds no problem in the tools, in a linked comment and in new comments', async () => {
      const source = createFakeSource(`axe-tools-${scheme}`);
      localStorage.setItem(`colloquy:seen:axe-tools-${scheme}`, '1000');
      history.replaceState(null, '', '#comment-b');
      const thread = await ThreadHarness.open({source});
      await until(() => source.loads[0], 'comments are requested');
      source.loads[0]?.answer(page(full));
      await thread.reads('1 new');
      await until(() => thread.focused !== '', 'the linked comment has the focus');
      // Any user input ends automatic scrolling.
      await press('Escape');
      await thread.choose('View', 'Look for new comments');
      (await until(() => source.loads[1], 'new comments are requested')).answer(page([comment('n', 'a')]));
      await thread.reads('1 new comment');
      await expect(thread.element).to.be.accessible();
      await thread.press('Only this conversation');
      await thread.reads('Only one conversation is shown.');
      await expect(thread.element).to.be.accessible();
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('finds no problem in pending, waiting, failed and held comments and in drafts', async () => {
      localStorage.clear();
      const source = createFakeSource(`axe-${scheme}`);
      const draft = {parent: null, author: {name: 'Zed'}, source: 'words'};
      const entry = {secret: 's', draft, sentAt: Date.now()};
      const entries = [
        {...entry, id: 'pending', state: 'sending'},
        {...entry, id: 'waiting', state: 'sending', why: 'limited', isAsked: true, dueAt: Date.now() + 60_000},
        {...entry, id: 'failed', state: 'sending', sentAt: Date.now() - 100_000_000},
        {...entry, id: 'held', state: 'held'},
      ];
      for (const each of entries) localStorage.setItem(outboxKey(source.key, each.id), JSON.stringify(each));
      const words = {source: 'Begun', isOpen: false};
      localStorage.setItem(textKey('draft', source.key, 'gone', 'earlier'), JSON.stringify(words));
      const thread = await ThreadHarness.open({source});
      await until(() => source.loads[0], 'comments are requested');
      source.loads[0]?.answer(page(full));
      await until(() => source.lookups[0], 'the status of the held comment is requested');
      source.lookups[0]?.answer({
        comment: comment('held', null, {status: 'held'}),
        source: 'words',
        can: {edit: 0, delete: 0},
      });
      await thread.reads('Waiting for a moderator');
      await thread.reads('Sending');
      await thread.reads('Waiting to be sent');
      await thread.reads('Not sent for a whole day');
      await thread.reads('1 unfinished draft');
      await expect(thread.element).to.be.accessible();
    });
  });
}

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '');
});

describe('the keyboard', () => {
  it('reaches every control in document order', async () => {
    const thread = await ThreadHarness.open({source: createReadySource(full)});
    await thread.reads('Text of e');
    await thread.button('1 mention elsewhere');
    const stops: string[] = [];
    (await thread.button('Write a comment')).focus();
    // After the last tab stop, some browsers leave the page and some start again.
    while (document.activeElement === thread.element && thread.focused !== stops[0]) {
      stops.push(thread.focused);
      await press('Tab');
    }
    expect(stops.filter((stop) => /^(?:Write|Hide|Reply|1 mention)/.test(stop))).to.deep.equal([
      'Write a comment',
      'Hide 1 reply to Ana',
      'Reply to Ana',
      'Reply to Bo',
      'Hide 1 reply to Anonymous',
      'Reply to Ed',
      '1 mention elsewhere',
    ]);
  });
});
