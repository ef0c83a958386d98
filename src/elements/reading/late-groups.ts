// Renders the groups of a thread once the first group is on screen: changed groups at once, new groups in steps.

import {noChange} from 'lit';
import type {Group, Row} from '../../core/thread/rows.js';
import {STEP} from '../../dom/time-slices.js';
import {groupView} from '../views/group-view.js';
import {lateGroupView} from './late-group-view.js';
import {pinnedRows, type Pins} from './pinned-rows.js';
import {rowView} from '../views/row-view.js';
import type {ViewContext} from '../views/view-context.js';

/** Number of bodies sanitised at once: half a group takes much less time than a step. */
const BATCH = 25;

export class LateGroups {
  #groups: readonly Group[] = [];
  #context: ViewContext | null = null;
  readonly #pins: Pins = new Map();
  /** Number of groups rendered with all their rows. */
  #complete = 0;
  /** Number of rows rendered of the next group. */
  #rows = 0;
  /** Number of rows of the next group whose bodies are sanitised. */
  #sanitized = 0;

  /** Whether some rows are not rendered yet, so that `draw` has to run again. */
  get isPending(): boolean {
    return this.#complete < this.#groups.length;
  }

  /**
   * Skips groups that would look the same, and renders new rows for at most one step. Lit consumes the generator while
   * rendering, so the time is checked after every row.
   */
  *draw(groups: readonly Group[], context: ViewContext): Generator {
    const [lastGroups, lastContext] = [this.#groups, this.#context];
    const end = performance.now() + STEP;
    this.#groups = groups;
    this.#context = context;
    for (const [index, group] of groups.entries()) {
      const isRendered = index < this.#complete;
      const isSame = isRendered && group === lastGroups[index] && lastContext && looksSame(group, context, lastContext);
      if (isSame) yield noChange;
      else if (isRendered || index === 0) {
        const views = pinnedRows(group.rows, (row) => rowView(row, context), this.#pins);
        yield index === 0 ? groupView(views) : lateGroupView(group, views);
      } else {
        yield lateGroupView(group, this.#step(group, context, end));
        if (this.#rows > 0) return;
      }
      if (!isRendered) this.#complete++;
    }
    this.#complete = groups.length;
    this.#rows = 0;
  }

  // Yields the rows rendered before, at least one more, and further rows until the step ends.
  *#step({rows}: Group, context: ViewContext, end: number): Generator {
    const minimum = this.#rows + 1;
    for (const [index, row] of rows.entries()) {
      this.#rows = index;
      if (index >= minimum && performance.now() > end) return;
      if (index >= this.#sanitized) {
        this.#sanitized = index + BATCH;
        context.sanitize?.batch?.(rows.slice(index, this.#sanitized).map(({comment}) => comment.html));
      }
      yield rowView(row, context);
    }
    this.#rows = 0;
    this.#sanitized = 0;
  }
}

// Touched rows are rendered again, because the code for them may have loaded meanwhile; only few rows are touched.
const looksSame = (group: Group, context: ViewContext, last: ViewContext): boolean =>
  context === last || (ROW_INPUTS.every((key) => context[key] === last[key]) && !group.rows.some(isTouched));

/** The properties of the context that an untouched row depends on. */
const ROW_INPUTS = ['strings', 'sanitize', 'here', 'headingLevel', 'canWrite'] as const;

const isTouched = ({touch}: Row): boolean => Boolean(touch.place || touch.mark);
