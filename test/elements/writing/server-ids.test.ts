// A server that gives comments ids of its own, or answers a post oddly: what the writer sees.

import {expect} from '@open-wc/testing';
import {CommentSubmittedEvent} from '../../../src/elements/base/reader-events.js';
import {createColloquySource} from '../../../src/sources/backends/colloquy.js';
import {comment} from '../../support/comments.js';
import {IdAssigningServer, reply, type StoredEntry} from '../../support/id-assigning-server.js';
import {press, type} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const WORDS = 'Some *words*';

let server: IdAssigningServer;
let count = 0;

const open = (key = `own-ids-${count}`): Promise<ThreadHarness> => {
  const page = {url: 'https://site.test/', title: ''};
  return ThreadHarness.open({source: createColloquySource({endpoint: 'https://own-ids.test', thread: key, page})});
};

async function send(thread: ThreadHarness, words = WORDS): Promise<void> {
  await thread.press('Reply to Ana');
  await thread.canType('Your reply to Ana');
  await type(words);
  (await thread.field('Name')).focus();
  await press('a', 'Control');
  await type('Zed');
  await press('Enter', 'Control');
}

/** Keeps the answer to a post back. */
function holdAnswers(): (answer: (kept: StoredEntry) => Response | null) => void {
  let release: (answer: (kept: StoredEntry) => Response | null) => void = () => undefined;
  const decided = new Promise<(kept: StoredEntry) => Response | null>((resolve) => (release = resolve));
  server.answer = async (kept) => (await decided)(kept);
  return (answer) => release(answer);
}

const own = (thread: ThreadHarness): readonly string[] => thread.allComments.filter((name) => name.startsWith('Zed'));

