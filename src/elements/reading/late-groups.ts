// The groups of a thread once its first one is on screen: each is drawn when something in it has changed, and those that
// are new come in steps.

import {noChange} from 'lit';
import type {Group, Row} from '../../core/thread/rows.js';
import {STEP} from '../../dom/time-slices.js';
import {groupView} from '../views/group-view.js';
import {lateGroupView} from './late-group-view.js';
import {pinnedRows, type Pins} from './pinned-rows.js';
import {rowView} from '../views/row-view.js';
import type {ViewContext} from '../views/view-context.js';

/** So many bodies are sanitised in one go: half of a group is well within a step. */
const BATCH = 25;

export class LateGroups {
  #groups: readonly Group[] = [];
  #context: ViewContext | null = null;
  readonly #pins: Pins = new Map();
  /** How many groups stand on the page with all their rows, and how many rows of the one after them. */
  #complete = 0;
  #rows = 0;
  /** How many rows of that one have had their bodies sanitised. */
  #ahead = 0;

  /** Whether there is something that is not on the page yet: draw once more, in a while. */
  get isPending(): boolean {
    return this.#complete < this.#groups.length;
  }

  /**
   * What is on the page already, and would look the same, is left alone; what is new takes at most one step. Lit takes
   * what this yields as it goes, so that the time is known row by row.
   */
  *draw(groups: readonly Group[], context: ViewContext): Generator {
    const [before, last] = [this.#groups, this.#context];
    const end = performance.now() + STEP;
    this.#groups = groups;
    this.#context = context;
    for (const [index, group] of groups.entries()) {
      const isHere = index < this.#complete;
      if (isHere && group === before[index] && last && looksSame(group, context, last)) yield noChange;
      else if (isHere || index === 0) {
        const views = pinnedRows(group.rows, (row) => rowView(row, context), this.#pins);
        yield index === 0 ? groupView(views) : lateGroupView(group, views);
      } else {
        yield lateGroupView(group, this.#step(group, context, end));
        if (this.#rows > 0) return;
      }
      if (!isHere) this.#complete++;
    }
    this.#complete = groups.length;
    this.#rows = 0;
  }

  // The rows that are here already, one more, and as many as there is time for.
  *#step({rows}: Group, context: ViewContext, end: number): Generator {
    const least = this.#rows + 1;
    for (const [index, row] of rows.entries()) {
      this.#rows = index;
      if (index >= least && performance.now() > end) return;
      if (index >= this.#ahead) {
        this.#ahead = index + BATCH;
        context.sanitize?.batch?.(rows.slice(index, this.#ahead).map(({comment}) => comment.html));
      }
      yield rowView(row, context);
    }
    this.#rows = 0;
    this.#ahead = 0;
  }
}

// What readers do needs code that may have come since; few rows have been touched.
const looksSame = (group: Group, context: ViewContext, last: ViewContext): boolean =>
  context === last || (LOOK.every((key) => context[key] === last[key]) && !group.rows.some(isTouched));

/** What a row goes by that nobody has touched. */
const LOOK = ['strings', 'sanitize', 'here', 'headingLevel', 'canWrite'] as const;

const isTouched = ({touch}: Row): boolean => Boolean(touch.place || touch.mark);
