// The Lit directive that renders a comment's body. Its HTML reaches the page only through the sanitiser.

import {noChange} from 'lit';
import {Directive, directive, type ElementPart, type PartInfo, PartType} from 'lit/directive.js';
import type {Sanitize} from '../../dom/sanitize.js';

class BodyDirective extends Directive {
  #html: string | null = null;
  #sanitize: Sanitize | null = null;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('body() must be used on an element');
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
 * Renders sanitised HTML into its element, once per body. If there is no sanitiser, or it returns nothing, the HTML
 * source is shown as text; unsanitised HTML is never rendered.
 */
export const body = directive(BodyDirective);
