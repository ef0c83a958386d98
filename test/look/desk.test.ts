// Every view of the moderation desk, at every width and in every mode.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {PublicKeyCredentialCreationOptionsJSON} from '@simplewebauthn/server';
import {story} from '../../demo/story/story.js';
import {waiting} from '../../demo/story/waiting.js';
import {startServer} from '../../src/server/app/serve.js';
import type {RunningServer} from '../../src/server/app/server-options.js';
import {seedThread, type SeedThread} from '../../src/server/seed-thread.js';
import {findBrowser} from '../support/browsers.js';
import {eventually} from '../support/eventually.js';
import {SoftwareAuthenticator} from '../support/software-authenticator.js';
import {checkLayout, IS_FULL, takeTurn, viewsOf} from './check-layout.js';
import {type LookEngine, type LookWindow, MODES, openLookWindow, WIDTHS} from './look-window.js';

const CODE = `${'Unterwasserbackofenthermometer'.repeat(4)}\n\n    ${'a line of code that is wider than a telephone, '.repeat(4)}`;

/** A held comment with a word and a line of code that are wider than a narrow window. */
const wide: SeedThread = {
  key: 'https://look.example/wide',
  title: 'A wide comment',
  url: 'https://look.example/wide',
  comments: [
    {
      id: '01900000-0000-7000-8000-000000000001',
      parent: null,
      author: {name: 'Wilma Oost'},
      createdAt: new Date().toISOString(),
      source: CODE,
      status: 'held',
      heldBecause: 'It is this writer’s first comment.',
    },
  ],
};

/** In a right-to-left desk: whether the name of the site is at the right edge, and the words of an entry are apart. */
const RIGHT_TO_LEFT = `(() => {
  const edge = (selector) => all(selector)[0]?.getBoundingClientRect();
  const [site, links, by, action] = ['.site bdi', 'nav[aria-label] ul', '.by bdi', '.action'].map(edge);
  return [
    ...(Math.abs(site.right - links.right) > 1 ? ['the name of the site is not at the right edge'] : []),
    ...(by && by.left - action.right < 3 ? ['who acted touches what was done'] : []),
  ];
})()`;

/** What helps the scripts in the page: all elements in all shadow roots. */
const HELP = `
  const all = (selector, root = document) => [...root.querySelectorAll('*')].flatMap((each) => [
    ...(each.matches(selector) ? [each] : []), ...(each.shadowRoot ? all(selector, each.shadowRoot) : [])])
    .filter((each) => each.checkVisibility());
  const named = (name) => all('button, a, summary').find((each) => each.textContent.trim().startsWith(name));
  const press = (name) => { named(name)?.click(); return Boolean(named(name)); };`;

/** Whether the whole list is in the page. */
const WHOLE = `return all('article').length === Number(all('.tabs [aria-current] span')[0]?.textContent);`;

/** The views and their states: the address, and function bodies that run one after another until each returns true. */
const STATES: Readonly<Record<string, readonly [query: string, ...steps: readonly string[]]>> = {
  'the queue': ['', WHOLE],
  'the queue, more actions': ['', WHOLE, `return press('More');`],
  'the queue, an edit': ['', WHOLE, `return press('Edit');`, `return all('textarea').length > 0;`],
  'the queue, a block': ['', WHOLE, `return press('More');`, `return press('Block writer');`, `return Boolean(named('Block') && all('form input').length > 0);`],
  'the queue, several selected': ['', WHOLE, `all('input[type="checkbox"]')[0].click(); return true;`],
  'the queue, filtered': ['?author=Nobody', `return all('article').length === 0 && document.body.innerText !== null;`],
  'nothing flagged': ['?tab=flagged', `return all('[aria-current]').length > 0 && all('article').length === 0;`],
  published: ['?tab=published', WHOLE],
  comments: ['?view=comments', `return all('article').length > 3;`],
  threads: ['?view=threads', `return Boolean(named('Close'));`],
  'the record': ['?view=record', `return all('h1, h2').length > 0;`],
  rules: ['?view=rules', `return all('textarea').length > 1;`],
  people: ['?view=people', `return all('input').length > 1;`],
  site: ['?view=site', `return all('svg').length > 2;`],
}; // prettier-ignore

for (const engine of ['chromium', 'firefox'] as const satisfies readonly LookEngine[]) {
  const skip = findBrowser(engine) === null && `${engine} is not installed`;
  describe(`the layout of the desk, in ${engine}`, {skip}, () => {
    const views = viewsOf(engine, IS_FULL ? MODES[engine] : ['light']);
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-look-'));
    let turn = 0;
    let server: RunningServer;
    let window: LookWindow;
    let desk: string;

    const run = <T>(script: string): Promise<T> => window.run<T>(`${HELP} ${script}`);
    const send = <T>(path: string, body: unknown): Promise<T> =>
      run<T>(`
        const headers = {'Content-Type': 'application/json'};
        const response = await fetch('/api/v1/moderation/${path}', {method: 'POST', headers, body: ${JSON.stringify(JSON.stringify(body))}});
        if (!response.ok) throw new Error(await response.text());
        return response.json();`);

    before(async () => {
      const prepare = async (store: Parameters<typeof seedThread>[0]): Promise<void> => {
        await seedThread(store, story);
        await seedThread(store, waiting(Date.now()));
        await seedThread(store, wide);
      };
      server = await startServer({
        port: 0,
        database: join(folder, 'look.db'),
        scripts: 'dist',
        rateLimit: false,
        prepare,
      });
      window = await openLookWindow(engine);
      await window.resize(WIDTHS[3]);
      desk = `${server.url.replace('127.0.0.1', 'localhost')}desk`;
      await window.open(desk);
    });
    after(async () => {
      await window.close();
      await server.close();
      rmSync(folder, {recursive: true, force: true});
    });

    it('of the page to sign in has no fault', async () => {
      await eventually(() => run<boolean>(`return Boolean(named('Sign in'))`).then((is) => is || null), 'the page to sign in'); // prettier-ignore
      await checkLayout(window, 'desk, sign in', takeTurn(views, turn++));
    });

    it('of the page of an invitation has no fault', async () => {
      const link = await server.inviteModerator('Maya');
      await window.open('about:blank');
      await window.open(link);
      await eventually(() => run<boolean>(`return Boolean(named('Make a passkey'))`).then((is) => is || null), 'the invitation'); // prettier-ignore
      const invite = link.replace(/^.*#invite=/, '');
      const options = await send<PublicKeyCredentialCreationOptionsJSON>('invitations/options', {invite});
      const response = new SoftwareAuthenticator(new URL(desk).origin).create(options);
      await send('passkeys', {invite, response, label: 'A browser', stays: false});
      await checkLayout(window, 'desk, invitation', takeTurn(views, turn++));
    });

    it('of the record from right to left starts at the right edge', async () => {
      await window.open(`${desk}?view=record`);
      await eventually(() => run<boolean>(`return all('.by').length > 0`).then((is) => is || null), 'the record');
      await window.see('right to left');
      assert.deepEqual(await run<string[]>(`return ${RIGHT_TO_LEFT}`), []);
      await window.see('light');
    });

    for (const [name, [query, ...steps]] of Object.entries(STATES))
      it(`of ${name} has no fault`, async () => {
        await window.open(desk + query);
        for (const step of steps)
          await eventually(() => run<boolean>(step).then((is) => is || null), `${name}: ${step}`);
        await checkLayout(window, `desk, ${name}`, takeTurn(views, turn++));
      });
  });
}
