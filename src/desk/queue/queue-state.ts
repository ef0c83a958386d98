// What is shown of the queue: which rows, which is current, which are selected, which forms are open.

import type {CommentId} from '../../core/comment.js';
import type {Panel, Typed} from '../rows/row-panels.js';
import type {Item} from '../rows/item.js';
import type {QueueList} from './queue-list.js';
import type {QueueQuery} from './queue-query.js';

/** What is open at a row. A new object whenever it changes. */
export interface RowOpening {
  readonly panel: Panel | null;
  readonly hasMore: boolean;
  readonly isWhole: boolean;
}

const CLOSED: RowOpening = {panel: null, hasMore: false, isWhole: false};

const NOTHING_TYPED: Typed = new Map();

/** The most rows in the page. A row takes about 30 KB of memory. */
const WINDOW = 120;
/** How many rows the window moves by. */
const STEP = 80;
/** Rows of the first frame: more than a screen shows. */
const FIRST = 8;
/** Rows that are added in each further frame. */
const PER_FRAME = 3;
/** The next page is loaded when fewer rows than this are left. */
const AHEAD = 20;

export class QueueState {
  readonly list: QueueList;
  readonly #update: () => void;
  readonly #rows = new Map<CommentId, RowOpening>();
  readonly #typed = new Map<CommentId, Map<string, string>>();
  query: QueueQuery = {tab: 'waiting', words: '', author: '', thread: '', order: 'newest'};
  current: CommentId | null = null;
  /** A new set whenever it changes. */
  selected: ReadonlySet<CommentId> = new Set();
  hasFilters = false;
  #start = 0;
  #limit = FIRST;
  #frame = 0;

  constructor(list: QueueList, update: () => void) {
    this.list = list;
    this.#update = update;
  }

  open(query: QueueQuery): void {
    this.query = query;
    this.hasFilters = query.author + query.thread !== '';
    this.current = null;
    this.selected = new Set();
    this.#start = 0;
    this.#limit = FIRST;
    void this.list.open(query);
  }

  /** The rows in the page. */
  get visible(): readonly Item[] {
    return this.list.shown.slice(this.#start, this.#start + this.#limit);
  }

  get canGoBack(): boolean {
    return this.#start > 0;
  }

  /** Whether there are rows behind those in the page. */
  get canGoOn(): boolean {
    return this.list.next !== null || this.#start + this.#limit < this.list.shown.length;
  }

  /** Adds rows a few in each frame, and loads what is needed soon. Called after each update. */
  grow(): void {
    const {length} = this.list.shown;
    const behind = length - this.#start;
    if (this.list.failure === null && behind < Math.min(this.#limit + AHEAD, WINDOW)) void this.list.more();
    if (this.#limit >= Math.min(WINDOW, behind) || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#limit = Math.min(this.#limit + PER_FRAME, WINDOW);
      this.#update();
    });
  }

  /** Moves the window. Returns the row to go to, or null if there is none. */
  move(by: 1 | -1): Item | null {
    const {shown} = this.list;
    const edge = by === 1 ? this.#start + this.#limit : this.#start - 1;
    const target = shown[edge];
    if (!target) return null;
    this.#start = Math.max(0, Math.min(this.#start + by * STEP, shown.length - 1));
    this.#limit = WINDOW;
    this.#update();
    return target;
  }

  rowOf(id: CommentId): RowOpening {
    return this.#rows.get(id) ?? CLOSED;
  }

  changeRow(id: CommentId, change: Partial<RowOpening>): void {
    this.#rows.set(id, {...this.rowOf(id), ...change});
    this.#update();
  }

  /** What was typed into the forms of a comment. */
  typed(id: CommentId): Typed {
    return this.#typed.get(id) ?? NOTHING_TYPED;
  }

  /** Whether a row has an open form, or words that were typed into one. */
  hasForm(id: CommentId): boolean {
    return this.rowOf(id).panel !== null || this.#typed.has(id);
  }

  type(id: CommentId, name: string, value: string): void {
    const known = this.#typed.get(id) ?? new Map<string, string>();
    this.#typed.set(id, known.set(name, value));
  }

  forgetTyped(id: CommentId): void {
    this.#typed.delete(id);
  }

  select(ids: Iterable<CommentId>): void {
    this.selected = new Set(ids);
    this.#update();
  }

  toggle(id: CommentId): void {
    const selected = new Set(this.selected);
    if (!selected.delete(id)) selected.add(id);
    this.select(selected);
  }

  /** The selected comments that are still there. */
  get selectedItems(): readonly Item[] {
    return this.selected.size === 0 ? [] : this.list.shown.filter(({comment}) => this.selected.has(comment.id));
  }

  makeCurrent(id: CommentId | null): void {
    if (this.current === id) return;
    this.current = id;
    this.#update();
  }

  /** The row after or before another one; the first one if that is not there. */
  neighbour(id: CommentId | null, by: 1 | -1): Item | undefined {
    const {shown} = this.list;
    const index = shown.findIndex(({comment}) => comment.id === id);
    return index < 0 ? shown[this.#start] : shown[index + by];
  }

  /** The row that takes the place of rows that leave; null if there is none. */
  successor(items: readonly Item[], last: Item): CommentId | null {
    const leaving = new Set(items.map(({comment}) => comment.id));
    for (const by of [1, -1] as const) {
      let next = this.neighbour(last.comment.id, by);
      while (next && leaving.has(next.comment.id)) next = this.neighbour(next.comment.id, by);
      if (next) return next.comment.id;
    }
    return null;
  }

  /** Whether a row is in the page. */
  isVisible(id: CommentId): boolean {
    return this.visible.some(({comment}) => comment.id === id);
  }
}
