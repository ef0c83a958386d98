// Threads of comment systems of others in the element.

import {expect} from '@open-wc/testing';
import {FetchStub} from '../../support/fetch-stub.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';
import {click, press, type} from '../../support/user-input.js';

const json = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), {status, headers: {'Content-Type': 'application/json', ...headers}});

const wordpressItem = (id: number, rest: object = {}): object => ({
  id,
  parent: 0,
  author_name: `Writer ${id}`,
  author_url: '',
  date_gmt: '2026-01-20T10:00:00',
  content: {rendered: `<p>Words of ${id}.</p>`},
  status: 'approved',
  type: 'comment',
  author_avatar_urls: {},
  ...rest,
});

/** Answers as a WordPress does. @param access The answer to a comment without text, and to any other. */
const wordpress =
  (items: readonly object[], access: (form: URLSearchParams) => Response) =>
  async (request: Request): Promise<Response> =>
    request.method === 'POST'
      ? access(new URLSearchParams(await request.text()))
      : json(items, 200, {'X-WP-Total': String(items.length), 'X-WP-TotalPages': '1'});

const refuseGuests = (): Response => json({code: 'rest_comment_login_required', message: 'Log in.'}, 401);
const SAME_SITE = `${location.origin}/isso/`;
const WORDPRESS = {backend: 'wordpress', endpoint: 'https://stub.test/', thread: '7'};

describe('a thread of another comment system', () => {
  let stub: FetchStub;
  const open = (
    attributes: Readonly<Record<string, string>>,
    answer: FetchStub['answering'],
  ): Promise<ThreadHarness> => {
    stub = new FetchStub(answer, attributes['endpoint'] === SAME_SITE ? SAME_SITE.replace(/^https?:/, '') : undefined);
    return ThreadHarness.open({attributes});
  };
  afterEach(() => stub.close());

  it('runs nothing that the system sends', async () => {
    const attack = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
    const items = [
      wordpressItem(1, {author_name: attack, content: {rendered: `${attack}<p>Kept.</p><a href="javascript:window.ran=1">x</a>`}}),
      wordpressItem(2, {author_url: 'javascript:window.ran=1', parent: 1}),
    ]; // prettier-ignore
    const thread = await open(WORDPRESS, wordpress(items, refuseGuests));
    await thread.reads('Words of 2.');
    expect(thread.text).to.contain('Kept.');
    expect(thread.comments[0]).to.contain('<img src=x');
    const root = thread.element.shadowRoot;
    expect(root?.querySelectorAll('script, img, [href^="javascript"]').length).to.equal(0);
    expect('ran' in window).to.equal(false);
  });

  it('has a link to the place where people can write, and no form, if guests may not write', async () => {
    const thread = await open(WORDPRESS, wordpress([wordpressItem(1)], refuseGuests));
    await thread.reads('Words of 1.');
    const link = await thread.link('Write a comment on WordPress');
    expect(link.getAttribute('href')).to.equal('https://stub.test/?p=7');
    expect(thread.hasButton('Write a comment')).to.equal(false);
    expect(thread.hasButton('Reply')).to.equal(false);
  });

  it('sends the comment of a guest with the fields that the system needs, and shows it as held', async () => {
    const sent: URLSearchParams[] = [];
    const thread = await open(
      WORDPRESS,
      wordpress([wordpressItem(1)], (form) => {
        if (!form.has('content')) return json({code: 'rest_comment_content_invalid', message: ''}, 400);
        sent.push(form);
        return json(wordpressItem(2, {status: 'hold', author_name: 'Ana', content: {rendered: '<p>Hello.</p>'}}), 201);
      }),
    );
    await thread.reads('Words of 1.');
    await thread.press('Write a comment');
    await thread.canType('Write a comment');
    await type('Hello.');
    await click(await thread.field('Name'));
    await type('Ana');
    const email = await thread.field(/^E-?mail/);
    expect(email.hasAttribute('required')).to.equal(true);
    await click(email);
    await type('ana@ana.example');
    await thread.press('Post comment');
    await thread.reads(/moderator|approv|review/i);
    expect(sent.map((form) => form.get('author_email'))).to.deep.equal(['ana@ana.example']);
  });

  it('changes and deletes a comment by the cookie of the system, on the site of the page', async () => {
    const writes: string[] = [];
    const answer = async (request: Request): Promise<Response> => {
      const {method, credentials} = request;
      if (method === 'GET') return json({id: null, total_replies: 0, hidden_replies: 0, replies: [], config: {}});
      const body: unknown = await request.json();
      const {text = ''} = Object(body) as {text?: string};
      writes.push(`${method} ${credentials} ${text}`);
      const item = {id: 7, parent: null, created: Date.now() / 1000, mode: 1, text: `<p>${text}</p>`, author: 'Ana'};
      return json(method === 'DELETE' ? null : item, method === 'POST' ? 201 : 200);
    };
    localStorage.clear();
    const thread = await open({backend: 'isso', endpoint: SAME_SITE, thread: '/ledger/'}, answer);
    await thread.press('Write a comment');
    await thread.canType('Write a comment');
    await type('Hello.');
    await click(await thread.field('Name'));
    await type('Ana');
    await thread.press('Post comment');
    await thread.reads('Edit (15 minutes left)');
    await thread.press('Edit');
    await thread.canType('Edit your comment');
    await press('End', 'Control');
    await type(' Again.');
    await thread.press('Save changes');
    await thread.reads('Hello. Again.');
    await thread.press('Delete');
    window.dispatchEvent(new Event('pagehide'));
    await until(() => writes.length === 3, 'the deletion is sent');
    expect(writes).to.deep.equal(['POST include Hello.', 'PUT include Hello. Again.', 'DELETE include ']);
  });

  const details = [
    ['en', 'Details', 'Check there: '],
    ['de', 'Einzelheiten', 'Dort: '],
    ['fr', 'Détails', 'Là-bas : '],
    ['ar', 'التفاصيل', 'هناك: \u2066'],
  ] as const;
  for (const [lang, button, words] of details)
    it(`tells the owner the setting to change in the words of the system: ${lang}`, async () => {
      const isso = {backend: 'isso', endpoint: 'https://stub.test/', thread: '/ledger/', lang};
      const thread = await open(isso, () => new Response('<h1>Not found</h1>', {status: 404}));
      await thread.press(button);
      await thread.reads(`${words}data-isso; [server] public-endpoint (isso.cfg)`);
      expect(thread.text).not.to.contain('--origin');
    });
});
