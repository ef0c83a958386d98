// The groups of a thread, each drawn when something in it has changed.

import {noChange} from 'lit';
import type {Group} from '../../core/rows.js';
import {groupView} from './group-view.js';
import type {ViewContext} from './view-context.js';

export class GroupsView {
  #drawn: {readonly groups: readonly Group[]; readonly context: ViewContext} | null = null;

  /** What is on the page already, drawn with the same words, is left alone. */
  draw(groups: readonly Group[], context: ViewContext): readonly unknown[] {
    const drawn = this.#drawn?.context === context ? this.#drawn.groups : [];
    this.#drawn = {groups, context};
    return groups.map((group, index) => (group === drawn[index] ? noChange : groupView(group, context)));
  }

  /** Nothing is on the page any more. */
  forget(): void {
    this.#drawn = null;
  }
}
