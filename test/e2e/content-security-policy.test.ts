import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import type {ServerResponse} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {type StubHttpServer, startStubHttpServer} from '../support/stub-http-server.js';
import {type BrowserWindow, openWindow} from '../support/browser-window.js';
import {ENGINES, findBrowser} from '../support/browsers.js';
import {eventually} from '../support/eventually.js';

/** The strictest policy under which a thread works; docs/developers/page.md quotes it. */
const STRICT =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html colloquy 'allow-duplicates'";

const pageWith = (endpoint: string): string => `<!doctype html><title>A page</title><script src="/observe.js"></script>
<script type="module" src="/dist/colloquy.js"></script>
<comment-thread endpoint="${endpoint}"></comment-thread>`;

/** A thread from another system, with HTML that the policy forbids. */
const FOREIGN = JSON.stringify({
  comments: [
    {
      id: 'f1',
      author: {name: 'Bo'},
      html: `<div onclick="hit()">Tides<style>p {color: red}</style><script>hit()</script><img src="https://pictures.example/cat.png" alt="A cat" onerror="hit()">
        <table style="color: red"><tr><th>High<td>9:20</table><iframe srcdoc="<script>hit()</script>"></iframe></div>`,
    },
    {id: 'f2', author: {name: 'Cy'}, html: '<b>deep '.repeat(3000)},
  ],
});

/** Records policy violations, except for the favicon, which browsers request automatically. */
const OBSERVE = `window.violations = [];
window.hits = 0;
window.hit = () => hits++;
document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
  if (!blockedURI.endsWith('/favicon.ico')) violations.push(violatedDirective + ' ' + blockedURI);
});`;

it('the documentation quotes the policy that is tested', async () => {
  const page = await readFile('docs/developers/page.md', 'utf8');
  const [, quoted = ''] = /```http\nContent-Security-Policy: ([^`]+)\n```/.exec(page) ?? [];
  assert.equal(quoted.replaceAll(/\s+/g, ' '), STRICT);
});

for (const engine of ENGINES) {
  const skip = findBrowser(engine) === null && `${engine} is not installed`;
  describe(`under a strict content security policy, ${engine}`, {skip}, () => {
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

    it('shows comments with their formatting and violates nothing', async () => {
      await window.open(site.url);
      const words = await eventually(
        () =>
          window.run(
            `return document.querySelector('comment-thread').shadowRoot?.querySelector('strong')?.textContent ?? null`,
          ),
        'a sanitised comment is shown',
      );
      assert.equal(words, 'twice');
      assert.deepEqual(await window.run('return violations'), []);
    });

    it('shows the comments of our server without the policy of DOMPurify if the browser has `setHTML`', async () => {
      await window.open(`${site.url}without-policy`);
      const words = await eventually(
        () =>
          window.run(
            `const body = document.querySelector('comment-thread').shadowRoot?.querySelector('[part~=body]');
            return body && [body.textContent.trim(), body.querySelector('strong') !== null, 'setHTML' in body];`,
          ),
        'a comment is shown',
      );
      assert.ok(Array.isArray(words));
      assert.equal(words[0], 'The bell rang twice.');
      assert.equal(words[1], words[2]);
    });

    it('shows the content of foreign HTML and loads nothing from it', async () => {
      await window.open(`${site.url}foreign`);
      const shown = await eventually(
        () =>
          window.run(
            `const root = document.querySelector('comment-thread').shadowRoot;
            const [first, second] = root?.querySelectorAll('[part~=body]') ?? [];
            return second ? [first.querySelector('th')?.textContent, first.querySelector('a')?.textContent, second.textContent.slice(0, 9)] : null;`,
          ),
        'the rewritten comments are shown',
      );
      assert.deepEqual(shown, ['High', 'A cat', 'deep deep']);
      // While parsing, Chromium reports inline attributes and styles even in inert documents.
      assert.deepEqual(
        await window.run('return violations.filter((each) => !/-(?:attr|elem) inline$/.test(each))'),
        [],
      );
      assert.equal(await window.run('return hits'), 0);
    });
  });
}

async function answer(path: string, response: ServerResponse): Promise<void> {
  const type = path.endsWith('.json') ? 'application/json' : 'text/javascript';
  if (path === '/' || path === '/foreign' || path === '/without-policy') {
    const page = pageWith(path === '/foreign' ? '/foreign.json' : '/test/script-tag/thread.json');
    const policy = path === '/without-policy' ? STRICT.replace(' colloquy', '') : STRICT;
    response.writeHead(200, {'Content-Type': 'text/html', 'Content-Security-Policy': policy}).end(page);
  } else if (path === '/foreign.json') {
    response.writeHead(200, {'Content-Type': type}).end(FOREIGN);
  } else if (path === '/observe.js') {
    response.writeHead(200, {'Content-Type': type}).end(OBSERVE);
  } else {
    const body = await readFile(`.${path}`).catch(() => null);
    response.writeHead(body ? 200 : 404, {'Content-Type': type}).end(body);
  }
}
