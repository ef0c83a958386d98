// A thread with everything that a comment can have, under style sheets as developers write them.

import {after, before, describe, it} from 'node:test';
import {findBrowser} from '../support/browsers.js';
import {checkLayout, takeTurn, type View} from './check-layout.js';
import {type LookEngine, type LookWindow, openLookWindow, WIDTHS} from './look-window.js';
import {type LookSite, startLookSite} from './look-site.js';
import {openInState} from './states.js';
import {THEMES, useTheme} from './style-sheets.js';

/**
 * Colours are checked with the pages of the demo. Large text is checked from 480 px on: at 320 px, a form in a padded card
 * at level 5 would have room for a single letter.
 */
const VIEWS: readonly View[] = [
  ...WIDTHS.map((width) => ({width, mode: 'light'}) as const),
  ...[320, 900].map((width) => ({width, mode: 'right to left'}) as const),
  ...[480, 900].map((width) => ({width, mode: 'large text'}) as const),
];

const PRINTED = WIDTHS.map((width) => ({width, mode: 'print'}) as const);

const STATES: Readonly<Record<LookEngine, readonly string[]>> = {
  chromium: ['ready', 'folded', 'composing at depth 5', 'preview', 'failed', 'quoted'],
  firefox: ['ready', 'composing at depth 5'],
};

for (const engine of ['chromium', 'firefox'] as const satisfies readonly LookEngine[]) {
  const skip = findBrowser(engine) === null && `${engine} is not installed`;
  describe(`the layout of a themed thread, in ${engine}`, {skip}, () => {
    let turn = 0;
    let site: LookSite;
    let window: LookWindow;
    before(async () => {
      site = await startLookSite();
      window = await openLookWindow(engine);
    });
    after(async () => {
      await window.close();
      await site.close();
    });

    for (const state of STATES[engine])
      describe(state, () => {
        before(async () => {
          await window.resize(WIDTHS[3]);
          await openInState(window, site, 'test/look/specimen.html', state);
        });
        for (const theme of THEMES)
          it(`has no fault with ${theme}`, async () => {
            await useTheme(window, theme);
            const isPrinted = engine === 'chromium' && theme.endsWith('print.css');
            const views = takeTurn(isPrinted ? PRINTED : VIEWS, turn++);
            const more = state === 'ready' && !isPrinted ? 'look.findShapeFaults()' : '[]';
            await checkLayout(window, `${theme}, ${state}`, views, more);
          });
      });
  });
}
