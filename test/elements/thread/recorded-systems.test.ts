// Recorded threads of other systems, read and written in the element, in every engine.

import {expect} from '@open-wc/testing';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';
import {click, type} from '../../support/user-input.js';

/** The number of rows of each recorded thread, its writers in the order of the system, and whether it takes comments. */
const SYSTEMS: Readonly<Record<string, readonly [rows: number, first: string, last: string, isWritten: boolean]>> = {
  wordpress: [7, 'We kept ours for eleven years.', 'My answer outlived the question.', false],
  waline: [5, 'We did the same with a nail and a slate.', '毎朝、同じ石の上で。', true],
  isso: [5, 'It is the unread line that counts.', 'The reply stays.', true],
  twikoo: [4, 'One page, eight roots.', 'Newest first.', true],
  artalk: [4, 'I keep mine in pencil.', 'Ink does not.', true],
  remark42: [9, 'Please be kind to the bell ringer.', 'That is the humidity of the rope', false],
  comentario: [6, 'Photographs of the string', 'I had learnt something.', false],
  bluesky: [9, 'Räum den Keller aus', 'bsky.app', false],
  mastodon: [6, 'Ice “to the second post”', 'zwei verschiedene Vögel', false],
  lemmy: [7, 'no missing morning', 'is not HTML here.', false],
  discourse: [8, 'I would give the books', 'Answering a post that was moved away.', false],
  github: [5, 'The scan of ledger 12', 'Works for me', false],
  hackernews: [9, 'is a perfectly good unit', 'The bell is my favourite instrument.', false],
};

interface Recording {
  readonly attributes: Readonly<Record<string, string>>;
  readonly answers: readonly {readonly url: string; readonly status?: number; readonly body: unknown; readonly headers?: Record<string, string>}[]; // prettier-ignore
}

/** What a system answers to a new comment. */
const ACCEPTED: Readonly<Record<string, object>> = {
  waline: {errno: 0, errmsg: '', data: {objectId: '900', nick: 'Ana', comment: '<p>Hello.</p>', time: Date.now(), status: 'approved'}},
  isso: {id: 900, parent: null, created: Date.now() / 1000, mode: 1, text: '<p>Hello.</p>', author: 'Ana', website: null},
  twikoo: {id: '900', accessToken: 'c'},
  artalk: {id: 900, nick: 'Ana', link: '', content_marked: '<p>Hello.</p>', date: '2026-11-20 10:00:00', rid: 0},
}; // prettier-ignore

const json = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), {status, headers: {'Content-Type': 'application/json', ...headers}});

describe('a recorded thread', () => {
  const {fetch} = window;
  const posts: string[] = [];

  /** Opens a thread whose system answers as recorded, and accepts a comment. */
  async function open(name: string): Promise<ThreadHarness> {
    const response = await fetch(`/demo/recorded/${name}.json`);
    const {attributes, answers} = (await response.json()) as Recording;
    window.fetch = async (input, init) => {
      const request = new Request(input, init);
      if (new URL(request.url).origin === location.origin) return fetch(input, init);
      const text = request.method === 'POST' ? await request.text() : '';
      if (text.includes('Hello.')) {
        posts.push(text);
        return json(ACCEPTED[name] ?? {});
      }
      const answer = answers.find(({url}) => new URL(url).href === request.url);
      return json(answer?.body ?? {}, answer ? (answer.status ?? 200) : 404, answer?.headers);
    };
    return ThreadHarness.open({attributes});
  }

  beforeEach(() => {
    localStorage.clear();
    posts.length = 0;
  });
  afterEach(() => {
    window.fetch = fetch;
  });

  for (const [name, [rows, first, last, isWritten]] of Object.entries(SYSTEMS)) {
    it(`is shown in the order of its system: ${name}`, async () => {
      const thread = await open(name);
      await until(() => thread.allComments.length === rows, `${rows} rows`);
      const [start = '', end = ''] = [first, last].map((words) => thread.text.indexOf(words));
      expect(start, first).to.be.greaterThan(-1);
      expect(end, last).to.be.greaterThan(Number(start));
    });

    if (isWritten)
      it(`takes a comment: ${name}`, async () => {
        const thread = await open(name);
        await until(() => thread.allComments.length === rows, `${rows} rows`);
        await thread.press('Write a comment');
        await thread.canType('Write a comment');
        await type('Hello.');
        await click(await thread.field('Name'));
        await type('Ana');
        if (name === 'artalk') {
          await click(await thread.field(/^E-?mail/));
          await type('ana@ana.example');
        }
        await thread.press('Post comment');
        await until(() => thread.announcement.includes('posted'), `it is announced; there is: ${thread.announcement}`);
        expect(posts.length).to.equal(1);
        expect(thread.allComments.length).to.equal(rows + 1);
      });
  }
});
