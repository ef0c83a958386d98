// Places a comment's body: the one directive between a string of HTML and the page.

import {noChange} from 'lit';
import {Directive, directive, type ElementPart, type PartInfo, PartType} from 'lit/directive.js';
import type {Sanitize} from '../../dom/sanitize.js';

class BodyDirective extends Directive {
  #html: string | null = null;
  #sanitize: Sanitize | null = null;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('body() belongs on an element');
  }

  render(_html: string, _sanitize: Sanitize | null): unknown {
    return noChange;
  }

  override update({element}: ElementPart, [html, sanitize]: [string, Sanitize | null]): unknown {
    if (html === this.#html && sanitize === this.#sanitize) return noChange;
    this.#html = html;
    this.#sanitize = sanitize;
    element.replaceChildren(sanitize?.(html) ?? html);
    return noChange;
  }
}

/**
 * Fills the element it stands on with sanitised HTML, once for each body. Without a sanitiser, or where it gives
 * nothing back, what was sent is shown as text: never nothing, and never as HTML.
 */
export const body = directive(BodyDirective);
