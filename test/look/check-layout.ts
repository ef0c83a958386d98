import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {type LookEngine, type LookWindow, type Mode, MODES, WIDTHS} from './look-window.js';

export interface View {
  readonly width: number;
  readonly mode: Mode;
}

/**
 * Returns the views of a page that are checked: every width, in these modes, and the narrowest and a usual width in all
 * others. Colours, for example, move nothing, but forced ones add borders.
 */
export const viewsOf = (engine: LookEngine, everywhere: readonly Mode[]): readonly View[] =>
  WIDTHS.flatMap((width) =>
    MODES[engine].filter((mode) => isUsual(width) || everywhere.includes(mode)).map((mode) => ({width, mode})),
  );

const isUsual = (width: number): boolean => width === WIDTHS[0] || width === WIDTHS[3];

/** `npm run test:look` checks every view of every state; CI has no time for that. */
export const IS_FULL = process.env['LOOK'] === 'full';

/** The part of the views that is checked otherwise. */
const PART = 3;

/** Returns the views to check: all of them, or a part that is another one for each turn. Three turns check all. */
export const takeTurn = (views: readonly View[], turn: number): readonly View[] =>
  IS_FULL ? views : views.filter((_, index) => (index + turn) % PART === 0);

/** Where pictures of faults are saved. */
const PICTURES = '.cache/look';

/** The most faults that a message names. */
const MOST = 12;

/**
 * Checks the layout of the page in a window in several views, without loading it again.
 *
 * @param place What is shown, for the message: page, state, style sheet.
 * @param more More checks, as an expression in the page.
 * @throws an error that names each fault with its place, width and mode, and a picture of the first.
 */
export async function checkLayout(
  window: LookWindow,
  place: string,
  views: readonly View[],
  more = '[]',
): Promise<void> {
  const faults: string[] = [];
  let now = 0;
  for (const {width, mode} of views) {
    if (width !== now) await window.resize(width);
    now = width;
    await window.see(mode);
    const found = await window.run<string[]>(`look.renderAll(); return [...look.findFaults(), ...${more}];`);
    const view = `${place}, ${width} px, ${mode}`;
    if (found.length > 0 && faults.length === 0) await takePicture(window, view);
    faults.push(...found.map((fault) => `${view}: ${fault}`));
  }
  await window.see('light');
  report(faults);
}

async function takePicture(window: LookWindow, view: string): Promise<void> {
  mkdirSync(PICTURES, {recursive: true});
  await window.picture(`${PICTURES}/${view.replaceAll(/[^\w.]+/g, '-')}.png`, 'body');
}

/** @throws an error with the first faults, if there are any. */
export function report(faults: readonly string[]): void {
  const rest = faults.length > MOST ? [`… and ${faults.length - MOST} more`] : [];
  assert.ok(faults.length === 0, [`${faults.length} faults`, ...faults.slice(0, MOST), ...rest].join('\n'));
}
