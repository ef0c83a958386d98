import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import type {CommentId} from '../../core/comment.js';
import {register} from '../../elements/base/register.js';
import {updateDates} from '../../elements/dates/current-dates.js';
import {deskControls, wordsStyles} from '../base/base-styles.js';
import {DeskView} from '../base/desk-view.js';
import {explainFailure} from '../base/explain-failure.js';
import {Decisions} from './decisions.js';
import {filtersView, tabsView} from './filters-view.js';
import {keysDialogView} from './keys-dialog.js';
import {QueueCommands} from './queue-commands.js';
import type {Item} from '../rows/item.js';
import {QueueList} from './queue-list.js';
import {isFiltered, readQuery} from './queue-query.js';
import {queueStyles} from './queue-styles.js';
import {QueueState} from './queue-state.js';
import {panelView} from '../rows/row-panels.js';
import {rowStyles} from '../rows/row-styles.js';
import {rowView} from '../rows/row-view.js';
import {selectionView} from './selection-view.js';

/** Milliseconds between two updates of the dates. */
const MINUTE = 60_000;

/**
 * The comments to decide about, in five lists.
 *
 * @customElement desk-queue
 */
export class QueueView extends DeskView {
  static override get styles(): CSSResultGroup {
    return [deskControls, wordsStyles, queueStyles, rowStyles];
  }

  #connection = new AbortController();
  #state: QueueState | null = null;
  #commands: QueueCommands | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const {signal} = (this.#connection = new AbortController());
    const update = (): void => this.requestUpdate();
    const list = new QueueList(this.context.client, update);
    const state = (this.#state = new QueueState(list, update));
    const decisions = new Decisions(
      list,
      () => this.context,
      (id) => state.hasForm(id),
    );
    const commands = (this.#commands = new QueueCommands(this, state, decisions));
    commands.listen(signal);
    signal.addEventListener('abort', () => list.close());
    this.context.onChange(() => void commands.refresh(), signal);
    const timer = setInterval(() => updateDates(this.renderRoot, this.context.dates), MINUTE);
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) this.#state?.open(readQuery(this.query));
  }

  override updated(): void {
    this.#commands?.afterUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#state;
    if (!state) return nothing;
    const {list, query} = state;
    const {strings} = this.context;
    const words = strings.queue;
    return html`
      <h1 class="spoken">${strings.views.queue}: ${words.tabs[query.tab]}</h1>
      ${tabsView(query, list.counts, this.context)} ${filtersView(query, state.hasFilters, this.context)}
      ${selectionView(state, strings)}
      ${
        list.arrived.length > 0
          ? html`<button type="button" class="arrived" data-action="arrived">${words.arrived(list.arrived.length)}</button>`
          : nothing
      }
      ${state.canGoBack ? html`<button type="button" class="step" data-action="earlier">${words.earlier}</button>` : nothing}
      <ol class="rows" aria-busy=${list.isLoading}>
        ${repeat(state.visible, ({comment}) => comment.id, this.#itemView)}
      </ol>
      ${this.#endView(state)} ${keysDialogView(strings)}
    `;
  } // prettier-ignore

  // A row is rendered again only if something of it has changed: deciding has to be quick among hundreds of rows.
  readonly #itemView = (item: Item): TemplateResult => {
    const {context} = this;
    const state = this.#state;
    const {id} = item.comment;
    const row = state?.rowOf(id);
    const dependencies = [item, row, state?.query.tab, state?.current === id, state?.selected.has(id), context];
    return html`<li>${guard(dependencies, () => this.#rowView(item, id))}</li>`;
  };

  #rowView(item: Item, id: CommentId): TemplateResult | typeof nothing {
    const state = this.#state;
    if (!state) return nothing;
    const {panel, hasMore, isWhole} = state.rowOf(id);
    const {context} = this;
    return rowView(
      {
        item,
        tab: state.query.tab,
        isCurrent: state.current === id,
        isSelected: state.selected.has(id),
        hasMore,
        isWhole,
        panel: panel ? panelView(panel, item.comment, state.typed(id), context.strings) : nothing,
      },
      context,
    );
  }

  #endView({list, query, canGoOn}: QueueState): TemplateResult {
    const {strings} = this.context;
    const words = strings.queue;
    if (list.failure !== null) {
      return html`<div class="end">
        <p class="failure" role="alert">${explainFailure(list.failure, strings)}</p>
        <button type="button" data-action="retry">${strings.retry}</button>
      </div>`;
    }
    if (list.isLoading || (list.shown.length === 0 && list.next !== null)) {
      return html`<p class="end muted" role="status">${strings.loading}</p>`;
    }
    if (list.shown.length === 0) {
      const isNothing = isFiltered(query);
      return html`<p class="empty">${isNothing ? words.nothingMatches : words.empty[query.tab]}</p>`;
    }
    if (!canGoOn) return html`<p class="end muted">${words.end}</p>`;
    return html`<div class="end"><button type="button" data-action="on">${words.more}</button></div>`;
  }
}

export function openView(): DeskView {
  register('desk-queue', QueueView);
  return new QueueView();
}
