// The guest fields: name, e-mail address and website.

import {html, nothing, type TemplateResult} from 'lit';
import {LIMITS} from '../../core/limits.js';
import {countCodePoints} from '../../core/text/text-to-html.js';
import type {FieldErrors} from './composer-form.js';
import type {ComposerSettings, Field, SignInForm} from './composer-settings.js';

/** The counter appears when fewer characters than this are left. */
const WARN_AT = 1000;

interface FieldKind {
  readonly type: string;
  readonly autocomplete: 'name' | 'email' | 'url';
  readonly isOptional: boolean;
}

const KINDS: Readonly<Record<Field, FieldKind>> = {
  name: {type: 'text', autocomplete: 'name', isOptional: false},
  email: {type: 'email', autocomplete: 'email', isOptional: true},
  website: {type: 'url', autocomplete: 'url', isOptional: true},
};

/** The requested fields, and a honeypot: a hidden field that only bots fill in. */
export function fieldsView(settings: ComposerSettings, errors: FieldErrors): TemplateResult {
  const {strings, account, signIn} = settings;
  return html`<div part="composer-fields">
    ${account ?? (signIn ? signInView(signIn, errors) : nothing)}
    ${account ? nothing : [...settings.fields].map((field) => fieldView(field, settings, errors))}
    <div class="trap" aria-hidden="true">
      <label>${strings.leaveEmpty}<input name="subject" tabindex="-1" autocomplete="off" /></label>
    </div>
  </div>`;
}

function signInView({view, needed}: SignInForm, errors: FieldErrors): unknown {
  if (!needed) return view;
  // Another element after the attempt to send, so that it is announced.
  const sentence = errors.has('name')
    ? html`<p part="composer-error" role="alert">${needed}</p>`
    : html`<p part="composer-hint">${needed}</p>`;
  return [sentence, view];
}

/** The error message of a field; the field refers to it with `aria-describedby`. */
export function messageView(field: string, message: string | undefined): TemplateResult | typeof nothing {
  return message ? html`<p part="composer-error" id="${field}-error">${message}</p>` : nothing;
}

/** The number of characters left, near the limit. */
export function counterView(source: string, strings: ComposerSettings['strings']): TemplateResult | typeof nothing {
  const left = LIMITS.source - countCodePoints(source);
  if (left >= WARN_AT) return nothing;
  const sentence = left < 0 ? strings.over(-left) : strings.left(left);
  return html`<p part="composer-counter" class=${left < 0 ? 'over' : nothing} role="status">${sentence}</p>`;
}

function fieldView(field: Field, {strings, drafts, needed}: ComposerSettings, errors: FieldErrors): TemplateResult {
  const {type, autocomplete} = KINDS[field];
  const isOptional = KINDS[field].isOptional && !needed?.has(field);
  const {author} = drafts;
  const known = {name: author.name, email: author.email ?? '', website: author.url ?? ''}[field];
  const described = `${errors.has(field) ? `${field}-error ` : ''}${field === 'email' ? 'email-hint' : ''}`.trim();
  return html`<div class="field">
    <label part="composer-label" for=${field}
      >${strings[field]}${isOptional ? html` <span part="composer-optional">${strings.optional}</span>` : nothing}</label
    >
    <input
      id=${field}
      name=${field}
      part="composer-field"
      type=${type}
      dir="auto"
      autocomplete=${autocomplete}
      maxlength=${LIMITS.url}
      value=${known}
      ?required=${!isOptional}
      aria-invalid=${errors.has(field)}
      aria-describedby=${described || nothing}
    />
    ${field === 'email' ? html`<p part="composer-hint" id="email-hint">${strings.emailHint}</p>` : nothing}
    ${messageView(field, errors.get(field))}
  </div>`;
}

/** Moves the focus to the first invalid field, or else to the button that has to be pressed first. */
export function focusFirstError(root: ParentNode): void {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  (find('[aria-invalid="true"]') ?? find('[part="composer-sign-in"]'))?.focus();
}
