// axe finds nothing in any state and with any style sheet, in light and in dark.

import axe from 'axe-core';
import {after, before, describe, it} from 'node:test';
import {findBrowser} from '../support/browsers.js';
import {report} from './check-layout.js';
import {type LookWindow, openLookWindow, WIDTHS} from './look-window.js';
import {type LookSite, startLookSite} from './look-site.js';
import {openInState, STATES} from './states.js';
import {THEMES, useTheme} from './style-sheets.js';

const PAGES = ['index.html', 'story.html', 'theming.html', 'ten-thousand.html', 'quotations.html', 'languages.html', 'language-ar.html', 'moderation.html', 'static.html', 'systems.html', 'notes.html', 'notes/low-water.html', 'notes/the-step.html']; // prettier-ignore

const skip = findBrowser('chromium') === null && 'chromium is not installed';

describe('axe', {skip}, () => {
  let site: LookSite;
  let window: LookWindow;
  before(async () => {
    site = await startLookSite();
    window = await openLookWindow('chromium');
    await window.resize(WIDTHS[3]);
  });
  after(async () => {
    await window.close();
    await site.close();
  });

  /** Returns what axe finds, in light and in dark. */
  async function audit(place: string): Promise<string[]> {
    const found: string[] = [];
    for (const mode of ['light', 'dark'] as const) {
      await window.see(mode);
      await window.run('look.renderAll();');
      const problems = await window.run<string[]>(`
        const {violations} = await axe.run(document, {resultTypes: ['violations'], ${mode === 'dark' ? "runOnly: ['color-contrast']" : ''}});
        return violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) => id + ': ' + target.flat().join(' ') + ' ' + failureSummary));`);
      found.push(...problems.map((problem) => `${place}, ${mode}: ${problem}`));
    }
    return found;
  }

  async function open(path: string, state: string): Promise<void> {
    await openInState(window, site, path, state);
    await window.run(`${axe.source}; globalThis.axe = axe;`);
  }

  for (const path of PAGES)
    it(`finds nothing on ${path}`, async () => {
      const state = ['index.html', 'notes.html'].includes(path)
        ? 'no JavaScript'
        : path.includes('step')
          ? 'empty'
          : 'folded';
      await open(path, state);
      report(await audit(path));
    });

  for (const state of Object.keys(STATES).filter((state) => state !== 'no JavaScript'))
    it(`finds nothing in the state ${state}`, async () => {
      await open('test/look/specimen.html', state);
      report(await audit(state));
    });

  it('finds nothing with any style sheet', async () => {
    await open('test/look/specimen.html', 'composing at depth 5');
    const found: string[] = [];
    for (const theme of THEMES) {
      await useTheme(window, theme);
      found.push(...(await audit(theme)));
    }
    report(found);
  });
});
