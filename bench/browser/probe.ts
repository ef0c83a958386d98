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
  /** The document and every shadow root. */
  readonly roots: ParentNode[];
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
  const roots: ParentNode[] = [document];
  // A page that works in many small steps must not keep the clock from being read.
  const soon = (call: () => void): void => void scheduler.postTask(call, {priority: 'user-blocking'});
  window.probe = {
    seen: {firstPaint: 0, allPainted: 0, longestTask: 0, shift: 0},
    roots,
    count: () => roots.reduce((sum, root) => sum + root.querySelectorAll(comment).length, 0),
    soon,
    afterPaint: (call) => void requestAnimationFrame(() => soon(call)),
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

/** Sees the first comment and the last, looking once a frame, and every 30 ms within a long task. */
export function watchComments(expected: number): void {
  const {seen, roots, count, soon, afterPaint} = window.probe;
  const found = new Set<'first' | 'all'>();
  const see = (what: 'first' | 'all', whenPainted: (call: () => void) => void): void => {
    if (found.has(what)) return;
    found.add(what);
    const key = what === 'first' ? 'firstPaint' : 'allPainted';
    whenPainted(() => (seen[key] = performance.now()));
  };
  const look = (whenPainted: (call: () => void) => void): void => {
    const comments = found.has('all') ? 0 : count();
    if (comments > 0) see('first', whenPainted);
    if (comments >= expected) see('all', whenPainted);
  };
  let [isWaiting, lastLook] = [false, 0];
  const watcher = new MutationObserver(() => {
    if (found.has('all')) return watcher.disconnect();
    if (!isWaiting) {
      requestAnimationFrame(() => {
        isWaiting = false;
        look(soon);
      });
    }
    isWaiting = true;
    if (performance.now() - lastLook < 30) return;
    lastLook = performance.now();
    look(afterPaint);
  });
  watcher.observe(document, {childList: true, subtree: true});
  const {attachShadow} = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    watcher.observe(root, {childList: true, subtree: true});
    return root;
  };
}