beforeEach(() => {
  localStorage.clear();
  server = new IdAssigningServer();
  count++;
});
afterEach(() => {
  server.close();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('a server with ids of its own', () => {
  it('has its comment in place of the pending one, with the focus, its permalink and its event', async () => {
    const thread = await open();
    const submitted: string[] = [];
    thread.element.addEventListener('comment-submitted', (event) => {
      if (event instanceof CommentSubmittedEvent) submitted.push(event.comment.id);
    });
    const release = holdAnswers();
    await send(thread);
    await thread.reads('Sending …');
    await until(() => thread.focused.startsWith('Zed'), 'the pending comment has the focus');
    const pending = thread.comment(/^Zed/).dataset['id'] ?? '';
    history.replaceState(null, '', `#comment-${pending}`);
    release((kept) => server.own(201, kept));
    await thread.reads('Edit (15 minutes left)');
    expect(own(thread).length).to.equal(1);
    expect(thread.comment(/^Zed/).dataset['id']).to.equal('s1');
    expect(thread.comment(/^Zed/).querySelector('em')?.textContent).to.equal('words');
    expect(thread.comment(/^Zed/).querySelector('[part~="permalink"]')?.getAttribute('href')).to.equal('#comment-s1');
    expect(location.hash).to.equal('#comment-s1');
    expect(thread.text).not.to.contain('Sending');
    await thread.reads('2 comments');
    await until(() => submitted.join() === 's1', 'the page is told');
    expect(thread.focused.startsWith('Zed')).to.equal(true);
  });

  it('is asked under its ids for a change and a deletion, on a later visit as well', async () => {
    const thread = await open();
    await send(thread);
    await thread.reads('Edit (15 minutes left)');
    thread.element.remove();
    const later = await open();
    await later.press('Edit');
    await later.canType('Edit your comment');
    await press('End', 'Control');
    await type(', mended');
    await later.press('Save changes');
    await later.reads('words*, mended');
    await until(() => server.requests.includes('PATCH s1'), 'the change is sent');
    await later.reads('Delete (15 minutes left)');
    await later.press('Delete');
    later.element.remove();
    await until(() => server.requests.includes('DELETE s1'), 'the deletion is sent');
    expect(server.stored.length).to.equal(0);
  });

  it('has a comment once whose answer was lost, however often it would have been sent', async () => {
    const thread = await open();
    server.answer = () => null;
    await send(thread);
    await until(() => server.stored.length > 0, 'it was taken');
    server.answer = (kept) => server.own(201, kept);
    await thread.reads('Edit (15 minutes left)');
    expect(own(thread).length).to.equal(1);
    expect(thread.comment(/^Zed/).dataset['id']).to.equal('s1');
    expect(server.requests.filter((each) => each.startsWith('POST')).length).to.equal(1);
  });

  it('has two comments where somebody says the same twice, though an answer was lost', async () => {
    const thread = await open();
    await send(thread, '+1');
    await thread.reads('Edit (15 minutes left)');
    server.answer = () => null;
    await send(thread, '+1');
    await until(() => server.stored.length > 1, 'it was taken');
    server.answer = (kept) => server.own(201, kept);
    await until(() => own(thread).length === 2 && !/Sending|Waiting/.test(thread.text), 'both are there');
    expect([...new Set(server.stored.map((kept) => kept.comment.id))]).to.deep.equal(['s1', 's2']);
    await thread.reads('3 comments');
  });

  it('has one comment where it came with the news before the answer', async () => {
    const thread = await open();
    const release = holdAnswers();
    await send(thread);
    await thread.reads('Sending …');
    await thread.press('Look for new comments');
    await thread.press('Show');
    await until(() => own(thread).length === 2, 'it stands there as well');
    release((kept) => server.own(201, kept));
    await thread.reads('Edit (15 minutes left)');
    expect(own(thread).length).to.equal(1);
    expect(thread.text).not.to.match(/Sending|1 new ↑/);
  });
});

describe('somebody who types an answer while a comment is being sent', () => {
  for (const [what, createdAt] of [
    ['keeps the words, the caret and the focus when the comment gets another id', null],
    ['keeps them when its date moves the comment above as well', '2020-01-01T00:00:00.000Z'],
  ] as const) {
    it(what, async () => {
      const thread = await open();
      server.stored.push({
        sent: {} as StoredEntry['sent'],
        comment: comment('between', 'a', {author: {name: 'Bo'}, createdAt: '2021-01-01T00:00:00.000Z'}),
      });
      await thread.press('Look for new comments');
      await thread.press('Show');
      await until(() => thread.allComments.length === 2, 'another answer is there');
      const release = holdAnswers();
      await send(thread);
      await thread.reads('Sending …');
      await thread.press('Reply to Bo');
      await thread.canType('Your reply to Bo');
      await type('one three');
      for (let times = 0; times < 5; times++) await press('ArrowLeft');
      release((kept) => {
        if (createdAt) kept.comment = {...kept.comment, createdAt};
        return server.own(201, kept);
      });
      await thread.reads('Edit (15 minutes left)');
      await thread.canType('Your reply to Bo');
      await type('two ');
      const field = await thread.field('Your reply to Bo');
      expect(field instanceof HTMLTextAreaElement && field.value).to.equal('one two three');
      const order = thread.allComments.map((name) => name.slice(0, 2));
      expect(order).to.deep.equal(createdAt ? ['An', 'Ze', 'Bo'] : ['An', 'Bo', 'Ze']);
    });
  }
});

describe('an odd answer to a post', () => {
  const bodies: readonly (readonly [string, number, unknown, string])[] = [
    ['nothing', 201, '', 'Some *words*'],
    ['no content', 204, null, 'Some *words*'],
    ['an empty object', 201, {}, 'Some *words*'],
    ['a number for an id, and no more', 201, {id: 7}, 'Some *words*'],
    ['a comment with an id and words alone', 201, {comment: {id: 's9', html: '<p>theirs</p>'}}, 'theirs'],
    ['a comment by itself', 200, {id: 's9', html: '<p>theirs</p>', author: {name: 'Zed'}}, 'theirs'],
    ['null wherever something could be', 201, {comment: {id: null, parent: null, html: null, author: null, createdAt: null}}, 'Some *words*'],
    ['an author who is only a picture', 201, {comment: {id: 's9', author: {avatar: 'https://x.example/a.png'}}}, 'Some *words*'],
  ]; // prettier-ignore
  for (const [what, status, body, words] of bodies) {
    it(`of ${what} leaves one comment, as it was sent where nothing is said`, async () => {
      const thread = await open();
      server.answer = () => (body === null ? new Response(null, {status}) : reply(status, body));
      await send(thread);
      await until(() => server.stored.length > 0, 'it was taken');
      await until(
        () => own(thread).length === 1 && !/Sending|Waiting/.test(thread.text),
        `it is posted: ${thread.text}`,
      );
      expect(thread.comment(/^Zed/).textContent).to.contain(words);
      expect(thread.comments[1]).to.match(/^Zed, now, level 2, in reply to Ana/);
      await thread.reads('2 comments');
      expect(server.requests.filter((each) => each.startsWith('POST')).length).to.equal(1);
    });
  }

  it('of 202 without words waits for a moderator', async () => {
    const thread = await open();
    server.answer = () => reply(202, '');
    await send(thread);
    await thread.reads('Waiting for a moderator. Only you can see it.');
    await thread.reads('1 comment');
  });
});
