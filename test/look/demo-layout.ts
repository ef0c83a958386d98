// Every page of the demo in every state, at every width and in every mode.

import {after, before, describe, it} from 'node:test';
import {findBrowser} from '../support/browsers.js';
import {eventually} from '../support/eventually.js';
import {checkLayout, IS_FULL, report, takeTurn, viewsOf} from './check-layout.js';
import {type LookEngine, type LookWindow, MODES, openLookWindow, WIDTHS} from './look-window.js';
import {type LookSite, startLookSite} from './look-site.js';
import {type Needs, openInState, STATES} from './states.js';

const EVERYTHING: readonly Needs[] = ['nothing', 'a thread', 'comments', 'deep comments', 'writing', 'quotations'];

/** The pages, and what their threads allow. */
const PAGES: Readonly<Record<string, readonly Needs[]>> = {
  'index.html': ['nothing'],
  'story.html': EVERYTHING,
  'theming.html': EVERYTHING,
  'static.html': ['nothing', 'a thread', 'comments', 'quotations'],
  'ten-thousand.html': ['nothing', 'a thread', 'comments'],
  'quotations.html': ['nothing', 'a thread', 'comments', 'quotations'],
  'languages.html': ['nothing', 'a thread', 'comments'],
  'language-ar.html': ['nothing', 'a thread'],
  'moderation.html': ['nothing', 'a thread', 'comments'],
  'systems.html': ['nothing'],
  'notes.html': ['nothing'],
  'notes/low-water.html': ['nothing', 'a thread', 'comments', 'writing'],
  'notes/the-step.html': ['nothing', 'a thread'],
};

/** Describes the layout of the demo in an engine. Each engine has a file of its own: together they take minutes. */
export function describeDemo(engine: LookEngine): void {
  const skip = findBrowser(engine) === null && `${engine} is not installed`;
  describe(`the layout of the demo, in ${engine}`, {skip}, () => {
    const views = viewsOf(engine, IS_FULL ? MODES[engine] : ['light']);
    let turn = 0;
    let site: LookSite;
    let window: LookWindow;
    before(async () => {
      site = await startLookSite();
      window = await openLookWindow(engine);
      await window.resize(WIDTHS[3]);
    });
    after(async () => {
      await window.close();
      await site.close();
    });

    for (const [path, allowed] of Object.entries(PAGES))
      for (const [name, {needs}] of Object.entries(STATES)) {
        if (!allowed.includes(needs)) continue;
        it(`of ${path}, ${name}, has no fault`, async () => {
          await openInState(window, site, path, name);
          await checkLayout(window, `${path}, ${name}`, takeTurn(views, turn++));
        });
      }

    for (const lang of ['de', 'fr', 'ar'])
      it(`of story.html has no fault in the language ${lang}`, async () => {
        await openInState(window, site, 'story.html', 'folded');
        const isIn = `const thread = document.querySelector('comment-thread');
          thread.lang = '${lang}';
          return thread.shadowRoot.querySelector('[data-action="view-menu"]').textContent.trim() !== 'View'`;
        await eventually(
          async () => (await window.run<boolean>(isIn)) || null,
          `the thread is in the language ${lang}`,
        );
        await checkLayout(window, `story.html in ${lang}`, viewsOf(engine, ['light']));
      });

    it('of the list of notes, with its counts, has no fault', async () => {
      site.answers = {};
      await window.open(site.urlOf('notes.html', 'counts'));
      await checkLayout(window, 'notes.html, counts', views);
    });

    for (const path of ['story.html', 'theming.html'])
      it(`of ${path} has its true height before the reader has scrolled`, async () => {
        const faults: string[] = [];
        for (const width of WIDTHS) {
          await window.resize(width);
          await openInState(window, site, path, 'ready');
          // The marks of quotations come with the other work for an idle moment.
          await eventually(
            async () =>
              (await window.run<boolean>(
                `return Boolean(document.querySelector('comment-thread').shadowRoot.querySelector('[part="quoted-by"]'))`,
              )) || null,
            'the quotations are marked',
          );
          const blank = await window.run<number>('return look.renderAll();');
          if (Math.abs(blank) > 60)
            faults.push(`${path}, ${width} px: a full-page picture ends in a blank of ${blank} px`);
        }
        report(faults);
      });
  });
}
