import {html} from 'lit';
import type {Failure} from '../../core/failure/failure.js';
import type {Strings} from '../../strings/strings.js';
import {reasonFor} from '../base/late-strings.js';

/**
 * Renders why something failed: the backend's message, or a sentence of the page. The message has its own direction. Its
 * language is unknown: our server writes English, other systems write the language of their site.
 */
export const reasonView = ({kind, detail}: Failure, strings: Strings): unknown =>
  detail ? html`<span lang="" dir="auto">${detail}</span>` : reasonFor(kind, strings);
