// Draws the rows of a thread into an element: changed rows at once, new ones in steps.

import type {CommentId} from '../../core/comment.js';
import {isLong, MAX_BODY_LENGTH} from '../../core/text/long-body.js';
import type {Group, Row} from '../../core/thread/rows.js';
import {afterPaint, STEP, yieldToBrowser} from '../../dom/timing/time-slices.js';
import {create, set} from './create-element.js';
import {RowView} from './row-view.js';
import {placeChildren} from './place-children.js';
import type {ViewContext} from './view-context.js';

/** The number of groups drawn before the first paint. Thirty rows fill a large window. */
export const FIRST_GROUPS = 3;

/** The duration of the step after the first paint, in milliseconds: a short thread is complete in the next frame. */
const SECOND_STEP = 12;

/** The number of groups at which a new section starts. */
const FILL = 5;

/** The element of a group, and the rows that it shows. */
interface Box {
  readonly element: HTMLElement;
  rows: readonly Row[];
  section: Section | null;
}

/** About fifty rows, which the browser can skip as a whole. */
interface Section {
  readonly element: HTMLElement;
  boxes: Box[];
}

/** The rows on the page. A row keeps its element while its comment is in the thread, and with it an open form. */
export class RowList {
  readonly #again: () => void;
  #isWaiting = false;
  #container: Element | null = null;
  #context: ViewContext | null = null;
  readonly #rows = new Map<CommentId, RowView>();
  #boxes = new Map<object, Box>();
  #groups: readonly Group[] = [];
  /** The section of the last box. */
  #section: Section | null = null;
  /** Whether the drawn groups are the first ones. */
  #isStart = false;

  /** @param again Called when `draw` has to be called again. */
  constructor(again: () => void) {
    this.#again = again;
  }

