// Reading and writing without JavaScript: in Chromium with scripts off, and in text browsers.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {makeCommentId} from '../../src/core/comment-id.js';
import {seedThread} from '../../src/server/seed-thread.js';
import {startChromium} from '../support/chromium.js';
import {dump, missing, openTextBrowser} from '../support/text-browser.js';
import {SITE, startTestServer, type TestServer} from '../support/test-server.js';

let server: TestServer;
before(async () => {
  server = await startTestServer({moderation: 'links'});
  await seedThread(server.store, {
    key: '/long',
    title: 'A long thread',
    url: `${SITE}/long`,
    comments: Array.from({length: 150}, (_, index) => ({
      id: idOf(index),
      parent: index % 3 === 0 ? null : idOf(index - (index % 3)),
      author: {name: `Ana ${index}`},
      createdAt: new Date(1_600_000_000_000 + index * 1000).toISOString(),
      source: `Words of comment ${index}.`,
    })),
  });
});
after(() => server.close());

const idOf = (index: number): string => makeCommentId(1_600_000_000_000 + index, new Uint8Array(16));
const addressOf = (thread: string): string => `${server.url}thread?thread=${encodeURIComponent(thread)}`;

describe('a browser without JavaScript', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await startChromium();
    page = await (await browser.newContext({javaScriptEnabled: false})).newPage();
  });
  after(() => browser.close());

  it('reads a thread page by page', async () => {
    await page.goto(addressOf('/long'));
    await page.getByRole('heading', {name: 'Comments on “A long thread”'}).waitFor();
    const shown = new Set<string>();
    for (let number = 1; ; number++) {
      for (const article of await page.getByRole('article').all()) shown.add((await article.getAttribute('id')) ?? '');
      const next = page.getByRole('link', {name: 'Next page'});
      if ((await next.count()) === 0) break;
      await next.click();
      await page.getByText(`Page ${number + 1} of`).waitFor();
    }
    assert.equal(shown.size, 150);
  });

  it('replies with a preview, corrects a mistake, and finds its comment in the discussion', async () => {
    await page.goto(addressOf('/long'));
    await page.getByRole('link', {name: 'Reply to Ana 2', exact: true}).click();
    await page.getByRole('heading', {name: 'Your reply to Ana 2', exact: true}).waitFor();
    await page.getByText('Words of comment 2.').waitFor();
    await page.getByLabel('Comment').fill('I *agree*.');
    await page.getByRole('button', {name: 'Post comment'}).click();
    await page.getByText('This field is required.').waitFor();
    assert.equal(await page.getByLabel('Comment').inputValue(), 'I *agree*.');
    await page.getByLabel('Name').fill('Zed');
    await page.getByRole('button', {name: 'Preview'}).click();
    await page.getByRole('heading', {name: 'Preview'}).waitFor();
    assert.equal(await page.locator('.preview em').textContent(), 'agree');
    await page.getByRole('button', {name: 'Post comment'}).click();
    await page.getByText('Your comment was posted.').waitFor();
    // The page after the redirect can be loaded again.
    await page.reload();
    await page.getByText('Your comment was posted.').waitFor();
    await page.getByRole('link', {name: 'Show it in the discussion'}).click();
    const own = page.getByRole('article').filter({hasText: 'I agree.'});
    await own.waitFor();
    assert.equal(new URL(page.url()).hash, `#${await own.getAttribute('id')}`);
    assert.match((await own.textContent()) ?? '', /Zed.*in reply to Ana 2/s);
  });

  it('posts nothing twice by going back and sending the form again', async () => {
    await page.goto(`${server.url}thread/reply?thread=${encodeURIComponent('/back')}`);
    await page.getByLabel('Name').fill('Zed');
    await page.getByLabel('Comment').fill('Only once.');
    await page.getByRole('button', {name: 'Post comment'}).click();
    await page.getByText('Your comment was posted.').waitFor();
    const answer = page.url();
    await page.goBack();
    await page.getByRole('button', {name: 'Post comment'}).click();
    await page.getByText('Your comment was posted.').waitFor();
    assert.equal(page.url(), answer);
    await page.goto(addressOf('/back'));
    assert.equal(await page.getByRole('article').count(), 1);
  });

  it('fits a window of 320 pixels, without scrolling sideways', async () => {
    await page.setViewportSize({width: 320, height: 640});
    for (const path of ['thread?thread=%2Flong', 'thread/reply?thread=%2Flong']) {
      await page.goto(server.url + path);
      const box = await page.locator('main').boundingBox();
      assert.ok(box && box.width <= 320, `${box?.width}`);
    }
  });
});

for (const name of ['w3m', 'lynx'] as const) {
  describe(`the text browser ${name}`, {skip: missing(name)}, () => {
    it('reads a thread', async () => {
      const text = await dump(name, addressOf('/long'));
      assert.match(text, /Comments on “A long thread”/);
      assert.match(text, /Ana 0.*September 13, 2020/);
      assert.match(text, /Words of comment 1\./);
      assert.match(text, /Page 1 of 2/);
    });

    it('writes a comment and sees it', async () => {
      const thread = `/${name}`;
      const words = `Written in ${name}`;
      const session = openTextBrowser(name, addressOf(thread), words);
      try {
        await session.seen('Write a comment');
        // Lynx begins at the first link.
        if (name === 'w3m') session.next();
        session.enter();
        await session.seen('Post comment');
        if (name === 'w3m') session.next();
        if (name === 'w3m') session.enter();
        session.type(name === 'w3m' ? 'Bo\r' : 'Bo');
        session.next(3);
        if (name === 'w3m') session.enter();
        else session.type(words);
        await session.seen(words);
        // Lynx leaves a text of eight lines line by line.
        session.next(name === 'w3m' ? 2 : 9);
        session.enter();
        await session.seen('Your comment was posted.');
      } finally {
        await session.close();
      }
      const html = await (await server.get(`thread?thread=${encodeURIComponent(thread)}`)).text();
      assert.match(html, /1 comment</);
      assert.ok(html.includes(words));
    });
  });
}
