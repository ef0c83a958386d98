// The pages of the server that need no JavaScript, at every width and in every mode.

import {after, before, describe, it} from 'node:test';
import type {SeedThread} from '../../src/server/seed-thread.js';
import {seedThread} from '../../src/server/seed-thread.js';
import {findBrowser} from '../support/browsers.js';
import {eventually} from '../support/eventually.js';
import {startTestServer, type TestServer} from '../support/test-server.js';
import {checkLayout, IS_FULL, takeTurn, viewsOf} from './check-layout.js';
import {checkerScript} from './checker-script.js';
import {type LookEngine, type LookWindow, MODES, openLookWindow, WIDTHS} from './look-window.js';

const WORD = 'Unterwasserbackofenthermometerkalibrierung';

const SOURCES = [
  'Then point it at the stone.\n\n- Clean the stone.\n- Wait twenty minutes.',
  `> An infrared one costs less than the flour you have thrown away.\n\n${WORD.repeat(3)}`,
  `    ${'depth  minutes  remark that is wider than a telephone  '.repeat(3)}`,
  'في قريتنا كانت النار تُطفأ قبل الخبز بساعة، والحجر يكفي لعشرين رغيفاً.',
];

const idOf = (thread: number, index: number): string =>
  `0190000${thread}-0000-7000-8000-${String(index).padStart(12, '0')}`;

/** A thread that is one reply below the other, deeper than headings and indentation. */
const deep = (thread: number, title: string, count: number): SeedThread => ({
  key: `https://look.example/${thread}`,
  title,
  url: `https://look.example/${thread}`,
  comments: Array.from({length: count}, (_, index) => ({
    id: idOf(thread, index),
    parent: index === 0 ? null : idOf(thread, index - 1),
    author: {
      name: index % 3 === 1 ? 'Maximiliane-Friederike von Hohenstein-Wolkenburg' : 'Wilma Oost',
      badges: index === 1 ? (['author', 'moderator'] as const) : [],
    },
    createdAt: new Date(1_772_352_000_000 + index * 60_000).toISOString(),
    source: SOURCES[index % SOURCES.length] ?? '',
    ...(index === 1 && {editedAt: '2026-03-02T09:30:00Z', editNote: {by: 'moderator', reason: 'a missing word'}}),
  })),
});

const threads = [deep(1, `The ${WORD}`, 14), deep(2, 'The oven', 3), deep(3, '', 2)];

const reply = `thread/reply?thread=https://look.example/1&to=${idOf(1, 1)}`;

/** Fills the form and sends it with a button. */
const send = (button: string, name: string): string => `
  const form = document.querySelector('form');
  form.querySelector('[name=name]').value = '${name}';
  form.querySelector('[name=website]').value = '${name === '' ? 'no address' : ''}';
  form.querySelector('[name=comment]').value = 'Words, **and** more. ${WORD.repeat(3)}';
  form.querySelector('[name=${button}]').click();`;

/** The pages: the address, what to do there, and what is shown then. */
const PAGES: Readonly<Record<string, readonly [path: string, script?: string, shown?: string]>> = {
  'a thread': ['thread?thread=https://look.example/1'],
  'a closed thread': ['thread?thread=https://look.example/2'],
  'a thread without a title': ['thread?thread=https://look.example/3'],
  'an empty thread': ['thread?thread=https://look.example/none'],
  'the form for a reply': [reply],
  'the form, in a closed thread': ['thread/reply?thread=https://look.example/2'],
  'a preview': [reply, send('preview', 'Zed'), '.preview'],
  'a form with mistakes': [reply, send('send', ''), '[aria-invalid]'],
  'the own comment': [reply, send('send', 'Zed'), '[role=status]'],
  'an address that leads nowhere': ['thread/reply?thread=https://look.example/1&to=none'],
};

for (const engine of ['chromium', 'firefox'] as const satisfies readonly LookEngine[]) {
  const skip = findBrowser(engine) === null && `${engine} is not installed`;
  describe(`the layout of the pages without JavaScript, in ${engine}`, {skip}, () => {
    const views = viewsOf(engine, IS_FULL ? MODES[engine] : ['light']);
    let turn = 0;
    let server: TestServer;
    let window: LookWindow;
    before(async () => {
      server = await startTestServer({origins: ['https://look.example'], rateLimit: false});
      for (const thread of threads) await seedThread(server.store, thread);
      await server.store.setClosed('https://look.example/2', true);
      window = await openLookWindow(engine);
      await window.resize(WIDTHS[3]);
    });
    after(async () => {
      await window.close();
      await server.close();
    });

    for (const lang of ['en', 'ar', 'de'])
      for (const [name, [path, script, shown]] of Object.entries(PAGES))
        it(`of ${name} in the language ${lang} has no fault`, async () => {
          await window.open(`${server.url}${path}&lang=${lang}`);
          if (script && shown) {
            // The page goes away below a script that is still running.
            await window.run(`setTimeout(() => {${script}})`);
            const isShown = `return document.readyState === 'complete' && Boolean(document.querySelector('${shown}'))`;
            await eventually(async () => (await window.run<boolean>(isShown).catch(() => false)) || null, name);
            await window.run(await checkerScript());
          }
          await checkLayout(window, `${name}, ${lang}`, takeTurn(views, turn++));
        });
  });
}
