// What watches a page while it loads. The functions run in the page, in this order, before any of its scripts; so
// none of them can use anything from outside.

/** What has been seen. Times are milliseconds since navigation started; 0 means not yet. */
export interface Sightings {
  /** The frame that shows the first comment. */
  firstPaint: number;
  /** The frame after the last comment came into the document. */
  allPainted: number;
  /** The longest that the main thread was busy with one task; 0 when none took 50 ms. */
  longestTask: number;
  /** The sum of all layout shifts. */
  shift: number;
}

/** What the probe leaves in the page. */
export interface Probe {
  readonly seen: Sightings;
  /** How many comments there are, in the document and in shadow roots. */
  count(): number;
  /** Calls back soon, before everything else that waits. */
  soon(call: () => void): void;
  /** Calls back when the frame that is being made has been painted. */
  afterPaint(call: () => void): void;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Makes `window.probe`; `comment` is a selector that matches each comment. */
export function installProbe(comment: string): void {
  // A page that works in many small steps must not keep the clock from being read.
  const soon = (call: () => void): void => void scheduler.postTask(call, {priority: 'user-blocking'});
  const inShadow = new Set<Element>();
  window.probe = {
    seen: {firstPaint: 0, allPainted: 0, longestTask: 0, shift: 0},
    count: () => document.querySelectorAll(comment).length + inShadow.size,
    soon,
    afterPaint: (call) => void requestAnimationFrame(() => soon(call)),
  };
  const commentsIn = (node: Node): Element[] =>
    node instanceof Element ? [...(node.matches(comment) ? [node] : []), ...node.querySelectorAll(comment)] : [];
  // In proportion to what changes: to ask for all of them with every frame took longer than to show 10,000.
  const watcher = new MutationObserver((changes) => {
    for (const {addedNodes, removedNodes} of changes) {
      for (const node of removedNodes) for (const gone of commentsIn(node)) inShadow.delete(gone);
      for (const node of addedNodes) for (const come of commentsIn(node)) inShadow.add(come);
    }
  });
  const {attachShadow} = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    watcher.observe(root, {childList: true, subtree: true});
    return root;
  };
}

/** Sees tasks of 50 ms or more, and what moves without having been touched. */
export function watchTasksAndShifts(): void {
  const {seen} = window.probe;
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
  }).observe({type: 'longtask', buffered: true});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('value' in entry && !('hadRecentInput' in entry && entry.hadRecentInput)) seen.shift += Number(entry.value);
    }
  }).observe({type: 'layout-shift', buffered: true});
}

/** Sees when the first comment has been painted, and when all have that are expected: once a frame. */
export function watchPaints(expected: number): void {
  const {seen, count, soon} = window.probe;
  let found = 0;
  const look = (): void => {
    const before = found;
    found = count();
    if (before === 0 && found > 0) soon(() => (seen.firstPaint = performance.now()));
    if (found >= expected) soon(() => (seen.allPainted = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
