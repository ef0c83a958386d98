import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {CommentId, Draft} from '../core/comment.js';
import type {Failure} from '../core/failure.js';
import {LIMITS} from '../core/limits.js';
import {lengthOf} from '../core/text.js';
import {body} from './body.js';
import {checkDraft, readDraft, type FieldErrors, type FieldName} from './composer-form.js';
import type {ComposerSettings} from './composer-settings.js';
import {CommentSubmitEvent} from './reader-events.js';
import {composerStyles} from './styles/composer.js';
import {tokens} from './styles/tokens.js';
import {fieldsView, messageView} from './views/fields-view.js';

/** From so many characters before the limit on, the writer is told how many are left. */
const WARN_AT = 1000;

/** What the preview shows: nothing yet, the server's HTML, or why there is none. */
type Preview =
  {readonly is: 'off'} | {readonly is: 'on'; readonly html: string} | {readonly is: 'failed'; readonly why: string};

/**
 * The form in which a comment is written. `<comment-thread>` makes one where it is needed; on a page of its own it
 * works with any `settings`.
 *
 * @fires {CommentSubmitEvent} comment-submit - Before a comment is sent: `draft`. Cancelable; the text stays.
 * @csspart composer - The form.
 * @csspart composer-label - What the form is for, and the names of its fields.
 * @csspart composer-input - The field for the comment.
 * @csspart composer-field - A field for what a guest is asked.
 * @csspart composer-fields - The row of those fields.
 * @csspart composer-hint - A remark below a field.
 * @csspart composer-error - What to mend, below its field.
 * @csspart composer-counter - How many characters are left, near the limit.
 * @csspart composer-preview - The comment as the server will show it.
 * @csspart composer-actions - The row of buttons.
 * @csspart composer-send - The button that sends.
 * @csspart composer-toggle - The button between text and preview.
 * @csspart composer-cancel - The button that closes the form; the text is kept.
 * @csspart composer-forget - The button that makes this device forget its guest.
 */
export class CommentComposer extends LitElement {
  static override styles = [tokens, composerStyles];
  static override properties = {
    parent: {attribute: false},
    label: {},
    settings: {attribute: false},
    failure: {attribute: false},
    errors: {state: true},
    source: {state: true},
    preview: {state: true},
    isKept: {state: true},
    isForgetting: {state: true},
  };
  static override shadowRootOptions: ShadowRootInit = {...LitElement.shadowRootOptions, delegatesFocus: true};

  /** The comment that is answered, or null for one on the page. */
  parent: CommentId | null = null;

  /** What the form is called. */
  label = '';

  /** Everything that the form works with. */
  settings: ComposerSettings | null = null;

  /** Why what was sent came back, shown by the fields to mend. */
  failure: Failure | null = null;

