// About fifty comments in a box. The rows have no keys: a comment that comes between two others makes its box say the
// rest anew, a few milliseconds of work that the keys of 10,000 rows would cost every reader in bytes.

import {html, type TemplateResult} from 'lit';
import type {Group} from '../../core/rows.js';
import {rowView} from './row-view.js';
import type {ViewContext} from './view-context.js';

/** The first box of a thread, which is on screen from the start. */
export const groupView = ({rows}: Group, context: ViewContext): TemplateResult =>
  html`<div part="group">${rows.map((row) => rowView(row, context))}</div>`;
