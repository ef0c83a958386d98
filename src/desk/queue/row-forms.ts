// Opens, keeps and sends the forms of the rows.

import type {CommentId} from '../../core/comment.js';
import {makeId} from '../base/desk-client.js';
import type {DeskView} from '../base/desk-view.js';
import {explainFailure} from '../base/explain-failure.js';
import {formText} from './form-text.js';
import type {Decisions} from './decisions.js';
import type {Item} from '../rows/item.js';
import type {QueueState} from './queue-state.js';
import {readBlock, type PanelKind} from '../rows/row-panels.js';

export class RowForms {
  readonly #view: DeskView;
  readonly #state: QueueState;
  readonly #decisions: Decisions;
  /** The ids of replies that may have been posted: sent again, they are the same reply. */
  readonly #replies = new Map<string, string>();

  constructor(view: DeskView, state: QueueState, decisions: Decisions) {
    this.#view = view;
    this.#state = state;
    this.#decisions = decisions;
  }

  /** Opens a form below a row, and puts the cursor into it. Pressed again, it is closed. */
  open(kind: PanelKind, id: CommentId): void {
    const isOpen = this.#state.rowOf(id).panel?.kind === kind;
    this.#state.changeRow(id, {panel: isOpen ? null : {kind, isBusy: false, failure: ''}});
    if (isOpen) return;
    void this.#focusForm(kind, id);
  }

  async #focusForm(kind: PanelKind, id: CommentId): Promise<void> {
    await this.#view.updateComplete;
    const form = [...this.#view.renderRoot.querySelectorAll<HTMLElement>(`[data-panel=${kind}]`)].find(
      (each) => each.closest<HTMLElement>('.row')?.dataset['id'] === id,
    );
    form?.querySelector<HTMLElement>('textarea, input:checked, input')?.focus();
  }

  /** Keeps what is typed. */
  keep({target}: Event): void {
    const isField =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement;
    const id = isField && target.closest('[data-panel]') && target.closest<HTMLElement>('.row')?.dataset['id'];
    if (isField && id) this.#state.type(id, target.name, target.value);
  }

  /** Sends a form. Returns whether that worked; otherwise the form says why not. */
  async submit(form: HTMLFormElement, item: Item): Promise<boolean> {
    const {id} = item.comment;
    const kind = this.#state.rowOf(id).panel?.kind;
    if (!kind) return false;
    this.#state.changeRow(id, {panel: {kind, isBusy: true, failure: ''}});
    const failure = await this.#send(kind, new FormData(form), item).catch((error: unknown) =>
      explainFailure(error, this.#view.context.strings),
    );
    if (failure === null) this.#state.forgetTyped(id);
    this.#state.changeRow(id, {panel: failure === null ? null : {kind, isBusy: false, failure}});
    return failure === null;
  }

  /** Returns null, or why it was not done. */
  async #send(kind: PanelKind, form: FormData, item: Item): Promise<string | null> {
    const {comment} = item;
    if (kind === 'edit') {
      const note = formText(form, 'note').trim();
      await this.#decisions.decide('edit', [item], {source: formText(form, 'source'), ...(note !== '' && {note})});
      return this.#state.list.find(comment.id)?.notice || null;
    }
    if (kind === 'block') return this.#block(form, item);
    return this.#reply(formText(form, 'reply'), item);
  }

  // Readers see a reply below its comment, so the comment is approved first.
  async #reply(source: string, item: Item): Promise<string | null> {
    const {client, undoBar, tell, strings} = this.#view.context;
    const {id: parent, status} = item.comment;
    const comment = status === 'held' ? await this.#decisions.approveForReply(item) : item.comment;
    if (!comment) return strings.failures.changed;
    const key = `${parent} ${source}`;
    const id = this.#replies.get(key) ?? makeId();
    this.#replies.set(key, id);
    const {decided} = await client.reply({id, parent, source});
    if (!decided?.canUndo) tell(strings.queue.replied);
    else undoBar.add({sentence: strings.queue.replied, undo: () => client.undo([decided.id]).then(() => null)});
    this.#state.list.settle(comment);
    return null;
  }

  async #block(form: FormData, {comment}: Item): Promise<string | null> {
    const {client, undoBar, strings} = this.#view.context;
    const words = strings.queue.block;
    const block = readBlock(form, comment, words, Date.now());
    if (!block) return strings.failures.refused;
    const {id, kind, value} = await client.addBlock(block);
    undoBar.add({
      sentence: words.done(value || words.kinds[kind]),
      undo: () => client.removeBlock(id).then(() => null),
    });
    return null;
  }
}
