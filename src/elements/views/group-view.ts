// About fifty comments in a box.

import {html, type TemplateResult} from 'lit';

/** The first box of a thread, which is on screen from the start. */
export const groupView = (views: unknown): TemplateResult => html`<div part="group">${views}</div>`;
