// A thread with everything that a comment can have, under each example of the documentation about theming.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {readDocument} from '../../scripts/docs/documents.js';
import {findBrowser} from '../support/browsers.js';
import {checkLayout, type View} from './check-layout.js';
import {type LookWindow, openLookWindow, WIDTHS} from './look-window.js';
import {type LookSite, startLookSite} from './look-site.js';
import {openInState} from './states.js';

const skip = findBrowser('chromium') === null && 'chromium is not installed';

const VIEWS: readonly View[] = [
  ...WIDTHS.map((width) => ({width, mode: 'light'}) as const),
  {width: 900, mode: 'dark'},
  {width: 480, mode: 'right to left'},
];

const EXAMPLES = readDocument('docs/developers/theming.md').blocks.filter(({kind}) => kind === 'css');

describe('the examples of theming', {skip}, () => {
  let site: LookSite;
  let window: LookWindow;
  before(async () => {
    site = await startLookSite();
    window = await openLookWindow('chromium');
    await window.resize(WIDTHS[3]);
    await openInState(window, site, 'test/look/specimen.html', 'composing at depth 5');
  });
  after(async () => {
    await window.close();
    await site.close();
  });

  it('are several', () => assert.ok(EXAMPLES.length > 5));

  for (const {text, line} of EXAMPLES)
    it(`in line ${line} have no fault`, async () => {
      await window.run(`
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(${JSON.stringify(text)});
        document.adoptedStyleSheets = [sheet];
        document.documentElement.className = ${JSON.stringify(text.includes('.dark') ? 'dark' : '')};`);
      await checkLayout(window, `theming.md, line ${line}`, VIEWS);
    });
});
