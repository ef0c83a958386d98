// Keeps the place, the focus and the selection of a reader when rows replace the HTML of a page.

/** The places of the focus, in the HTML of the page and in the rows. */
const PLACES = [
  ['.colloquy-date', '[part~=permalink]'],
  ['.colloquy-name a', '[part=author]'],
  ['.colloquy-reply', '[part=reply]'],
  ['.colloquy-parent', '[part=parent]'],
  ['.colloquy-body a', '[part=body] a'],
] as const;

/** The same in the list of mentions elsewhere, which is drawn some frames after the rows. */
const LIST_PLACES = [
  ['.colloquy-thread > details :is(summary, a)', '[part=echoes] :is(summary, [part=author][href])'],
] as const;

/** A position in the text of a comment. */
interface TextPoint {
  readonly id: string;
  readonly offset: number;
}

interface Reading {
  /** The first comment in the window, and how far its top is from that of the window; null at the start of the page. */
  readonly place: {readonly id: string; readonly top: number} | null;
  /** Finds the element that has the focus among the rows. */
  readonly focus: ((rows: ParentNode) => Element | null | undefined) | null;
  /** The same in the list of mentions elsewhere. */
  readonly listFocus: Reading['focus'];
  /** Whether that list is open. */
  readonly isListOpen: boolean;
  readonly selection: readonly [anchor: TextPoint, focus: TextPoint] | null;
}

/** Frames after which the rows are not expected any more, and in which rows above the window may get their true heights. */
const MAX_FRAMES = 600;
const SETTLING_FRAMES = 30;

/** Most readers are still at the start of the page, with nothing selected, and to ask for either costs a layout. */
let hasMoved = true;

/** Notes whether readers scroll or select before an element takes over. Called before the elements change the page. */
export function watchReader(): void {
  hasMoved = scrollY > 0 || !getSelection()?.isCollapsed;
  const note = (): void => void (hasMoved = true);
  document.addEventListener('scroll', note, {once: true});
  document.addEventListener('selectionchange', note, {once: true});
}

/** Watches an element until its rows have replaced its light DOM. Then gives focus and selection to the same places. */
export function keepReader(element: Element): void {
  let reading = readNow(element);
  let frames = 0;
  const look = (): void => {
    const rows = element.shadowRoot;
    // The rows were drawn before this frame, and it is not painted yet.
    if (rows?.querySelector('article')) return restore(rows, reading);
    reading = readNow(element);
    if (frames++ < MAX_FRAMES) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function readNow(element: Element): Reading {
  const {activeElement} = document;
  const isInside = activeElement !== null && element.contains(activeElement) && activeElement !== element;
  return {
    place: hasMoved && scrollY > 0 ? readPlace(element) : null,
    focus: isInside ? readFocus(activeElement) : null,
    listFocus: isInside ? findSame(element, activeElement, LIST_PLACES) : null,
    isListOpen: element.querySelector('.colloquy-thread > details[open]') !== null,
    selection: hasMoved ? readSelection(element) : null,
  };
}

function readPlace(element: Element): Reading['place'] {
  for (const article of element.querySelectorAll('.colloquy-comment')) {
    // Most of a long thread is above, and has no layout of its own as long as nobody asks for it.
    if (article.getBoundingClientRect().bottom <= 0) continue;
    const {top, bottom} =
      article.querySelector('.colloquy-head')?.getBoundingClientRect() ?? article.getBoundingClientRect();
    if (top > innerHeight) return null;
    if (bottom > 0) return {id: article.id, top};
  }
  return null;
}

// Rows outside the window have estimated heights until they come near it.
function keepPlace(rows: ParentNode, {id, top}: NonNullable<Reading['place']>): void {
  let frames = 0;
  const stop = (): void => void (frames = SETTLING_FRAMES);
  // From here on, the reader scrolls.
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(type, stop, {once: true, passive: true});
  const settle = (): void => {
    const heading = findRow(rows, id)?.querySelector('.heading');
    if (heading) scrollBy({top: heading.getBoundingClientRect().top - top, behavior: 'instant'});
    if (frames++ < SETTLING_FRAMES) requestAnimationFrame(settle);
  };
  settle();
}

function readFocus(active: Element): Reading['focus'] {
  if (active.matches('.colloquy-write')) return (rows) => rows.querySelector('[part=write]');
  const article = active.closest('.colloquy-comment');
  if (!article) return null;
  const find = findSame(article, active, PLACES);
  return (rows) => {
    const row = findRow(rows, article.id);
    // What the rows do not have, for example code that scrolls.
    return row && (find ? find(row) : row.querySelector('.heading'));
  };
}

/** Finds what has the same place among the rows as an element in the HTML of the page. */
function findSame(
  within: ParentNode,
  active: Element,
  places: readonly (readonly [before: string, after: string])[],
): Reading['focus'] {
  const place = places.find(([before]) => active.matches(before));
  if (!place) return null;
  const index = [...within.querySelectorAll(place[0])].indexOf(active);
  return (rows) => rows.querySelectorAll(place[1])[index];
}

const findRow = (rows: ParentNode, id: string): Element | undefined =>
  [...rows.querySelectorAll('article')].find((row) => `comment-${row.getAttribute('data-id')}` === id);

function readSelection(element: Element): Reading['selection'] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return null;
  const {anchorNode, anchorOffset, focusNode, focusOffset} = selection;
  const anchor = readPoint(element, anchorNode, anchorOffset);
  const focus = readPoint(element, focusNode, focusOffset);
  return anchor && focus && [anchor, focus];
}

function readPoint(element: Element, node: Node | null, offset: number): TextPoint | null {
  const body = node instanceof Text ? node.parentElement?.closest('.colloquy-body') : null;
  if (!node || !body || !element.contains(body)) return null;
  const range = document.createRange();
  range.setStart(body, 0);
  range.setEnd(node, offset);
  return {id: body.parentElement?.id ?? '', offset: range.toString().length};
}

function restore(rows: ShadowRoot, reading: Reading): void {
  const {place, focus, selection} = reading;
  if (place) keepPlace(rows, place);
  giveFocus(focus?.(rows));
  if (reading.listFocus || reading.isListOpen) restoreList(rows, reading);
  const points = selection?.map((point) => findPoint(rows, point));
  const [start, end] = points ?? [];
  if (start && end) getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

function giveFocus(target: Element | null | undefined): void {
  if (target instanceof HTMLElement) target.focus({preventScroll: true});
}

// The focus is only given if the reader has not moved it by then.
function restoreList(rows: ShadowRoot, {listFocus, isListOpen}: Reading): void {
  let frames = 0;
  const look = (): void => {
    const list = rows.querySelector('[part=echoes]');
    if (!list) {
      if (frames++ < MAX_FRAMES) requestAnimationFrame(look);
      return;
    }
    list.toggleAttribute('open', isListOpen);
    if (document.activeElement === document.body) giveFocus(listFocus?.(rows));
  };
  look();
}

function findPoint(rows: ParentNode, {id, offset}: TextPoint): {readonly node: Node; readonly offset: number} | null {
  const body = findRow(rows, id)?.querySelector('[part=body]');
  if (!body) return null;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return {node, offset: left};
    left -= length;
  }
  return null;
}
