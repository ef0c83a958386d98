import {html, type TemplateResult} from 'lit';
import type {Strings} from '../../strings/strings.js';

/** Renders an error message with a Retry button, followed by `details`. */
export const errorView = (sentence: string, strings: Strings, details: unknown): TemplateResult =>
  html`<div part="error">
    <p>${sentence}</p>
    <button part="action retry" type="button" data-action="reload">${strings.retry}</button>${details}
  </div>`;
