// The fast sanitiser: well-formed bodies through the browser's own `setHTML`, all others through DOMPurify.

import {COMMENT_ATTRIBUTES, COMMENT_TAGS} from '../core/html-policy.js';
import {isWellFormed} from '../core/text/well-formed.js';
import type {Sanitize} from './sanitize.js';
import {withLateSanitizer} from './sanitizing/late-sanitizer.js';
import {finishBody} from './sanitizing/link-pass.js';

/**
 * Creates a sanitiser from `Element.setHTML`, which needs no Trusted Types policy. It sanitises well-formed bodies, such
 * as those of our server. `load` loads the sanitiser for all others, when the first one is prepared or sanitised.
 *
 * Returns null if the browser lacks the API or has an early version of it, or if the page has replaced it by something
 * else: a test body with everything that must be removed has to come out clean.
 */
export function createNativeSanitizer(load: () => Promise<Sanitize | null>): Sanitize | null {
  // Read once, so that later changes by the page have no effect.
  // oxlint-disable-next-line eslint/no-restricted-properties -- the only use
  const {setHTML}: Element & SetHtml = Element.prototype;
  try {
    const sanitizer = new Sanitizer(CONFIG);
    const parse = (html: string): HTMLTemplateElement => {
      const template = document.createElement('template');
      setHTML?.call(template, html, {sanitizer});
      return template;
    };
    const clean = (html: string): DocumentFragment => {
      // A fragment of an inert document.
      const {content} = parse(html);
      finishBody(content);
      return content;
    };
    return parse(HOSTILE).getHTML() === CLEAN ? withLateSanitizer(isExact, clean, dropTags, load) : null;
  } catch {
    return null;
  }
}

/** `Element.setHTML`, which TypeScript's DOM library lacks. */
interface SetHtml {
  setHTML?(html: string, options: {readonly sanitizer: Sanitizer}): void;
}

const CONFIG = {
  // Without a prototype, a polluted `Object.prototype` cannot add settings.
  __proto__: null,
  elements: COMMENT_TAGS,
  attributes: COMMENT_ATTRIBUTES,
  comments: false,
  dataAttributes: false,
};

/**
 * A body with what must be removed, and the result. Without event handlers: Chromium would report them as violations of
 * the page's Content Security Policy.
 */
const HOSTILE = '<p title=a id=a>b<b>a</b><!--a--><script>a</script>';
const CLEAN = '<p title="a">b</p>';

/** Matches what DOMPurify changes: `href` of other elements, attribute values with spaces at an end, `>` or entities. */
const CHANGED = /[^a] href|="(\s|[^"]*(\s"|>|&(?!amp;|quot;)))/;

// Whether both sanitisers return the same nodes.
const isExact = (html: string): boolean => isWellFormed(html) && !CHANGED.test(html);

const dropTags = (html: string): string => html.replace(/<[^<>]*>/g, ' ');
