// The views of the desk besides the queue, with the built server, on both databases.

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

const chromium = findBrowser('chromium') === null && 'chromium is not installed';

for (const {name, skip, create} of DATABASES.filter(({name}) => name !== 'SQLite in memory'))
  describe(`The views of the desk, with ${name}`, {skip: skip || chromium}, () => {
    let browser: Browser;
    let server: TestServer;
    let desk: DeskWindow;
    let page: Page;

    const post = async (path: string, source: string): Promise<number> => {
      const thread = {thread: path, page: {url: `${SITE}${path}`, title: `About ${path.slice(1)}`}};
      return (await server.post(newComment({...thread, source}))).status;
    };
    const visit = (view: string): Promise<void> => page.getByRole('navigation').getByRole('link', {name: view}).click();
    const card = (words: string): Locator => page.getByRole('listitem').filter({hasText: words});
    const sees = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

    before(async () => {
      const database = await create();
      server = await startTestServer({database, scripts: 'dist', origins: [SITE]});
      browser = await startChromium();
      desk = await openDeskWindow(browser);
      ({page} = desk);
      const address = server.url.replace('127.0.0.1', 'localhost');
      const {output} = await runCommand(['moderator', 'invite', 'Maya', '--role', 'owner', '--database', database, '--public-url', address]); // prettier-ignore
      assert.equal(await post('/oven', 'Rye bread, on a cold day.'), 201);
      assert.equal(await post('/oven', 'Held: https://stone.example/a https://stone.example/b'), 202);
      assert.equal(await post('/old', 'An old loaf.'), 201);
      await page.goto(/http\S+/.exec(output)?.[0] ?? '');
      await page.getByRole('button', {name: 'Make a passkey'}).click();
      await page.getByRole('button', {name: 'Sign out'}).waitFor();
    });
    after(async () => {
      await browser.close();
      await server.close();
    });

    it('finds every comment, whatever was decided, and decides about it', async () => {
      await visit('Comments');
      await sees('An old loaf.');
      assert.equal(await page.getByRole('article').count(), 3);
      await page.getByLabel('Words').fill('bread');
      await page.getByLabel('Words').press('Enter');
      await card('An old loaf.').waitFor({state: 'detached'});
      assert.match(page.url(), /view=comments&words=bread/);
      await card('Rye bread').getByRole('button', {name: 'Turn down'}).click();
      await card('Rye bread').getByText('Turned down', {exact: true}).waitFor();
      await page.getByRole('button', {name: /^Undo/}).click();
      await card('Rye bread').getByText('Published', {exact: true}).waitFor();
    });

    it('closes a thread, gives it another address, and merges two, all with undo', async () => {
      await visit('Threads');
      await card('About old').getByRole('button', {name: /^Close/}).click();
      await sees('Closed: About old');
      await eventually(async () => (await post('/old', 'Too late.')) === 403 || null, 'the thread takes no comments');
      await page.getByRole('button', {name: /^Undo/}).click();
      await card('About old').getByRole('button', {name: /^Close/}).waitFor();
      await card('About old').getByRole('button', {name: /^Change address/}).first().click();
      await page.getByLabel('New address').fill('/loaf');
      await page.getByLabel('New address').press('Enter');
      await sees('The thread has moved to /loaf');
      await card('About old').getByRole('button', {name: /^Merge/}).click();
      await page.getByLabel('Merge into the thread').fill('/oven');
      await page.getByLabel('Merge into the thread').press('Enter');
      await sees('Merge “About old” into “About oven”?');
      await page.locator('.question').getByRole('button', {name: 'Merge', exact: true}).click();
      await sees('Merged into About oven');
      await card('About oven').getByText('2 published').waitFor();
      await page.getByRole('button', {name: /^Undo/}).click();
      await card('About old').waitFor();
    }); // prettier-ignore

    it('tries rules, and blocks a writer', async () => {
      await visit('Rules');
      await page.getByLabel('Words that make a comment wait').fill('loaf');
      await page.getByRole('button', {name: 'Try it'}).click();
      await sees(/Of the last 3 comments, \d would have waited\./);
      await page.getByRole('button', {name: 'Discard changes'}).click();
      await page.getByLabel('Whom').fill('Cheap Stone');
      await page.getByRole('button', {name: 'Block', exact: true}).click();
      await sees('Blocked: Cheap Stone');
      await page.getByRole('button', {name: 'Unblock: Cheap Stone'}).click();
      await sees('Unblocked: Cheap Stone');
    });

    for (const [width, height] of [
      [1000, 420],
      [320, 600],
    ] as const)
      it(`shows what has the focus above the message at the bottom edge, ${width} px wide`, async () => {
        const name = `Dear Stone of ${width} Quarries in the North & Sons`;
        await page.setViewportSize({width, height});
        await visit('Rules');
        await page.getByLabel('Whom').fill(name);
        await page.getByRole('button', {name: 'Block', exact: true}).click();
        await sees(`Blocked: ${name}`);
        await page.getByRole('link', {name: 'Rules'}).focus();
        const stops = new Set<string>();
        while (stops.size < 20) {
          await page.keyboard.press('Tab');
          const stop = await page.evaluate(findStop);
          assert.equal(stop.isCovered, false, stop.name);
          stops.add(stop.name);
        }
        await page.setViewportSize({width: 1000, height: 900});
      });

    it('invites a moderator, who is no owner, and lists sessions and passkeys', async () => {
      await visit('People');
      await sees('The only owner cannot be removed here.');
      await page.getByLabel('Name', {exact: true}).fill('Noor');
      await page.getByLabel('Name', {exact: true}).press('Enter');
      const link = await page.getByLabel('Link', {exact: true}).inputValue();
      await sees('This browser');
      await sees('Your only passkey cannot be removed.');
      const noor = await openDeskWindow(browser, 390);
      await noor.page.goto(link);
      await noor.page.getByRole('button', {name: 'Make a passkey'}).click();
      await noor.page.getByRole('link', {name: 'Rules'}).click();
      await noor.page.getByText('Only an owner can change the rules.').waitFor();
      await noor.page.getByRole('link', {name: 'People'}).click();
      await noor.page.getByText('Only an owner can invite or remove moderators.').waitFor();
      assert.deepEqual(noor.errors, []);
      await noor.context.close();
    });

    it('shows the figures of the site, and the record of all that', async () => {
      await visit('Site');
      await page.getByRole('img', {name: /^Posted: [34],/}).waitFor();
      await visit('Record');
      for (const action of ['Turned down', 'Thread closed', 'Blocked', 'Invited']) await card(action).first().waitFor();
      assert.deepEqual(desk.errors, []);
    });
  });

/** In the page: what has the focus, and whether the message at the bottom edge covers it or its first line. */
function findStop(): {readonly name: string; readonly isCovered: boolean} {
  let root: Document | ShadowRoot = document;
  while (root.activeElement?.shadowRoot) root = root.activeElement.shadowRoot;
  const {activeElement} = root;
  const bar = document.querySelector('desk-app')?.shadowRoot?.querySelector('.bar');
  if (!activeElement || !bar) throw new Error('There is no message, or nothing has the focus');
  const [stop, message] = [activeElement.getBoundingClientRect(), bar.getBoundingClientRect()];
  const first = Math.min(stop.bottom, stop.top + 30);
  const isCovered = first > message.top && stop.top < message.bottom && !bar.contains(activeElement);
  return {name: activeElement.outerHTML.slice(0, 120), isCovered};
}
