import {html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import type {CommentId, Draft} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import {addStyles} from '../styles/add-styles.js';
import {body} from '../views/comment-body.js';
import {checkDraft, readDraft, toErrors, type FieldErrors} from './composer-form.js';
import {ComposerPreview} from './composer-preview.js';
import type {ComposerSettings} from './composer-settings.js';
import {growField} from './grow-field.js';
import {guardKeys, consumeKey} from '../page/shortcut-guard.js';
import {lateStrings} from '../base/late-strings.js';
import {CommentSubmitEvent} from '../base/reader-events.js';
import {composerStyles} from './composer-styles.js';
import {olderStyles} from '../styles/older.js';
import {tokens} from '../styles/tokens.js';
import {TextEditing} from './text-editing.js';
import {composerToolbarView} from './composer-toolbar-view.js';
import {counterView, fieldsView, focusFirstError, messageView} from './fields-view.js';

/**
 * The form for writing a comment. `<comment-thread>` creates it where needed; outside a thread it works with any
 * `settings`.
 *
 * @fires {CommentSubmitEvent} comment-submit - Fired before a comment is sent: `draft`. Cancelable; the text stays.
 * @csspart composer - The form: one box with a border, as wide as its comment inside its padding. Hairlines separate its rows.
 * @csspart composer-label - The labels of the form and of its fields.
 * @csspart composer-optional - The word “(optional)” in the label of a field.
 * @csspart composer-input - The text field for the comment: as wide as the form, without a border of its own.
 * @csspart composer-field - A field below its label, without a border of its own: for the guest's name, e-mail address or website.
 * @csspart composer-fields - The row of guest fields: grid box with one to three columns.
 * @csspart composer-toolbar - The row of Markdown buttons.
 * @csspart composer-tool - A Markdown button.
 * @csspart composer-hint - A hint below a field.
 * @csspart composer-error - An error message below its field.
 * @csspart composer-counter - The number of characters left, shown near the limit.
 * @csspart composer-preview - The comment as the server will render it.
 * @csspart composer-sign-in - A button to sign in with a provider; in its place later the button to sign out, `composer-sign-out`.
 * @csspart composer-actions - The row of form buttons: flex box.
 * @csspart composer-send - The send button.
 * @csspart composer-toggle - The button that switches between text and preview.
 * @csspart composer-cancel - The button that closes the form; the text is kept.
 * @csspart composer-forget - The button that deletes the guest's data from this device.
 */
export class CommentComposer extends LitElement {
  static override get properties(): PropertyDeclarations {
    return {
      parent: {attribute: false},
      label: {},
      settings: {attribute: false},
      failure: {attribute: false},
      errors: {state: true},
      source: {state: true},
      isKept: {state: true},
      isForgetting: {state: true},
    };
  }
  static override get shadowRootOptions(): ShadowRootInit {
    return {...LitElement.shadowRootOptions, delegatesFocus: true};
  }

  /** The id of the comment to answer; null for a top-level comment. */
  parent: CommentId | null = null;

  /** The label of the form. */
  label = '';

  /** The strings, drafts and callbacks of the form. Without settings, nothing is rendered. */
  settings: ComposerSettings | null = null;

  /** The reason why the server rejected the comment, shown below the fields to correct. */
  failure: Failure | null = null;

  private errors: FieldErrors = new Map();
  private source = '';
  private isKept = true;
  private isForgetting = false;
  readonly #preview = new ComposerPreview(this);
  readonly #editing = new TextEditing(() => {
    if (this.settings) this.#preview.close(lateStrings(this.settings.strings).failures.offline);
  });

  constructor() {
    super();
    guardKeys(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return addStyles(super.createRenderRoot(), tokens, composerStyles, olderStyles);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {settings, failure} = this;
    const isOther = changed.has('settings') && changed.get('settings')?.drafts !== settings?.drafts;
    if (settings && (isOther || changed.has('failure'))) this.source = settings.drafts.get(this.parent);
    if (changed.has('failure') && failure) this.errors = toErrors(failure);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('errors') && this.errors.size > 0) focusFirstError(this.renderRoot);
    if (this.#field) growField(this.#field);
  }

  protected override render(): TemplateResult | typeof nothing {
    const {settings} = this;
    if (!settings) return nothing;
    const {strings} = settings;
    return html`<form part="composer" novalidate @submit=${this.#onSubmit} @keydown=${this.#onKeydown}>
      <label part="composer-label" for="source">${this.label}</label>
      <div>${this.#renderText(settings)}${this.#renderPreview(settings)}</div>
      ${this.isKept ? nothing : html`<p part="composer-hint">${strings.notKept}</p>`}
      ${fieldsView(settings, this.errors)}
      <div part="composer-actions">
        <button part="composer-send">${settings.edits ? strings.save : strings.send}</button>
        ${
          settings.preview
            ? html`<button part="composer-toggle" type="button" aria-pressed=${!this.#isText} @click=${this.#togglePreview}>
              ${strings.preview}
            </button>`
            : nothing
        }
        <button part="composer-cancel" type="button" @click=${this.#close}>${strings.cancel}</button>
        ${
          settings.drafts.author.name
            ? html`<button part="composer-forget" type="button" @click=${this.#forget}>
              ${this.isForgetting ? strings.forgetAll : strings.forget}
            </button>`
            : nothing
        }
      </div>
    </form>`;
  }

  // Behind the preview the text field is only hidden: removing it would lose the caret and the undo history.
  #renderText({strings}: ComposerSettings): TemplateResult {
    const isInvalid = this.errors.has('source');
    return html`<div class="text" ?inert=${!this.#isText}>
      <textarea
        id="source"
        name="source"
        part="composer-input"
        rows="5"
        dir="auto"
        .value=${this.source}
        aria-invalid=${isInvalid}
        aria-describedby=${isInvalid ? 'source-error hint' : 'hint'}
        @input=${this.#onInput}
        @paste=${this.#onPaste}
      ></textarea>
      ${messageView('source', this.errors.get('source'))}
      <div class="below">
        ${composerToolbarView(strings, this.#onTool, this.#editing.moveFocus)}
        ${counterView(this.source, strings)}
      </div>
      <p part="composer-hint" id="hint">${strings.markdownHint}</p>
    </div>`;
  }

  #renderPreview({strings, sanitize}: ComposerSettings): TemplateResult | typeof nothing {
    const {state} = this.#preview;
    if (state.is === 'off')
      return state.why ? html`<p part="composer-error" role="alert" dir="auto">${state.why}</p>` : nothing;
    const status = state.is === 'loading' ? strings.previewing : strings.nothingToPreview;
    return state.is === 'loading' || state.html === ''
      ? html`<div part="composer-preview" tabindex="0" role="status">${status}</div>`
      : html`<div part="composer-preview" tabindex="0" role="group" aria-label=${strings.preview} ${body(state.html, sanitize)}></div>`;
  }

  get #isText(): boolean {
    return this.#preview.state.is === 'off';
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  /** Closes the preview, and returns the text field. Resolves to null if there are no settings yet. */
  async showField(): Promise<HTMLTextAreaElement | null> {
    this.#preview.close();
    await this.updateComplete;
    return this.#field;
  }

  readonly #onInput = (event: Event): void => {
    if (!(event.target instanceof HTMLTextAreaElement) || !this.settings) return;
    this.source = event.target.value;
    this.isKept = this.settings.drafts.set(this.parent, this.source);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // Input methods, for example for Chinese, handle the keys of an unfinished character.
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'Escape' && this.settings) {
      // Otherwise Escape would also close a dialog of the page.
      consumeKey(event);
      this.#close();
    }
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (isSend) this.renderRoot.querySelector<HTMLElement>('[part="composer-send"]')?.click();
    if (event.target instanceof HTMLTextAreaElement) this.#editing.press(event, event.target);
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    if (this.#field) this.#editing.paste(event, this.#field, this.settings?.sanitize ?? null);
  };

  readonly #onTool = ({target}: Event): void => {
    if (this.#field) this.#editing.click(target, this.#field);
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const {settings} = this;
    if (!settings || !(event.target instanceof HTMLFormElement)) return;
    const {draft, honeypot} = readDraft(new FormData(event.target), this.source, this.parent, settings);
    this.errors = checkDraft(draft, settings);
    if (this.errors.size > 0) this.#preview.close();
    else if (settings.edits || this.#isAllowed(draft)) settings.send(draft, honeypot);
  };

  // The page may cancel the event; the text then stays in the form.
  #isAllowed(draft: Draft): boolean {
    return this.dispatchEvent(new CommentSubmitEvent(draft));
  }

  readonly #togglePreview = async (): Promise<void> => {
    if (this.#isText && this.settings) return this.#preview.open(this.source, this.settings);
    this.#preview.close();
    await this.updateComplete;
    this.#field?.focus();
  };

  readonly #close = (): void => this.settings?.close(this.parent);

  // The first click asks for confirmation, the second deletes.
  readonly #forget = (): void => {
    if (this.isForgetting) {
      this.settings?.drafts.forgetAll?.();
      for (const input of this.renderRoot.querySelectorAll('input')) input.value = '';
    }
    this.isForgetting = !this.isForgetting;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'comment-composer': CommentComposer;
  }
}
