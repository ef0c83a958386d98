// Observes a page while it loads. These functions run in the page, in this order, before its own scripts. They cannot
// use anything outside their own body.

/** The observations. Times are milliseconds since navigation started; 0 means not yet. */
export interface Observations {
  /** The time of the first frame with a comment in the page. */
  firstInserted: number;
  /** The time of the first frame with all comments in the page. */
  allInserted: number;
  /** The time of the frame that shows the first comment. */
  firstPaint: number;
  /** The time of the frame after the last comment was inserted. */
  allPainted: number;
  /** The duration of the longest task of the main thread; 0 if no task took 50 ms. */
  longestTask: number;
  /** The sum of all layout shifts. */
  shift: number;
}

/** The interface of the probe in the page. */
export interface Probe {
  readonly seen: Observations;
  /** Returns the number of comments, in the document and in shadow roots. */
  count(): number;
  /** Calls back soon, before all other waiting tasks. */
  soon(call: () => void): void;
  /** Calls back after the next frame has been painted. */
  afterPaint(call: () => void): void;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Installs `window.probe`. `comment` is a selector that matches each comment. */
export function installProbe(comment: string): void {
  // High priority, so that a page that works in many small steps does not delay the measurement.
  const soon = (call: () => void): void => void scheduler.postTask(call, {priority: 'user-blocking'});
  const inShadow = new Set<Element>();
  window.probe = {
    seen: {firstInserted: 0, allInserted: 0, firstPaint: 0, allPainted: 0, longestTask: 0, shift: 0},
    count: () => document.querySelectorAll(comment).length + inShadow.size,
    soon,
    afterPaint: (call) => void requestAnimationFrame(() => soon(call)),
  };
  const commentsIn = (node: Node): Element[] =>
    node instanceof Element ? [...(node.matches(comment) ? [node] : []), ...node.querySelectorAll(comment)] : [];
  // Counts changes only: querying all comments in every frame took longer than rendering 10,000 of them.
  const observer = new MutationObserver((changes) => {
    for (const {addedNodes, removedNodes} of changes) {
      for (const node of removedNodes) for (const removed of commentsIn(node)) inShadow.delete(removed);
      for (const node of addedNodes) for (const added of commentsIn(node)) inShadow.add(added);
    }
  });
  const {attachShadow} = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    observer.observe(root, {childList: true, subtree: true});
    return root;
  };
}

/** Records tasks of 50 ms or more, and layout shifts without recent input. */
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

/** Records when the first comment and all expected comments are in the page and painted. Checks once per frame. */
export function watchPaints(expected: number): void {
  const {seen, count, soon} = window.probe;
  let found = 0;
  const check = (): void => {
    const before = found;
    found = count();
    if (before === 0 && found > 0) {
      seen.firstInserted = performance.now();
      soon(() => (seen.firstPaint = performance.now()));
    }
    if (found >= expected) {
      seen.allInserted = performance.now();
      soon(() => (seen.allPainted = performance.now()));
    } else requestAnimationFrame(check);
  };
  requestAnimationFrame(check);
}
