// Previews a comment, rendered by the server.

import type {ReactiveControllerHost} from 'lit';
import {isBlankMarkdown} from '../../core/text/blank.js';
import type {ComposerSettings} from './composer-settings.js';

/** `why` is the error message if the preview failed, else empty. */
type State =
  {readonly is: 'off'; readonly why: string} | {readonly is: 'loading'} | {readonly is: 'on'; readonly html: string};

/** The preview of one form. */
export class ComposerPreview {
  readonly #host: ReactiveControllerHost;
  #state: State = {is: 'off', why: ''};

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get state(): State {
    return this.#state;
  }

  /** Closes the preview and shows the text again. @param why An error message to show. */
  close(why = ''): void {
    this.#setState({is: 'off', why});
  }

  /** Requests the HTML of a text and shows it, unless the preview was closed meanwhile. Blank text needs no request. */
  async open(source: string, {preview, explain}: ComposerSettings): Promise<void> {
    const loading: State = {is: 'loading'};
    this.#setState(loading);
    const state = await (
      isBlankMarkdown(source) ? Promise.resolve('') : (preview?.(source) ?? Promise.resolve(''))
    ).then(
      (html): State => ({is: 'on', html}),
      (error: unknown): State => ({is: 'off', why: explain(error)}),
    );
    if (this.#state === loading) this.#setState(state);
  }

  #setState(state: State): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
