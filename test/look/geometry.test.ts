// Each small page is wrong in one way, or looks wrong and is right.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {findBrowser} from '../support/browsers.js';
import {type LookEngine, type LookWindow, openLookWindow} from './look-window.js';

/** The body of a page, and the fault that is found in it, or null. */
const CASES: Readonly<Record<string, readonly [body: string, fault: RegExp | null]>> = {
  'two paragraphs': ['<p>One</p><p>Two</p>', null],
  'tight lines': ['<p style="line-height: 1; width: 5em">One two three four five six</p>', null],
  'a text over another': [
    '<p>Seventy-nine comments</p><p style="margin-top: -34px">Oldest first</p>',
    /“Seventy-nine comments” and “Oldest first” overlap by \d+ × \d+ px/,
  ],
  'a text in a shadow root over a text of the page': [
    '<p>Of the page</p><div id="host" style="margin-top: -40px"><template shadowrootmode="open"><p style="margin: 0">Of the shadow</p></template></div>',
    /“Of the page” and “Of the shadow” overlap/,
  ],
  'a slotted text over another': [
    '<div id="host"><template shadowrootmode="open"><p>Before</p><slot></slot></template><p style="margin-top: -40px">In the slot</p></div>',
    /“Before” and “In the slot” overlap/,
  ],
  'a popover over a text': [
    '<p>Below</p><div id="menu" popover style="inset: 0 auto auto 0; background: white">Above the text</div>',
    null,
  ],
  'a bar that lets the text below it show through': [
    '<p>Below</p><div style="position: fixed; inset: 8px auto auto 8px">Above the text</div>',
    /overlap/,
  ],
  'a button over words': [
    '<p>Some words that are long</p><button style="margin-top: -40px; display: block">x</button>',
    /“x” \(button\) covers “Some words/,
  ],
  'a rail through words': [
    '<style>.a {position: relative} .a::before {content: ""; position: absolute; left: 12px; top: 0; bottom: 0; width: 1px; background: red; border-left: 2px solid}</style><div class="a">Some words that are long</div>',
    /the ::before of .* runs through “Some words/,
  ],
  'a rail beside words': [
    '<style>.a {position: relative; padding-left: 24px} .a::before {content: ""; position: absolute; left: 12px; top: 0; bottom: 0; width: 1px; background: red; border-left: 2px solid}</style><div class="a">Some words that are long</div>',
    null,
  ],
  'words that are clipped': [
    '<div style="width: 60px; overflow: hidden; white-space: nowrap">Quotations as written</div>',
    /“Quotations as written” is cut/,
  ],
  'words in a bar that scrolls sideways': [
    '<div style="width: 60px; overflow-x: auto; white-space: nowrap">Quotations as written</div>',
    /“Quotations as written” is cut/,
  ],
  'words cut below': ['<div style="height: 8px; overflow: hidden">Lower half</div>', /“Lower half” is cut/],
  'words cut by paint containment': [
    '<div style="contain: paint; width: 60px; white-space: nowrap">Quotations as written</div>',
    /is cut/,
  ],
  'a long line of code that scrolls': [
    '<pre style="width: 60px; overflow-x: auto">A long line of code</pre><p>Below</p>',
    null,
  ],
  'a button that is clipped': [
    '<div style="height: 24px; overflow: hidden"><button style="height: 40px">x</button></div>',
    /“x” \(button\) is cut/,
  ],
  'the label of a list that does not fit': [
    '<select style="width: 60px; height: 24px"><option>Most replies first</option></select>',
    /the label “Most replies first” is cut/,
  ],
  'the placeholder of a field that does not fit': [
    '<input style="width: 60px; height: 24px" placeholder="Website (optional)" />',
    /the label “Website \(optional\)” is cut/,
  ],
  'a form wider than its card': [
    '<div style="width: 200px; padding: 10px; border: 1px solid"><textarea style="width: 240px">Words</textarea></div>',
    /<textarea> sticks out of <div>|sticks out of/,
  ],
  'a button below the edge of a list that scrolls': [
    '<div style="height: 40px; overflow-y: auto; background: pink"><p>One</p><button style="height: 30px; width: 60px">x</button></div>',
    null,
  ],
  'words below their card': ['<div style="height: 20px; background: pink">One<br>Two<br>Three</div>', /sticks out of/],
  'a word wider than the page': [
    '<p style="white-space: nowrap">A line that is far wider than a page of three hundred pixels can ever be</p>',
    /the page scrolls sideways by \d+ px[^]*leaves the page sideways/,
  ],
  'a button in the left margin, outside of the page': [
    '<button style="margin-left: -30px">Back</button>',
    /“Back” \(button\) leaves the page sideways/,
  ],
  'a small button': [
    '<button style="width: 20px; height: 20px; padding: 0">x</button>',
    /the target “x” \(button\) has only 20 × 20 px/,
  ],
  'a link in a sentence': ['<p>A <a href="#a">b</a> c</p>', null],
  'a short link alone': ['<p><a href="#a">b</a></p>', null],
  'two short links side by side': ['<nav><a href="#a">b</a> <a href="#c">d</a></nav>', /the target “b” \(a\) has only/],
  'a gap': ['<p>One</p><p style="margin-top: 100px">Two</p>', /a gap of \d+ px between “One” and “Two”/],
  'a space of two lines': ['<p>One</p><p style="margin-top: 46px">Two</p>', null],
  'a picture between words': ['<p>One</p><hr style="height: 90px"><p>Two</p>', null],
  'a frame around nothing': [
    '<p>One</p><div style="height: 100px; border: 1px solid"></div>',
    /a gap of \d+ px between the border/,
  ],
  'a blank at the end of the page': [
    `<p>One</p>${'<p>Line</p>'.repeat(60)}<div style="height: 300px"></div>`,
    /a gap of \d+ px between “Line” and the end of the page/,
  ],
  'a short page': ['<p>One</p>', null],
  // Forced colours change the colour of a transparent background, and leave it transparent.
  'words below a box that paints nothing': [
    '<div style="height: 20px; margin-bottom: 60px; background: rgb(255 255 255 / 0)">One<br>Two</div>',
    null,
  ],
  'a sentence that touches the frame below it': [
    '<p style="margin: 0">One</p><ul style="margin: 0"><li style="border: 1px solid">Two</li></ul>',
    /“One” touches “Two” \(li\): 0 px/,
  ],
  'a sentence with room above the frame below it': [
    '<p style="margin: 0 0 12px">One</p><div style="border: 1px solid">Two</div>',
    null,
  ],
  'a sentence above a field': ['<p style="margin: 0">One</p><input style="height: 24px" aria-label="Two">', null],
  'a button lower than the field beside it': [
    '<input style="height: 36px; box-sizing: border-box" aria-label="Words"><button style="height: 30px">Search</button>',
    /“Words” \(input\) is 36 px high beside “Search” \(button\), 30 px/,
  ],
  'a field and a button of one height, and a check box': [
    '<input style="height: 36px; box-sizing: border-box" aria-label="Words"><button style="height: 36px">Search</button><input type="checkbox" style="width: 24px; height: 24px" aria-label="All">',
    null,
  ],
  'hidden things': [
    '<p>One</p><p hidden>Two</p><p style="position: absolute; width: 1px; height: 1px; overflow: hidden; margin-top: -30px">Three</p><p style="visibility: hidden; margin: -30px 0 0">Four</p><details><summary style="height: 24px">Five</summary><p style="margin-top: -90px">Six</p></details><a href="#a" style="position: absolute; top: -90px">Seven</a>',
    null,
  ],
};

