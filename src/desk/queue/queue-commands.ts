// What a press of a button or a key does in the queue, and where the focus goes then.

import type {CommentId} from '../../core/comment.js';
import type {DeskKey} from '../../strings/desk/desk-strings.js';
import {ACTIONS, type Action} from '../../wire/moderation/moderation.js';
import type {DeskView} from '../base/desk-view.js';
import {explainFailure} from '../base/explain-failure.js';
import {formText} from './form-text.js';
import {isTyping} from '../base/is-typing.js';
import {actionsFor, canReply, leavesBy} from '../rows/belonging.js';
import type {Decisions} from './decisions.js';
import {commandOf} from './keys.js';
import type {Item} from '../rows/item.js';
import {writeQuery} from './queue-query.js';
import type {QueueState} from './queue-state.js';
import {RowFocus} from './row-focus.js';
import {RowForms} from './row-forms.js';
import {BULK_ACTIONS} from './selection-view.js';

export class QueueCommands {
  readonly #view: DeskView;
  readonly #state: QueueState;
  readonly #decisions: Decisions;
  readonly #forms: RowForms;
  readonly #focus: RowFocus;

  constructor(view: DeskView, state: QueueState, decisions: Decisions) {
    this.#view = view;
    this.#state = state;
    this.#decisions = decisions;
    this.#forms = new RowForms(view, state, decisions);
    this.#focus = new RowFocus(view);
  }

  listen(signal: AbortSignal): void {
    const root = this.#view.renderRoot;
    root.addEventListener('click', (event) => this.#onClick(event), {signal});
    root.addEventListener('submit', (event) => this.#onSubmit(event), {signal});
    root.addEventListener('input', (event) => this.#forms.keep(event), {signal});
    root.addEventListener('change', ({target}) => this.#onChange(target), {signal});
    // The buttons that go from row to row start at the current one.
    root.addEventListener('focusin', (event) => !isStep(event) && this.#state.makeCurrent(idOf(event)), {signal});
    addEventListener('keydown', (event) => this.#onKeydown(event), {signal});
  }

  async refresh(): Promise<void> {
    const {list} = this.#state;
    const gone = await list.refresh((id) => this.#state.hasForm(id));
    await this.#decisions.tellWho(gone);
  }

  /** Called after each update of the view. */
  afterUpdate(): void {
    this.#state.grow();
    this.#focus.move();
  }

  #onClick(event: Event): void {
    const button = actionElement(event);
    const action = button?.dataset['action'];
    if (!button || action === undefined || button instanceof HTMLFormElement) return;
    const id = idOf(event);
    const item = id === null ? undefined : this.#state.list.find(id);
    if (item) this.#actOnRow(action, item);
    else this.#actOnList(action, button);
  }

  #actOnList(action: string, button: HTMLElement): void {
    const {list} = this.#state;
    if (action === 'all') this.#selectAll();
    if (action === 'bulk') this.#decide(toAction(button.dataset['decision']), this.#state.selectedItems);
    if (action === 'arrived') this.#showArrived();
    if (action === 'retry') void (list.shown.length === 0 ? this.#state.open(this.#state.query) : list.more());
    if (action === 'on') this.#goTo(this.#state.move(1));
    if (action === 'earlier') this.#goTo(this.#state.move(-1));
    if (action === 'next' || action === 'previous' || action === 'help') this.#run(action);
    if (action === 'filters') {
      this.#state.hasFilters = !this.#state.hasFilters;
      this.#view.requestUpdate();
    }
  }

  #actOnRow(action: string, item: Item): void {
    const {comment} = item;
    const {id} = comment;
    const decision = toAction(action);
    if (action === 'select') return this.#state.toggle(id);
    if (action === 'whole') return this.#state.changeRow(id, {isWhole: true});
    if (action === 'more') return this.#state.changeRow(id, {hasMore: !this.#state.rowOf(id).hasMore});
    if (action === 'edit' || action === 'reply' || action === 'block') return this.#forms.open(action, id);
    if (action === 'cancel') return this.#cancel(id);
    if (action === 'closeThread' || action === 'openThread')
      return void this.#changeThread(item, action === 'closeThread');
    if (action === 'undo' && comment.decided) return void this.#decisions.undoEntry(comment.decided);
    this.#decide(decision, [item]);
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (form.method === 'dialog') return this.#dialog?.close();
    const id = idOf(event);
    const item = id === null ? undefined : this.#state.list.find(id);
    if (item) void this.#forms.submit(form, item).then((isDone) => isDone && this.#focus.next(item.comment.id));
    else this.#filter(new FormData(form));
  }

  // Another order is used at once; words wait for their button.
  #onChange(target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement && target.name === 'order' && target.form)
      this.#filter(new FormData(target.form));
  }

  #filter(form: FormData): void {
    const text = (name: string): string => formText(form, name).trim();
    const order = text('order') === 'oldest' ? 'oldest' : 'newest';
    const query = {
      tab: this.#state.query.tab,
      order,
      words: text('words'),
      author: text('author'),
      thread: text('thread'),
    } as const;
    this.#view.context.navigate('queue', writeQuery(query));
  }

  #onKeydown(event: KeyboardEvent): void {
    const current = this.#state.current;
    if (event.key === 'Escape' && current !== null && this.#state.rowOf(current).panel) return this.#cancel(current);
    const command = commandOf(event);
    if (!command || command === 'undo' || isTyping(event) || this.#isElsewhere()) return;
    event.preventDefault();
    this.#run(command);
  }

  /** Whether another part of the desk has to be answered first: the list of keys, or the sign-in. */
  #isElsewhere(): boolean {
    return this.#dialog?.open === true || !this.#view.checkVisibility();
  }

  #run(command: DeskKey): void {
    const {list, current} = this.#state;
    if (command === 'next' || command === 'previous') return this.#step(command === 'next' ? 1 : -1);
    if (command === 'help') return this.#showKeys();
    const chosen = this.#state.selectedItems;
    const item = current === null ? undefined : list.find(current);
    if (chosen.length > 0 && ['approve', 'reject', 'spam', 'delete'].includes(command)) {
      return this.#decideMany(command, chosen);
    }
    // The first key chooses a row; what it is about to do must not surprise.
    if (!item || item.state !== 'shown') return this.#step(1);
    const {comment} = item;
    const possible = actionsFor(comment, list.tab);
    const action = possible.find((each) => each === command || SAME_KEY.get(each) === command);
    if (action === 'edit') return this.#forms.open('edit', comment.id);
    if (action) return this.#decide(action, [item]);
    if (command === 'reply' && canReply(comment)) return this.#forms.open('reply', comment.id);
    if (command === 'select' || command === 'more') this.#actOnRow(command, item);
  }

  #decideMany(command: DeskKey, chosen: readonly Item[]): void {
    const action = BULK_ACTIONS[this.#state.query.tab].find(
      (each) => each === command || SAME_KEY.get(each) === command,
    );
    if (action) this.#decide(action, chosen);
  }

  #decide(action: Action | null, items: readonly Item[]): void {
    const last = items[items.length - 1];
    if (!action || !last) return;
    const isLeaving = items.some(({comment}) => leavesBy(action, this.#state.query.tab, comment));
    if (isLeaving) this.#focus.next(this.#state.successor(items, last));
    void this.#decisions.decide(action, items);
    this.#state.select([]);
  }

  #step(by: 1 | -1): void {
    const {queue} = this.#view.context.strings;
    const next = this.#state.neighbour(this.#state.current, by);
    if (!next) return this.#view.context.announce(by === 1 ? queue.lastRow : queue.firstRow);
    if (this.#state.isVisible(next.comment.id)) this.#focus.next(next.comment.id);
    else this.#goTo(this.#state.move(by));
  }

  #goTo(item: Item | null): void {
    if (item) this.#focus.next(item.comment.id);
    else void this.#state.list.more();
  }

  #cancel(id: CommentId): void {
    this.#state.changeRow(id, {panel: null});
    this.#focus.next(id);
  }

