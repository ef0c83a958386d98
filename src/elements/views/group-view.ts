// The view of a group of about fifty comments.

import {html, type TemplateResult} from 'lit';

/** Renders the first group of a thread, which is on screen from the start. */
export const groupView = (views: unknown): TemplateResult => html`<div part="group">${views}</div>`;
