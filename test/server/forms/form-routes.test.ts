import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {newComment, SITE, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
before(async () => {
  server = await startTestServer({moderation: 'links'});
});
after(() => server.close());

interface Form {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

const unescape = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Reads the form of a page, as a browser does. */
function readForm(html: string): Form {
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of html.matchAll(/<input [^>]*name="(\w+)" value="([^"]*)"/g))
    fields[name] = unescape(value);
  // The first line break is not part of the text.
  fields['comment'] = unescape(/<textarea [^>]*>\n([^<]*)<\/textarea>/.exec(html)?.[1] ?? '');
  return {action: unescape(/<form method="post" action="([^"]*)"/.exec(html)?.[1] ?? ''), fields};
}

const formOf = async (path: string, at = server): Promise<Form> => readForm(await (await at.get(path)).text());

const submit = (
  {action, fields}: Form,
  typed: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
  at = server,
): Promise<Response> =>
  at.get(new URL(action, `${at.url}thread/`).href, {
    method: 'POST',
    redirect: 'manual',
    headers: {'Content-Type': 'application/x-www-form-urlencoded', ...headers},
    body: new URLSearchParams({send: '1', ...fields, ...typed}).toString(),
  });

const follow = async (response: Response, at = server): Promise<Response> =>
  fetch(new URL(response.headers.get('Location') ?? '', `${at.url}thread/reply`));

const begin = async (thread: string): Promise<string> => {
  const comment = newComment({thread, page: {url: `${SITE}${thread}`, title: 'A page'}});
  await server.post(comment);
  return comment.id;
};

describe('the form without JavaScript', () => {
  it('posts a reply, and shows it on a page of its own', async () => {
    const parent = await begin('/reply');
    const form = await formOf(`thread/reply?thread=/reply&to=${parent}`);
    const response = await submit(form, {name: 'Bo', comment: 'One\r\n\r\n*two*', website: 'https://bo.example/'});
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    const answer = await follow(response);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    const html = await answer.text();
    assert.match(html, /Your comment was posted\./);
    assert.match(html, /<p>One<\/p>\s*<p><em>two<\/em><\/p>/);
    const [, back = ''] = /<a href="([^"]*#comment-[^"]*)">Show it in the discussion/.exec(html) ?? [];
    const shown = await (await fetch(new URL(unescape(back), `${server.url}thread/sent`))).text();
    assert.ok(shown.includes(`id="comment-${form.fields['id']}"`));
    const stored = await server.store.findComment(form.fields['id'] ?? '');
    assert.equal(stored?.parent, parent);
    assert.equal(stored?.source, 'One\n\n*two*');
    assert.equal(stored?.author.url, 'https://bo.example/');
    assert.equal(stored?.heldBecause ?? '', '');
  });

  it('has a link back to the comments that is true before and after posting', async () => {
    const link = (words: string, lang = ''): RegExp =>
      new RegExp(`<a href="\\.\\./thread\\?thread=%2Ffirst${lang}">${words}</a>`);
    const page = await (await server.get('thread/reply?thread=/first')).text();
    assert.match(page, link('All comments'));
    const answer = await follow(await submit(readForm(page), {name: 'Bo', comment: 'The first'}));
    assert.match(await answer.text(), link('All comments'));
    const german = await (await server.get('thread/reply?thread=/first&lang=de')).text();
    assert.match(german, link('Alle Kommentare', '&(?:amp;)?lang=de'));
  });

  it('posts once, however often it is sent', async () => {
    await begin('/twice');
    const form = await formOf('thread/reply?thread=/twice');
    const answers = await Promise.all([1, 2].map(() => submit(form, {name: 'Bo', comment: 'Once'})));
    assert.deepEqual(
      answers.map(({status}) => status),
      [303, 303],
    );
    assert.equal(answers[0]?.headers.get('Location'), answers[1]?.headers.get('Location'));
    assert.match(await (await server.get('thread?thread=/twice')).text(), /2 comments/);
  });

  it('offers other words under a new id after the first were posted', async () => {
    const form = await formOf('thread/reply?thread=/twice');
    await submit(form, {name: 'Bo', comment: 'First'});
    const response = await submit(form, {name: 'Bo', comment: 'Second'});
    assert.equal(response.status, 422);
    const next = readForm(await response.text());
    assert.equal(next.fields['comment'], 'Second');
    assert.notEqual(next.fields['id'], form.fields['id']);
    assert.equal((await submit(next, {})).status, 303);
  });

  it('shows a preview and keeps every word, also those that look like markup', async () => {
    const form = await formOf('thread/reply?thread=/twice');
    const typed = {name: '<Bo> & "Co"', comment: '\n</textarea><b>x</b> &amp;\n**bold**', website: '"><script>'};
    const response = await submit(form, {...typed, preview: '1'});
    const html = await response.text();
    assert.equal(response.status, 200);
    assert.match(html, /<strong>bold<\/strong>/);
    assert.doesNotMatch(html, /<b>x|<script/);
    const kept = readForm(html).fields;
    for (const [name, value] of Object.entries({...form.fields, ...typed})) assert.equal(kept[name], value, name);
    assert.equal(await server.store.findComment(form.fields['id'] ?? ''), null);
  });

  it('says what is wrong with each field and keeps every word', async () => {
    const form = await formOf('thread/reply?thread=/twice');
    const typed = {name: '', comment: 'x'.repeat(10_003), website: 'example.org'};
    const response = await submit(form, typed);
    const html = await response.text();
    assert.equal(response.status, 422);
    assert.match(html, /<strong id="name-error">This field is required\./);
    assert.match(html, /<strong id="website-error">A web address starts with https:\/\//);
    assert.match(html, /<strong id="comment-error">3 characters too many/);
    assert.match(html, /role="alert".*Your text is still in the form below/s);
    const kept = readForm(html).fields;
    for (const [name, value] of Object.entries({...form.fields, ...typed})) assert.equal(kept[name], value, name);
  });

  for (const [name, comment, expected] of [
    [' '.repeat(60), 'Hello', 'name-error">This field is required.'],
    ['👩‍👩‍👧‍👦'.repeat(51), 'Hello', 'name-error">1 character too many'],
    [`${'क्षि'.repeat(52)} `, 'Hello', 'name-error">2 characters too many'],
    ['a\u0301\u0302\u0303\u0304\u0305\u0306', 'Hello', 'name-error">The server did not accept this.'],
    ['Ana', '😀'.repeat(10_808), 'comment-error">808 characters too many'],
    ['Ana', `${'😀'.repeat(9000)}${'x'.repeat(1500)}`, 'comment-error">500 characters too many'],
    ['Ana', ' '.repeat(10_001), 'comment-error">This field is required.'],
  ] as const)
    it(`measures fields as the server does: ${expected}`, async () => {
      const response = await submit(await formOf('thread/reply?thread=/measured'), {name, comment});
      assert.equal(response.status, 422);
      assert.ok((await response.text()).includes(expected));
    });

  it('takes no form that a page of another site sends, and keeps its words', async () => {
    const form = await formOf('thread/reply?thread=/twice');
    for (const headers of [
      {Origin: 'https://evil.example'},
      {Origin: 'null'},
      {'Sec-Fetch-Site': 'cross-site', Origin: SITE},
      {'Sec-Fetch-Site': 'same-site'},
    ]) {
      const response = await submit(form, {name: 'Bo', comment: 'Words of <another> site'}, headers);
      assert.equal(response.status, 403, JSON.stringify(headers));
      const html = await response.text();
      assert.match(html, /This form was sent from another site/);
      const next = readForm(html);
      assert.equal(next.fields['comment'], 'Words of <another> site');
      // The other site knows the id and the secret that it has sent.
      assert.notEqual(next.fields['secret'], form.fields['secret']);
    }
    assert.equal(await server.store.findComment(form.fields['id'] ?? ''), null);
  });

  it('takes forms of its own pages, and of text browsers, which do not name the page', async () => {
    const {origin} = new URL(server.url);
    for (const headers of [
      {},
      {Origin: origin},
      {Origin: origin, 'Sec-Fetch-Site': 'same-origin'},
      {'Sec-Fetch-Site': 'none'},
    ]) {
      const form = await formOf('thread/reply?thread=/twice');
      assert.equal((await submit(form, {name: 'Bo', comment: 'Words'}, headers)).status, 303, JSON.stringify(headers));
    }
  });

  it('shows a held comment to whoever has the address, and nobody else', async () => {
    await begin('/held');
    const form = await formOf('thread/reply?thread=/held');
    const response = await submit(form, {name: 'Bo', comment: 'https://a.example https://b.example'});
    const html = await (await follow(response)).text();
    assert.match(html, /A moderator will read your comment before it appears/);
    assert.match(html, /https:\/\/a\.example/);
    assert.doesNotMatch(html, /Show it in the discussion/);
    const location = new URL(response.headers.get('Location') ?? '', server.url);
    const id = location.searchParams.get('id') ?? '';
    for (const token of ['', 'x', form.fields['secret'] ?? '', '0'.repeat(64)])
      assert.equal((await server.get(`thread/sent?${new URLSearchParams({id, token})}`)).status, 404, token);
    // The token shows the comment and allows nothing else.
    const token = location.searchParams.get('token') ?? '';
    assert.equal(
      (await server.get(`api/v1/comments/${id}`, {headers: {Authorization: `Bearer ${token}`}})).status,
      404,
    );
    assert.doesNotMatch(await (await server.get('thread?thread=/held')).text(), /a\.example/);
  });

  it('holds a comment whose hidden field is filled in', async () => {
    const form = await formOf('thread/reply?thread=/twice');
    await submit(form, {name: 'Bo', comment: 'Words', trap: 'x'});
    assert.equal((await server.store.findComment(form.fields['id'] ?? ''))?.status, 'held');
  });

  it('offers the words as a comment when the parent of a reply is gone', async () => {
    await begin('/gone');
    const parent = newComment({thread: '/gone'});
    await server.post(parent);
    const form = await formOf(`thread/reply?thread=/gone&to=${parent.id}`);
    await server.send('DELETE', `api/v1/comments/${parent.id}`, '', {Authorization: `Bearer ${parent.secret}`});
    await server.store.changeComment(parent.id, {status: 'rejected'}, 'deleted');
    const response = await submit(form, {name: 'Bo', comment: 'An answer'});
    assert.equal(response.status, 422);
    const html = await response.text();
    assert.match(html, /The comment you replied to was deleted/);
    const next = readForm(html);
    assert.equal(next.fields['comment'], 'An answer');
    assert.equal((await submit(next, {})).status, 303);
    assert.equal((await server.store.findComment(next.fields['id'] ?? ''))?.parent, null);
  });

  it('says that the parent of a reply is gone, with a way back, when the link to the form is old', async () => {
    await begin('/old-link');
    const response = await server.get(`thread/reply?thread=/old-link&to=${newComment().id}`);
    assert.equal(response.status, 404);
    const html = await response.text();
    assert.match(html, /<p role="status">The comment you replied to was deleted\./);
    assert.match(html, /<a href="\.\.\/thread\?thread=%2Fold-link">All comments/);
    assert.doesNotMatch(html, /<form/);
  });

  it('ignores tracking parameters, which are added where a link is shared', async () => {
    const parent = await begin('/shared');
    const tracked = '&fbclid=x&utm_source=mail&utm_medium=y';
    const plain = await (await server.get('thread?thread=/shared')).text();
    assert.equal(await (await server.get(`thread?thread=/shared${tracked}`)).text(), plain);
    const form = await formOf(`thread/reply?thread=/shared&to=${parent}${tracked}`);
    const response = await submit(form, {name: 'Bo', comment: 'Words'});
    assert.equal(response.status, 303);
    const Location = `${response.headers.get('Location')}${tracked}`;
    assert.equal((await follow(new Response(null, {headers: {Location}}))).status, 200);
  });

  it('names its error pages by what was wanted', async () => {
    for (const [path, title] of [
      ['thread', 'The comments could not be loaded.'],
      ['thread/reply?thread=https://evil.example/x', 'Write a comment'],
      ['thread/sent?id=x&token=y', 'Your comment'],
    ] as const)
      assert.ok((await (await server.get(path)).text()).includes(`<h1>${title}</h1>`), path);
  });

  it('takes nothing for a closed thread, and keeps the words', async () => {
    await begin('/closed');
    const form = await formOf('thread/reply?thread=/closed');
    await server.store.setClosed('/closed', true);
    const response = await submit(form, {name: 'Bo', comment: 'Too late'});
    assert.equal(response.status, 403);
    const html = await response.text();
    assert.match(html, /This discussion is closed/);
    assert.equal(readForm(html).fields['comment'], 'Too late');
    assert.equal((await server.get('thread/reply?thread=/closed')).status, 403);
  });

  it('refuses at once a thread that takes no comment, in the words of a refused post', async () => {
    const form = await formOf('thread/reply?thread=/any');
    const typed = {name: 'Bo', comment: 'Some words'};
    const sentencesOf = (html: string): readonly string[] =>
      [...html.matchAll(/<p role="alert">([^<]*)<\/p>|<small>([^<]*)<\/small>/g)].map(([, a, b]) => a ?? b ?? '');
    for (const [thread, status] of [
      ['https://evil.example/x', 403],
      ['https://evil.example/<script>', 403],
      ['x'.repeat(3000), 422],
      [`/${'ä'.repeat(600)}`, 422],
      ['a\0b', 422],
    ] as const) {
      const query = `?thread=${encodeURIComponent(thread)}`;
      const shown = await server.get(`thread/reply${query}`);
      assert.equal(shown.status, status, thread.slice(0, 30));
      const html = await shown.text();
      assert.doesNotMatch(html, /<form/);
      assert.doesNotMatch(html, /<script>/);
      const posted = await submit({...form, action: `post${query}`}, typed);
      assert.equal(posted.status, status);
      const [sentence = '', ...details] = sentencesOf(html);
      assert.notEqual(sentence, '');
      const refusal = await posted.text();
      for (const each of [sentence, ...details]) assert.ok(refusal.includes(each), each);
    }
  });

  it('takes comments for a thread of another site that exists and has a page of this one', async () => {
    const key = 'https://other.example/canonical';
    await server.store.addComments({key, title: '', url: `${SITE}/canonical`}, []);
    const form = await formOf(`thread/reply?thread=${encodeURIComponent(key)}`);
    assert.equal((await submit(form, {name: 'Bo', comment: 'Some words'})).status, 303);
  });

  it('answers an address that leads nowhere with a page', async () => {
    for (const path of ['thread/reply', 'thread/sent?id=x&token=y', 'thread/reply?thread=a&x=b']) {
      const response = await server.get(path);
      assert.ok(response.status === 404 || response.status === 400, path);
      assert.match(response.headers.get('Content-Type') ?? '', /text\/html/);
      assert.match(await response.text(), /role="alert"/);
    }
  });

  it('says what is wrong with its address, in English on a page in the language of the reader', async () => {
    const faults = new Map([
      ['thread', 'The parameter thread is missing. Add thread=KEY to the URL.'],
      ['thread/reply', 'The parameter thread is missing. Add thread=KEY to the URL.'],
      ['thread?thread=/twice&page=abc', 'The parameter page is not a number from 1.'],
      ['thread?thread=/twice&page=0', 'The parameter page is not a number from 1.'],
      ['thread?thread=a&<b>=c', 'Unknown parameter: &quot;&lt;b&gt;&quot;. Use thread, page, lang.'],
    ]);
    for (const [path, fault] of faults) {
      const response = await server.get(path);
      assert.equal(response.status, 400, path);
      const html = await response.text();
      assert.ok(html.includes(`<p lang="en" dir="ltr"><small>${fault}</small></p>`), html);
      assert.match(html, /The server did not accept this\./);
    }
    const arabic = await (await server.get('thread?lang=ar')).text();
    assert.match(arabic, /<html lang="ar" dir="rtl">/);
    assert.match(arabic, /<p lang="en" dir="ltr"><small>The parameter thread is missing\./);
  });

  it('gives back a text that is many times too long, whole', async () => {
    for (const text of ['x'.repeat(900_000), '語'.repeat(80_000), '🥖'.repeat(70_000)]) {
      const body = new URLSearchParams({name: 'Ana', comment: text});
      const response = await server.get('thread/post?thread=/twice', {method: 'POST', body});
      assert.equal(response.status, 422);
      assert.ok((await response.text()).includes(`\n${text}</textarea>`));
    }
  });

  it('refuses a body that is no form, or too large', async () => {
    const send = (body: string, type: string): Promise<Response> =>
      server.get('thread/post?thread=/twice', {method: 'POST', headers: {'Content-Type': type}, body});
    assert.equal((await send('{}', 'application/json')).status, 415);
    const tooLarge = await send(`comment=${'x'.repeat(1_100_000)}`, 'application/x-www-form-urlencoded');
    assert.equal(tooLarge.status, 413);
    assert.match(
      await tooLarge.text(),
      /<p role="alert">The server did not accept this\.<.*larger than 1048576 bytes/s,
    );
    assert.equal((await server.get('thread/reply', {method: 'DELETE'})).status, 405);
  });

  it('leads from the address of an error page back to the form', async () => {
    const response = await server.get('thread/post?thread=/twice', {redirect: 'manual'});
    assert.equal(response.headers.get('Location'), 'reply?thread=/twice');
  });

  it('may not be read by scripts of pages, or be framed', async () => {
    const {headers} = await server.get('thread/reply?thread=/twice', {headers: {Origin: SITE}});
    assert.equal(headers.get('Access-Control-Allow-Origin'), null);
    assert.match(headers.get('Content-Security-Policy') ?? '', /form-action 'self'; frame-ancestors 'none'/);
    assert.equal(headers.get('Referrer-Policy'), 'same-origin');
  });
});

describe('the limits of the form', () => {
  it('are those of the JSON route; an attempt above them keeps the words and the id', async () => {
    const limited = await startTestServer({rateLimit: true, rates: [{requests: 1, window: 60_000}]});
    try {
      await submit(await formOf('thread/reply?thread=/page', limited), {name: 'Bo', comment: 'First'}, {}, limited);
      const form = await formOf('thread/reply?thread=/page', limited);
      const response = await submit(form, {name: 'Bo', comment: 'Second'}, {}, limited);
      assert.equal(response.status, 429);
      assert.ok(Number(response.headers.get('Retry-After')) > 0);
      const html = await response.text();
      assert.match(html, /Too many requests/);
      const {fields} = readForm(html);
      assert.equal(fields['comment'], 'Second');
      assert.equal(fields['id'], form.fields['id']);
    } finally {
      await limited.close();
    }
  });
});
