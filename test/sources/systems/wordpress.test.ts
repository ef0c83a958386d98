import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Failure} from '../../../src/core/failure/failure.js';
import type {CommentSource} from '../../../src/sources/source.js';
import {describeForeignSource, fakeTree} from '../../contracts/foreign-source.js';
import {
  fakeNetwork,
  openSystem,
  type FakeAnswer,
  type FakeComment,
  type FakeRequest,
  type SystemDescription,
} from '../../contracts/fake-system.js';

const escape = (text: string): string => text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);

// As in `comment.php`: addresses of other schemes are stored as they are by plugins and imports.
const toItem = ({id, parent, name, words, site, time}: FakeComment): object => ({
  id,
  post: 7,
  parent: parent ?? 0,
  author: 0,
  author_name: escape(name),
  author_url: site,
  date: new Date(time + 7_200_000).toISOString().slice(0, 19),
  date_gmt: new Date(time).toISOString().slice(0, 19),
  content: {rendered: `<p>${words}</p>\n`},
  link: `https://sallow.example/notes/ledger/#comment-${id}`,
  status: 'approved',
  type: 'comment',
  author_avatar_urls: {24: '', 48: 'https://avatars.example/48.png', 96: ''},
  meta: [],
  _links: {},
});

const wordpress: SystemDescription = {
  name: 'wordpress',
  endpoint: 'https://sallow.example/',
  thread: '7',
  shows: [
    'Ana & Bo: We kept ours for eleven years. Then the nail rusted.',
    '  Kaspar: Which ink?',
    '    Ana & Bo: Walnut. It browns, and it stays.',
    '      Ines: It also eats the paper, “slowly”.',
    'مريم: سجلّ النهر عندنا على الحجر.',
    '(deleted)',
    '  Otto: My answer outlived the question.',
  ],
  lacks: ['deleted'],
  answer({comments, count}, {url, method}) {
    if (method === 'POST') return {status: 401, body: {code: 'rest_comment_login_required', message: 'Sorry', data: {status: 401}}}; // prettier-ignore
    const page = Number(url.searchParams.get('page'));
    const size = Number(url.searchParams.get('per_page'));
    const pages = Math.ceil(comments.length / size);
    const headers = {'X-WP-Total': String(count), 'X-WP-TotalPages': String(pages)};
    return {headers, body: comments.slice((page - 1) * size, page * size).map(toItem)};
  },
};

describeForeignSource(wordpress);

describe('WordPress', () => {
  const {signal} = new AbortController();
  const thread = {comments: fakeTree(3), count: 3};

  const open = async (
    answer: (request: FakeRequest) => FakeAnswer,
    run: (source: CommentSource, requests: readonly FakeRequest[]) => Promise<void>,
    address = '7',
  ): Promise<void> => {
    const network = fakeNetwork(answer);
    try {
      await run(
        await openSystem('wordpress', address === '7' ? 'https://sallow.example/' : '', address),
        network.requests,
      );
    } finally {
      network.restore();
    }
  };
  const refusing =
    (status: number, code: string) =>
    (request: FakeRequest): FakeAnswer =>
      request.method === 'POST' ? {status, body: {code, message: 'No.'}} : wordpress.answer(thread, request);

  it('offers a form only where guests may write, and says where else people can', async () => {
    const cases = [
      [401, 'rest_comment_login_required', false, false],
      [403, 'rest_comment_closed', false, true],
      [400, 'rest_comment_content_invalid', true, false],
    ] as const;
    for (const [status, code, canPost, isClosed] of cases)
      await open(refusing(status, code), async (source) => {
        const page = await source.load({order: 'oldest', signal});
        assert.deepEqual([source.can.post, page.thread.closed, page.comments.length], [canPost, isClosed, 3], code);
        assert.deepEqual(source.answerAt, {name: 'WordPress', url: 'https://sallow.example/?p=7'});
      });
  });

  it('asks again whether guests may write until it is told', async () => {
    let answers = 0;
    const answer = (request: FakeRequest): FakeAnswer => {
      if (request.method !== 'POST') return wordpress.answer(thread, request);
      return ++answers === 1 ? {status: 502, body: '<h1>Bad gateway</h1>'} : refusing(400, 'rest_comment_content_invalid')(request); // prettier-ignore
    };
    await open(answer, async (source) => {
      const states: boolean[] = [];
      for (let visit = 0; visit < 3; visit++) {
        await source.load({order: 'oldest', signal});
        states.push(source.can.post);
      }
      assert.deepEqual([states, answers], [[false, true, true], 2]);
    });
  });

  it('finds the post by its address, and asks its own site if no endpoint is given', async () => {
    const answer = (request: FakeRequest): FakeAnswer => {
      const route = request.url.searchParams.get('rest_route');
      if (route === '/wp/v2/pages') return {body: [{id: 9, link: 'https://blog.example/about/ledger/'}]};
      if (route === '/wp/v2/posts') return {body: [{id: 7, link: 'https://blog.example/2026/ledger/'}]};
      return refusing(401, 'rest_comment_login_required')(request);
    };
    await open(answer, async (source, requests) => {
      assert.equal((await source.load({order: 'oldest', signal})).comments.length, 3);
      assert.ok(requests.every(({url}) => url.origin === 'https://blog.example'));
      assert.ok(requests.some(({url}) => url.searchParams.get('post') === '9'));
    }, 'https://blog.example/about/ledger/'); // prettier-ignore
    await open(() => ({body: []}), async (source) => {
      await assert.rejects(source.load({order: 'oldest', signal}), {kind: 'missing'});
    }, 'https://blog.example/nothing/'); // prettier-ignore
  });

  it('names the setting of WordPress to change', async () => {
    const settingOf = async (answer: FakeAnswer): Promise<string> => {
      let setting = '';
      await open(() => answer, async (source) => {
        const failure: Failure = await source.load({order: 'oldest', signal}).then(() => assert.fail(), (error: Failure) => error);
        setting = failure.diagnosis?.setting ?? '';
      }); // prettier-ignore
      return setting;
    };
    assert.match(await settingOf({status: 404, body: '<h1>Not found</h1>'}), /Settings → Permalinks/);
    assert.match(await settingOf({body: '<h1>Hello</h1>'}), /Permalinks/);
    assert.match(await settingOf({status: 403, body: {code: 'rest_forbidden', message: 'No.'}}), /security plugin/);
  });
});
