// What the views besides the queue have in common.

import type {CSSResultGroup} from 'lit';
import {deskControls} from '../base/base-styles.js';
import {DeskError} from '../base/desk-request.js';
import {DeskView} from '../base/desk-view.js';
import {explainFailure} from '../base/explain-failure.js';
import {PagedList, type Page} from './paged-list.js';
import {partsStyles} from './parts-styles.js';

export abstract class ViewBase extends DeskView {
  static override get styles(): CSSResultGroup {
    return [deskControls, partsStyles];
  }

  #connection = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    this.start(this.#connection.signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
  }

  /** Starts what lasts as long as the view is shown. */
  protected abstract start(signal: AbortSignal): void;

  /** Makes a list that shows itself in this view. */
  protected createList<T>(load: (cursor: string | null) => Promise<Page<T>>): PagedList<T> {
    return new PagedList(
      load,
      () => this.requestUpdate(),
      (error) => this.explain(error),
    );
  }

  /** Returns the sentence for a failed request. What the server says about a conflict is a sentence of its own. */
  protected readonly explain = (error: unknown): string =>
    error instanceof DeskError && error.kind === 'changed' && error.detail !== ''
      ? error.detail
      : explainFailure(error, this.context.strings);

  /** Moves the focus to an element, once the present changes are rendered. */
  protected async focusOn(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