  /**
   * Draws what has changed, and new groups for at most one step. Returns whether some groups are not drawn yet. The first
   * step is painted before the next one.
   *
   * @param container The element of the rows; null until the first page has loaded.
   */
  draw(container: Element | null, groups: readonly Group[], context: ViewContext | null): boolean {
    if (!container || !context) return false;
    if (container !== this.#container) this.#clear(container);
    const isFirst = this.#boxes.size === 0;
    const end =
      isFirst || this.#isWaiting ? 0 : performance.now() + (this.#boxes.size > FIRST_GROUPS ? STEP : SECOND_STEP);
    let remaining = isFirst ? FIRST_GROUPS : Number(!this.#isWaiting);
    // Most steps only add boxes at the end.
    const isRest = groups === this.#groups && context === this.#context && this.#isStart;
    const boxes = isRest ? this.#boxes : new Map<object, Box>();
    const changed = new Set<Box>();
    let isLate = false;
    this.#isStart = true;
    for (const {key, rows} of groups.slice(isRest ? boxes.size : 0)) {
      const box = this.#boxes.get(key) ?? {element: create('div', {}), rows: [], section: null};
      isLate ||= box.rows.length === 0 && remaining-- <= 0 && performance.now() > end;
      if (isLate && isRest) break;
      if (isLate && box.rows.length === 0) continue;
      if (isLate) this.#isStart = false;
      boxes.set(key, box);
      const isSame = this.#looksSame(rows, context);
      if (rows === box.rows && isSame) continue;
      const drawn = new Set(isSame ? box.rows : []);
      box.rows = rows;
      changed.add(box);
      this.#fill(box, drawn, context);
    }
    this.#section = arrange(
      container,
      isRest ? [...(this.#section?.boxes ?? []), ...changed] : [...boxes.values()],
      changed,
    );
    if (!isRest) this.#removeRest(groups, boxes, changed);
    this.#boxes = boxes;
    this.#groups = groups;
    this.#context = context;
    const isPending = boxes.size < groups.length;
    if (isPending && !this.#isWaiting) void this.#wait(isFirst ? afterPaint() : yieldToBrowser());
    return isPending;
  }

  async #wait(turn: Promise<void>): Promise<void> {
    this.#isWaiting = true;
    await turn;
    this.#isWaiting = false;
    this.#again();
  }

  #clear(container: Element): void {
    this.#container = container;
    this.#context = null;
    this.#groups = [];
    this.#rows.clear();
    this.#boxes.clear();
  }

  // Replies that arrive late change most groups, but few of their rows.
  #fill({element, rows}: Box, drawn: ReadonlySet<Row>, context: ViewContext): void {
    context.sanitize?.batch?.(rows.flatMap(({comment}) => (this.#rows.has(comment.id) ? [] : comment.html)));
    const elements = rows.map((row) => {
      const view = this.#rows.get(row.comment.id) ?? new RowView();
      this.#rows.set(row.comment.id, view);
      if (!drawn.has(row)) view.update(row, context);
      return view.element;
    });
    placeChildren(element, elements);
    estimateSize(element, rows);
  }

  // Rows that the reader chunk draws in part are drawn again, because it may have loaded meanwhile.
  #looksSame(rows: readonly Row[], context: ViewContext): boolean {
    const last = this.#context;
    return context === last || (ROW_INPUTS.every((key) => context[key] === last?.[key]) && !rows.some(needsReader));
  }

  // Removes the rows and boxes of comments that are gone.
  #removeRest(groups: readonly Group[], boxes: ReadonlyMap<object, Box>, changed: ReadonlySet<Box>): void {
    const known = [...this.#boxes];
    if (!known.some(([key, box]) => !boxes.has(key) || changed.has(box))) return;
    const ids = new Set(groups.flatMap(({rows}) => rows.map(({comment}) => comment.id)));
    for (const [id, {element}] of this.#rows)
      if (!ids.has(id)) {
        element.remove();
        this.#rows.delete(id);
      }
    for (const [key, {element, section}] of known)
      if (!boxes.has(key)) {
        element.remove();
        if (section?.element.childElementCount === 0) section.element.remove();
      }
  }
}

/** The properties of the context that every row depends on. */
const ROW_INPUTS = ['strings', 'sanitize', 'here', 'headingLevel', 'canWrite'] as const;

const needsReader = ({comment, touch}: Row): boolean => Boolean(touch.place || touch.mark) || isLong(comment.html);

// Boxes stay in their section. New boxes join the section before them, unless it is full and they are at its end. Returns
// the last section.
function arrange(container: Element, boxes: readonly Box[], changed: ReadonlySet<Box>): Section | null {
  const before = new Map<Section, readonly Box[]>();
  let section: Section | null = null;
  for (const [index, box] of boxes.entries()) {
    const isFull = section && section.boxes.length >= FILL && boxes[index + 1]?.section !== section;
    if (box.section && !before.has(box.section)) section = box.section;
    else if (!section || isFull) section = {element: create('div', {part: 'group'}), boxes: []};
    if (!before.has(section)) {
      before.set(section, section.boxes);
      section.boxes = [];
    }
    section.boxes.push(box);
    box.section = section;
  }
  for (const [{element, boxes: now}, last] of before) {
    if (now.length === last.length && now.every((box, index) => box === last[index] && !changed.has(box))) continue;
    placeChildren(
      element,
      now.map((box) => box.element),
    );
    estimateSize(
      element,
      now.flatMap(({rows}) => rows),
    );
  }
  placeChildren(
    container,
    [...before.keys()].map(({element}) => element),
  );
  return section;
}

// The styles estimate the size of what has not been on screen yet from the number and the length of its visible rows.
// If rows are folded, the size that the browser remembers is wrong, so the estimate applies again.
function estimateSize(element: HTMLElement, rows: readonly Row[]): void {
  const shown = rows.filter(({hidden}) => !hidden);
  let characters = 0;
  for (const {comment, touch} of shown)
    characters += Math.min(comment.html.length, touch.isWhole ? Infinity : MAX_BODY_LENGTH);
  element.style.cssText = `--_rows:${shown.length};--_characters:${characters};${shown.length < rows.length ? '--_known: ' : ''}`;
  set(element, {hidden: shown.length > 0 ? null : 'until-found'});
}
