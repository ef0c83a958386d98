// What a comment will look like, by the server's word.

import type {ReactiveControllerHost} from 'lit';
import {isBlankMarkdown} from '../../core/text/blank.js';
import type {ComposerSettings} from './composer-settings.js';

/** What the preview shows: nothing, maybe because of a reason; that it is coming; or the server's HTML. */
type State =
  {readonly is: 'off'; readonly why: string} | {readonly is: 'coming'} | {readonly is: 'on'; readonly html: string};

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

  /** Back to the text, with a word why if there is a reason. */
  close(why = ''): void {
    this.#become({is: 'off', why});
  }

  /** Asks for the HTML of a text. The text comes back at once when it is closed meanwhile, or when there is none. */
  async open(source: string, {preview, explain}: ComposerSettings): Promise<void> {
    const coming: State = {is: 'coming'};
    this.#become(coming);
    const state = await (
      isBlankMarkdown(source) ? Promise.resolve('') : (preview?.(source) ?? Promise.resolve(''))
    ).then(
      (html): State => ({is: 'on', html}),
      (error: unknown): State => ({is: 'off', why: explain(error)}),
    );
    if (this.#state === coming) this.#become(state);
  }

  #become(state: State): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
