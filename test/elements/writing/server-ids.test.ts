// Shows what writers see if the server assigns its own ids, or sends unusual responses to a post.

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

/** Delays the response to a post until the returned function is called. */
function delayResponses(): (answer: (kept: StoredEntry) => Response | null) => void {
  let release: (answer: (kept: StoredEntry) => Response | null) => void = () => undefined;
  const released = new Promise<(kept: StoredEntry) => Response | null>((resolve) => (release = resolve));
  server.answer = async (kept) => (await released)(kept);
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

describe('a server that assigns its own ids', () => {
  it('replaces the pending comment, and keeps its focus, permalink and event', async () => {
    const thread = await open();
    const submitted: string[] = [];
    thread.element.addEventListener('comment-submitted', (event) => {
      if (event instanceof CommentSubmittedEvent) submitted.push(event.comment.id);
    });
    const release = delayResponses();
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
    await until(() => submitted.join() === 's1', 'the event is fired');
    expect(thread.focused.startsWith('Zed')).to.equal(true);
  });

  it('gets edits and deletions under its own ids, on later visits too', async () => {
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

  it('gets a comment only once if the response is lost', async () => {
    const thread = await open();
    server.answer = () => null;
    await send(thread);
    await until(() => server.stored.length > 0, 'the server has accepted it');
    server.answer = (kept) => server.own(201, kept);
    await thread.reads('Edit (15 minutes left)');
    expect(own(thread).length).to.equal(1);
    expect(thread.comment(/^Zed/).dataset['id']).to.equal('s1');
    expect(server.requests.filter((each) => each.startsWith('POST')).length).to.equal(1);
  });

  it('gets two comments if the reader posts the same text twice and a response is lost', async () => {
    const thread = await open();
    await send(thread, '+1');
    await thread.reads('Edit (15 minutes left)');
    server.answer = () => null;
    await send(thread, '+1');
    await until(() => server.stored.length > 1, 'the server has accepted it');
    server.answer = (kept) => server.own(201, kept);
    await until(() => own(thread).length === 2 && !/Sending|Waiting/.test(thread.text), 'both are shown');
    expect([...new Set(server.stored.map((kept) => kept.comment.id))]).to.deep.equal(['s1', 's2']);
    await thread.reads('3 comments');
  });

  it('shows a single comment if an update delivers it before the response', async () => {
    const thread = await open();
    const release = delayResponses();
    await send(thread);
    await thread.reads('Sending …');
    await thread.choose('View', 'Look for new comments');
    await thread.press('Show');
    await until(() => own(thread).length === 2, 'it is shown twice');
    release((kept) => server.own(201, kept));
    await thread.reads('Edit (15 minutes left)');
    expect(own(thread).length).to.equal(1);
    expect(thread.text).not.to.match(/Sending|1 new ↑/);
  });
});

describe('a reader who types a reply while a comment is being sent', () => {
  for (const [what, createdAt] of [
    ['keeps the text, the caret and the focus when the comment gets another id', null],
    ['keeps them if the server’s date also moves the comment up', '2020-01-01T00:00:00.000Z'],
  ] as const) {
    it(what, async () => {
      const thread = await open();
      server.stored.push({
        sent: {} as StoredEntry['sent'],
        comment: comment('between', 'a', {author: {name: 'Bo'}, createdAt: '2021-01-01T00:00:00.000Z'}),
      });
      await thread.choose('View', 'Look for new comments');
      await thread.press('Show');
      await until(() => thread.allComments.length === 2, 'another reply is shown');
      const release = delayResponses();
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

describe('an unusual response to a post', () => {
  const bodies: readonly (readonly [string, number, unknown, string])[] = [
    ['an empty body', 201, '', 'Some *words*'],
    ['no content', 204, null, 'Some *words*'],
    ['an empty object', 201, {}, 'Some *words*'],
    ['only a number as id', 201, {id: 7}, 'Some *words*'],
    ['a comment with only an id and HTML', 201, {comment: {id: 's9', html: '<p>theirs</p>'}}, 'theirs'],
    ['a comment that is not wrapped', 200, {id: 's9', html: '<p>theirs</p>', author: {name: 'Zed'}}, 'theirs'],
    ['null in every field', 201, {comment: {id: null, parent: null, html: null, author: null, createdAt: null}}, 'Some *words*'],
    ['an author with only an avatar', 201, {comment: {id: 's9', author: {avatar: 'https://x.example/a.png'}}}, 'Some *words*'],
  ]; // prettier-ignore
  for (const [what, status, body, words] of bodies) {
    it(`with ${what} shows a single comment, with the sent values where the response has none`, async () => {
      const thread = await open();
      server.answer = () => (body === null ? new Response(null, {status}) : reply(status, body));
      await send(thread);
      await until(() => server.stored.length > 0, 'the server has accepted it');
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

  it('with status 202 and an empty body waits for a moderator', async () => {
    const thread = await open();
    server.answer = () => reply(202, '');
    await send(thread);
    await thread.reads('Waiting for a moderator. Only you can see it.');
    await thread.reads('1 comment');
  });
});