  #selectAll(): void {
    const {list, selectedItems} = this.#state;
    const isAll = selectedItems.length === list.shown.length;
    this.#state.select(isAll ? [] : list.shown.map(({comment}) => comment.id));
  }

  #showArrived(): void {
    const [first] = this.#state.list.arrived;
    this.#state.list.showArrived();
    this.#focus.next(first?.id ?? null);
  }

  async #changeThread({comment}: Item, isClosing: boolean): Promise<void> {
    const {client, undoBar, strings, tell} = this.#view.context;
    const {key, title} = comment.thread;
    const change = async (closed: boolean): Promise<null> => {
      await client.changeThread({action: closed ? 'close' : 'open', key});
      this.#state.list.closeThread(key, closed);
      return null;
    };
    try {
      await change(isClosing);
      const past = strings.queue.past[isClosing ? 'close' : 'open'];
      undoBar.add({sentence: strings.queue.did(past, title || key), undo: () => change(!isClosing)});
    } catch (error) {
      tell(explainFailure(error, strings));
    }
  }

  #showKeys(): void {
    this.#dialog?.showModal();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#view.renderRoot.querySelector('dialog');
  }
}

/** Actions that share the key of another one. */
const SAME_KEY: ReadonlyMap<Action, DeskKey> = new Map([
  ['dismiss', 'approve'],
  ['unpin', 'pin'],
]);

const toAction = (name: string | undefined): Action | null => ACTIONS.find((each) => each === name) ?? null;

function actionElement({target}: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
}

const isStep = ({target}: Event): boolean => target instanceof Element && target.closest('.steps') !== null;

function idOf({target}: Event): CommentId | null {
  return target instanceof Element ? (target.closest<HTMLElement>('.row')?.dataset['id'] ?? null) : null;
}
