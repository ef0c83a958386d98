import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import type {ServerResponse} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {type StubHttpServer, startStubHttpServer} from '../../support/stub-http-server.js';
import {type BrowserWindow, openWindow} from '../../support/browser-window.js';
import {ENGINES, findBrowser} from '../../support/browsers.js';
import {eventually} from '../../support/eventually.js';
import {deleteApis, newerApis} from '../../support/newer-apis.js';

const makePage = (names: readonly string[]): string => `<!doctype html><title>A page</title>
<script>window.problems = []; onerror = (message) => void problems.push(message);
(${deleteApis.toString()})(${JSON.stringify(names)});</script>
<script type="module" src="/dist/colloquy.js"></script>
<comment-thread endpoint="/test/script-tag/thread.json"><p>Comments by e-mail.</p></comment-thread>`;

for (const engine of ENGINES) {
  const skip = findBrowser(engine) === null && `${engine} is not installed`;
  describe(`an older ${engine}`, {skip}, () => {
    let site: StubHttpServer;
    let window: BrowserWindow;
    before(async () => {
      site = await startStubHttpServer(({url}, response) => void answer(url ?? '/', response));
      window = await openWindow(engine);
    });
    after(async () => {
      await window.close();
      await site.close();
    });

    it('shows a thread without APIs newer than the baseline', async () => {
      await window.open(`${site.url}baseline`);
      const root = `document.querySelector('comment-thread').shadowRoot`;
      await eventually(
        () => window.run(`return ${root}?.querySelector('strong')?.textContent ?? null`),
        'a comment is shown',
      );
      // Browsers without constructed style sheets get `style` elements.
      const sheets = await window.run(
        `return [${root}.querySelectorAll('style').length > 0, !${root}.adoptedStyleSheets]`,
      );
      assert.deepEqual(sheets, [true, true]);
      const weight = await window.run(`return getComputedStyle(${root}.querySelector('[part=author]')).fontWeight`);
      assert.equal(weight, '600');
      assert.deepEqual(await window.run('return problems'), []);
    });

    it('below the baseline keeps the fallback content of the page and adds a sentence', async () => {
      await window.open(`${site.url}below`);
      const words = await eventually(
        () => window.run(`return document.querySelector('comment-thread p + p')?.textContent ?? null`),
        'the sentence is shown',
      );
      assert.equal(words, 'This browser is too old to show the comments. Update it, or use another one.');
    });
  });
}

async function answer(path: string, response: ServerResponse): Promise<void> {
  const page = new Map([
    ['/baseline', newerApis()],
    ['/below', ['TextDecoder']],
  ]).get(path);
  if (page) return void response.writeHead(200, {'Content-Type': 'text/html'}).end(makePage(page));
  const type = path.endsWith('.json') ? 'application/json' : 'text/javascript';
  const body = await readFile(`.${path}`).catch(() => null);
  response.writeHead(body ? 200 : 404, {'Content-Type': type}).end(body);
}