  private errors: FieldErrors = new Map();
  private source = '';
  private preview: Preview = {is: 'off'};
  private isKept = true;
  private isForgetting = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {settings, failure} = this;
    const isOther = changed.has('settings') && changed.get('settings')?.drafts !== settings?.drafts;
    if (settings && (isOther || changed.has('failure'))) this.source = settings.drafts.get(this.parent);
    if (changed.has('failure') && failure) this.errors = toErrors(failure);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('errors') && this.errors.size > 0) this.#focusFirstError();
  }

  protected override render(): TemplateResult | typeof nothing {
    const {settings} = this;
    if (!settings) return nothing;
    const {strings} = settings;
    return html`<form part="composer" novalidate @submit=${this.#onSubmit} @keydown=${this.#onKeydown}>
      <label part="composer-label" for="source">${this.label}</label>
      ${this.preview.is === 'off' ? this.#renderInput(settings) : this.#renderPreview(settings)}
      ${messageView('source', this.errors.get('source'))}
      ${this.isKept ? nothing : html`<p part="composer-hint">${strings.notKept}</p>`}
      ${fieldsView(settings, this.errors)}
      <div part="composer-actions">
        <button part="composer-send">${settings.edits ? strings.save : strings.send}</button>
        ${
          settings.preview
            ? html`<button part="composer-toggle" type="button" aria-pressed=${this.preview.is !== 'off'} @click=${this.#togglePreview}>
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

  #renderInput({strings}: ComposerSettings): TemplateResult {
    const left = LIMITS.source - lengthOf(this.source);
    const isInvalid = this.errors.has('source');
    return html`<textarea
        id="source"
        name="source"
        part="composer-input"
        rows="5"
        dir="auto"
        .value=${this.source}
        aria-invalid=${isInvalid}
        aria-describedby=${isInvalid ? 'source-error hint' : 'hint'}
        @input=${this.#onInput}
      ></textarea>
      <p part="composer-hint" id="hint">${strings.markdownHint}</p>
      ${
        left < WARN_AT
          ? html`<p part="composer-counter" role="status">${left < 0 ? strings.over(-left) : strings.left(left)}</p>`
          : nothing
      }`;
  }

  #renderPreview({strings, sanitize}: ComposerSettings): TemplateResult {
    const {preview} = this;
    if (preview.is === 'failed') return html`<p part="composer-error" role="alert">${preview.why}</p>`;
    const content = preview.is === 'on' ? preview.html : '';
    return content === ''
      ? html`<div part="composer-preview" tabindex="0">${strings.nothingToPreview}</div>`
      : html`<div part="composer-preview" tabindex="0" role="group" aria-label=${strings.preview} ${body(content, sanitize)}></div>`;
  }

  /** The field for the comment, which takes the place of the preview; null before there are any settings. */
  async showField(): Promise<HTMLTextAreaElement | null> {
    this.preview = {is: 'off'};
    await this.updateComplete;
    return this.renderRoot.querySelector('textarea');
  }

  readonly #onInput = (event: Event): void => {
    if (!(event.target instanceof HTMLTextAreaElement) || !this.settings) return;
    this.source = event.target.value;
    this.isKept = this.settings.drafts.set(this.parent, this.source);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#close();
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing;
    if (isSend && event.currentTarget instanceof HTMLFormElement) event.currentTarget.requestSubmit();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const {settings} = this;
    if (!settings || !(event.target instanceof HTMLFormElement)) return;
    const {draft, trap} = readDraft(new FormData(event.target), this.source, this.parent, settings);
    this.errors = checkDraft(draft, settings);
    if (this.errors.size > 0) this.preview = {is: 'off'};
    else if (settings.edits || this.#isWelcome(draft)) settings.send(draft, trap);
  };

  // The page may have its own opinion; what it turns down stays in the form.
  #isWelcome(draft: Draft): boolean {
    return this.dispatchEvent(new CommentSubmitEvent(draft));
  }

  readonly #togglePreview = async (): Promise<void> => {
    if (this.preview.is !== 'off') {
      this.preview = {is: 'off'};
      return;
    }
    const isEmpty = this.source.trim() === '';
    try {
      this.preview = {is: 'on', html: isEmpty ? '' : ((await this.settings?.preview?.(this.source)) ?? '')};
    } catch (error) {
      this.preview = {is: 'failed', why: this.settings?.explain(error) ?? ''};
    }
  };

  readonly #close = (): void => this.settings?.close(this.parent);

  // The first press asks, the second one does it.
  readonly #forget = (): void => {
    if (this.isForgetting) {
      this.settings?.drafts.forgetAll?.();
      for (const input of this.renderRoot.querySelectorAll('input')) input.value = '';
    }
    this.isForgetting = !this.isForgetting;
  };

  #focusFirstError(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }
}

const toErrors = ({fields}: Failure): FieldErrors =>
  new Map(fields.map(({field, message}) => [toFieldName(field), message]));

// The server names fields as its requests do: `author.name`, `author.url`, `source`.
function toFieldName(field: string): FieldName {
  const name = field.replace('author.', '');
  return name === 'url' ? 'website' : name === 'name' || name === 'email' ? name : 'source';
}

declare global {
  interface HTMLElementTagNameMap {
    'comment-composer': CommentComposer;
  }
}