for (const engine of ['chromium', 'firefox'] as const satisfies readonly LookEngine[]) {
  const skip = findBrowser(engine) === null && `${engine} is not installed`;
  describe(`the geometry of a page, in ${engine}`, {skip}, () => {
    let window: LookWindow;
    before(async () => {
      window = await openLookWindow(engine);
      await window.resize(320);
    });
    after(() => window.close());

    for (const [name, [body, fault]] of Object.entries(CASES))
      it(`${fault ? 'is at fault' : 'is right'}: ${name}`, async () => {
        const html = `<!doctype html><meta charset="utf-8"><body style="font: 16px/1.5 sans-serif">${body}`;
        await window.open(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
        const faults = await window.run<string[]>(
          `document.querySelector('#menu')?.showPopover(); return look.findFaults();`,
        );
        if (fault) assert.match(faults.join('\n'), fault);
        else assert.deepEqual(faults, []);
      });

    it('includes what the browser would render only near the viewport', async () => {
      const row = '<div style="content-visibility: auto; contain-intrinsic-block-size: 9px">Row</div>';
      const group = `<div part="group">${row.repeat(2000)}</div>`;
      await window.open(
        `data:text/html,<body style="font: 16px/1.5 sans-serif"><comment-thread><template shadowrootmode="open">${group}</template></comment-thread>`,
      );
      const [low, again] = await window.run<number[]>(
        'const low = look.renderAll(); const again = look.renderAll(); return [low, again];',
      );
      assert.ok(low !== undefined && low < -1000, `${low}`);
      assert.equal(again, 0);
    });
  });
}
