import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {withPage} from '../../bench/browser/open-page.js';
import {timeLoad} from '../../bench/browser/time-load.js';
import {ourPage} from '../../bench/pages/our-page.js';
import {startSite} from '../../bench/pages/site.js';
import {syntheticThread, type SyntheticThread} from '../../bench/thread/synthetic-thread.js';
import {Thread} from '../../src/core/thread/tree.js';
import {readScripts} from '../../scripts/check/read-scripts.js';

const COMMENTS = 100;

/** A thread in which a comment quotes another one. */
function threadWithQuotation(): SyntheticThread {
  const plain = syntheticThread(COMMENTS);
  const thread = new Thread('oldest');
  const [first, second, ...others] = plain.comments;
  if (!first || !second) throw new Error('The thread is empty.');
  const quoting = {...second, html: `<blockquote>${first.html}</blockquote>${second.html}`};
  thread.add([first, quoting, ...others]);
  return {...plain, roots: thread.roots};
}

describe('the scripts that a page with a thread loads', () => {
  const loaded: string[] = [];

  before(async () => {
    const site = await startSite(ourPage.routes(threadWithQuotation()));
    try {
      await withPage(site.url, async (page) => {
        page.on('request', (request) => void loaded.push(new URL(request.url()).pathname.slice(1)));
        await timeLoad(page, site.url, ourPage.comment, COMMENTS);
      });
    } finally {
      await site.close();
    }
  });

  it('have the size that the README names', () => {
    const scripts = readScripts().filter(({file}) => loaded.includes(file));
    const kilobytes = (isEntry: boolean): number =>
      Math.round(
        scripts.filter(({file}) => (file === 'colloquy.js') === isEntry).reduce((sum, {bytes}) => sum + bytes, 0) /
          1024,
      );
    const words = `${kilobytes(true)} KB, then ${kilobytes(false)} KB`;
    assert.ok(readFileSync('README.md', 'utf8').includes(`| ${words} |`), words);
  });
});
