import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {startChromium} from '../support/chromium.js';
import {comment, page as pageOf} from '../support/comments.js';
import {openSite, SITE} from '../support/static-site.js';

const HOUR = 3_600_000;

const discussion = [
  comment('a', null, {author: {name: 'Ana'}, createdAt: new Date(Date.now() - 3.5 * HOUR).toISOString(), replies: 1}),
  comment('b', 'a', {
    author: {name: 'Bo', url: 'https://b.example/'},
    createdAt: new Date(Date.now() - 3.5 * HOUR).toISOString(),
  }),
  comment('c', null, {author: {name: 'Cy'}, createdAt: null}),
];

// What screen readers list, from the accessibility tree of the browser.
describe('the accessible names of a thread', () => {
  it('tell its permalinks apart, and name each comment once by author, date and place', async (context) => {
    const browser = await startChromium();
    context.after(() => browser.close());
    const page = await openSite(browser);
    await page.route('**/thread.json', (route) => route.fulfill({json: pageOf(discussion)}));
    await page.goto(SITE);
    await page.locator('[part~="permalink"][aria-labelledby]').nth(2).waitFor();
    const session = await page.context().newCDPSession(page);
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    const names = (role: string): readonly string[] =>
      nodes
        .filter((node) => !node.ignored && node.role?.value === role)
        .map((node) => String(node.name?.value).replace(/\s+,/g, ','));
    assert.deepEqual(
      names('link').filter((name) => name !== 'Bo'),
      ['Skip 3 comments', '3 hours ago, Ana', '3 hours ago, Bo', 'Link to this comment Cy'],
    );
    const comments = ['Ana, 3 hours ago, level 1, 1 reply', 'Bo, 3 hours ago, level 2, in reply to Ana'];
    assert.deepEqual(names('article').slice(0, 2), comments);
    assert.deepEqual(
      names('heading')
        .filter((name) => name.includes('level'))
        .slice(0, 2),
      comments,
    );
  });
});
