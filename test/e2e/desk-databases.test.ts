// The moderation desk, as moderators use it: with the built server, on both databases.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Locator, Page} from 'playwright-core';
import {DATABASES} from '../contracts/databases.js';
import {findBrowser} from '../support/browsers.js';
import {startChromium} from '../support/chromium.js';
import {runCommand} from '../support/command.js';
import {openDeskWindow, type DeskWindow} from '../support/desk-window.js';
import {eventually} from '../support/eventually.js';
import {newComment, SITE, startTestServer, type TestServer} from '../support/test-server.js';
import type {NewComment} from '../../src/wire/protocol.js';

const chromium = findBrowser('chromium') === null && 'chromium is not installed';

const LINKS = 'Look at https://stone.example/a and https://stone.example/b';

for (const {name, skip, create} of DATABASES.filter(({name}) => name !== 'SQLite in memory'))
  describe(`The desk, with ${name}`, {skip: skip || chromium}, () => {
    let browser: Browser;
    let database: string;
    let server: TestServer;
    let maya: DeskWindow;
    before(async () => {
      database = await create();
      server = await startTestServer({database, scripts: 'dist', origins: [SITE]});
      browser = await startChromium();
      maya = await openDeskWindow(browser);
    });
    after(async () => {
      await browser.close();
      await server.close();
    });

    const post = async (rest: Partial<NewComment>): Promise<NewComment> => {
      const comment = newComment({thread: '/oven', page: {url: `${SITE}/oven`, title: 'The oven'}, ...rest});
      const response = await server.post(comment);
      assert.ok(response.status === 201 || response.status === 202, String(response.status));
      return comment;
    };
    /** What readers see of the thread, by id. */
    const readers = async (): Promise<ReadonlyMap<string, {readonly html: string; readonly author: object}>> => {
      const page = (await (await server.get('api/v1/comments?thread=/oven')).json()) as {comments: {id: string; status: string; html: string; author: object}[]}; // prettier-ignore
      return new Map(page.comments.filter(({status}) => status === 'published').map((each) => [each.id, each]));
    };
    const row = (page: Page, words: string): Locator => page.getByRole('article').filter({hasText: words});
    /** Waits for a new comment, which the desk announces first if others are shown. */
    const awaitRow = async (page: Page, words: string): Promise<Locator> => {
      const arrived = page.getByRole('button', {name: /^Show \d+ new comments?$/});
      await row(page, words).or(arrived).first().waitFor();
      if (await arrived.isVisible()) await arrived.click();
      await row(page, words).waitFor();
      return row(page, words);
    };
    const invite = async (who: string): Promise<string> => {
      const {code, output, errors} = await runCommand(['moderator', 'invite', who, '--database', database, '--public-url', desk()]); // prettier-ignore
      assert.equal(code, 0, errors);
      return /http\S+/.exec(output)?.[0] ?? '';
    };
    const desk = (): string => server.url.replace('127.0.0.1', 'localhost');
    const makePasskey = async ({page}: DeskWindow, link: string): Promise<void> => {
      await page.goto(link);
      await page.getByRole('button', {name: 'Make a passkey'}).click();
      await page.getByRole('button', {name: 'Sign out'}).waitFor();
    };

    it('is opened by a link that works once', async () => {
      const link = await invite('Maya');
      await makePasskey(maya, link);
      assert.doesNotMatch(maya.page.url(), /invite/);
      const {page} = await openDeskWindow(browser);
      await page.goto(link);
      await page.getByRole('button', {name: 'Make a passkey'}).click();
      await page
        .getByText(/link .*(used|once)/i)
        .first()
        .waitFor();
      await page.context().close();
    });

    it('publishes what was held, and takes it back', async () => {
      const {page} = maya;
      const held = await post({author: {name: 'Ines Corbey'}, source: `First. ${LINKS}`});
      await (await awaitRow(page, 'First.')).getByText('It has 2 links.').waitFor();
      await row(page, 'First.').getByRole('button', {name: 'Approve'}).click();
      await row(page, 'First.').waitFor({state: 'detached'});
      await eventually(async () => (await readers()).has(held.id) || null, 'readers see the comment');
      await page.keyboard.press('u');
      await row(page, 'First.').waitFor();
      await eventually(async () => !(await readers()).has(held.id) || null, 'readers do not see the comment');
    });

    it('is used with keys alone', async () => {
      const {page} = maya;
      const comments = [await post({source: `Second. ${LINKS}`}), await post({source: `Third. ${LINKS}`})];
      await awaitRow(page, 'Third.');
      await page.keyboard.press('j');
      for (const key of ['s', 'd']) await page.keyboard.press(key);
      await eventually(async () => {
        const gone = await Promise.all(comments.map(({id, secret}) => server.get(`api/v1/comments/${id}`, {headers: {Authorization: `Bearer ${secret}`}}))); // prettier-ignore
        return gone.some(({status}) => status === 404) || null;
      }, 'a decision by key');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
    });

    it('edits with a note that readers see, and replies with the badge of a moderator', async () => {
      const {page} = maya;
      const comment = await post({author: {name: 'Oskar Lind'}, source: 'It were me.'});
      await page.getByRole('link', {name: /^Published/}).click();
      const item = await awaitRow(page, 'It were me.');
      await item.getByRole('button', {name: 'Edit'}).click();
      await page.getByLabel('Text (Markdown)').fill('It was me.');
      await page.getByLabel('Why? Readers see this.').fill('for grammar');
      await page.getByRole('button', {name: 'Save'}).click();
      await eventually(async () => {
        const seen = (await readers()).get(comment.id);
        return (seen && /It was me/.test(seen.html) && /for grammar/.test(JSON.stringify(seen))) || null;
      }, 'readers see the edit');
      await row(page, 'It was me.').getByRole('button', {name: 'Reply'}).click();
      await page.getByLabel(/^Your reply to/).fill('Thank you.');
      await page.getByRole('button', {name: 'Send reply'}).click();
      await eventually(async () => {
        const reply = [...(await readers()).values()].find(({html}) => /Thank you/.test(html));
        return (reply && JSON.stringify(reply.author) === '{"name":"Maya","badges":["moderator"]}') || null;
      }, 'readers see the reply');
    });

    it('tells the second moderator what the first decided', async () => {
      await post({source: `Fourth. ${LINKS}`});
      const noor = await openDeskWindow(browser, 390);
      // The second desk hears nothing of what the first does.
      await noor.context.route('**/api/v1/moderation/events*', (route) => route.abort());
      await makePasskey(noor, await invite('Noor'));
      await awaitRow(noor.page, 'Fourth.');
      await noor.context.route('**/api/v1/moderation/comments*', (route) => route.abort());
      await maya.page.getByRole('link', {name: /^Waiting/}).click();
      await awaitRow(maya.page, 'Fourth.');
      await row(maya.page, 'Fourth.').getByRole('button', {name: 'Turn down'}).click();
      await row(noor.page, 'Fourth.').getByRole('button', {name: 'Approve'}).click();
      await noor.page
        .getByText(/turned down by Maya/i)
        .first()
        .waitFor();
      assert.deepEqual(noor.errors, []);
      await noor.context.close();
    });

    it('keeps a record, and takes a decision back from there', async () => {
      const {page} = maya;
      await page.getByRole('link', {name: 'Record'}).click();
      await page.getByText('Fourth.').first().waitFor();
      await page
        .getByRole('button', {name: /Undo|Take back/})
        .first()
        .click();
      await page
        .getByText(/taken back/i)
        .first()
        .waitFor();
    });

    it('changes rules, which apply to the next comment', async () => {
      const {page} = maya;
      await page.getByRole('link', {name: 'Rules'}).click();
      await page.getByLabel('Words that make a comment wait').fill('marzipan');
      const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
      await page.getByRole('button', {name: 'Save'}).first().click();
      assert.equal((await saved).status(), 200);
      assert.equal((await server.post(newComment({source: 'I like Мarzipаn.'}))).status, 202);
      assert.equal((await server.post(newComment({source: 'I like bread.'}))).status, 201);
    });

    it('ends with a session that was ended elsewhere, and comes back to the same place', async () => {
      const {page} = maya;
      await page.getByRole('link', {name: 'Threads'}).click();
      const place = page.url();
      await page.getByRole('button', {name: 'Sign out'}).click();
      await page.getByRole('button', {name: 'Sign in with a passkey'}).waitFor();
      await page.goto(place);
      await page.getByRole('button', {name: 'Sign in with a passkey'}).click();
      await page.getByRole('heading', {name: 'Threads'}).waitFor();
      assert.equal(page.url(), place);
      assert.deepEqual(maya.errors, []);
    });
  });
