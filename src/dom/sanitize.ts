// The sanitiser for any HTML, with DOMPurify. Only this module and `native-sanitize` turn HTML strings into DOM nodes.

import createDOMPurify, {type Config} from 'dompurify';
import {ALLOWED_ATTRIBUTES, ALLOWED_TAGS} from '../core/foreign-policy.js';
import {isWellFormed} from '../core/text/well-formed.js';
import type {cleanForeign} from './foreign/foreign-html.js';
import {withLateSanitizer} from './sanitizing/late-sanitizer.js';
import {finishBody} from './sanitizing/link-pass.js';

/** Sanitises HTML. Returns a fragment that is safe to insert, or null on failure: then show the body as text. */
export interface Sanitize {
  (html: string): DocumentFragment | null;
  /**
   * Sanitises the bodies that are needed next, at most about fifty, in one call, which costs less. Keeps each result
   * until it is requested, and drops the results of the previous batch.
   */
  batch?(bodies: readonly string[]): void;
  /**
   * Loads the chunks that a body needs: DOMPurify, and the one for HTML of other systems. Returns undefined if they are
   * loaded, or neither needed nor loading. A body sanitised before that is shown as text first and replaced when they
   * have loaded.
   */
  prepare?(bodies: readonly string[]): Promise<void> | undefined;
}

/**
 * Creates a sanitiser with a private instance of DOMPurify, so that hooks and settings of the page do not affect it.
 *
 * Returns null if DOMPurify does not work, or if the page enforces Trusted Types without naming the policy `colloquy`.
 */
export function createSanitizer(root: Window & typeof globalThis = window): Sanitize | null {
  const policy = createPolicy(root);
  const purify = createDOMPurify(root);
  if (!purify.isSupported || policy === null) return null;
  // Set once: passed with every call, the settings cost as much as the sanitising.
  purify.setConfig({...CONFIG, ...(policy && {TRUSTED_TYPES_POLICY: policy})});
  const clean = (html: string): DocumentFragment | null => {
    const fragment: unknown = purify.sanitize(html);
    if (!(fragment instanceof root.DocumentFragment)) return null;
    finishBody(fragment);
    return fragment;
  };
  const rewrite = (html: string, change: (source: Document) => Element): DocumentFragment | null => {
    // A parsed document is inert: it runs and loads nothing. Only its HTML as a string is passed on to DOMPurify.
    const parser: Parser = new root.DOMParser();
    return clean(change(parser.parseFromString(policy?.createHTML(html) ?? html, 'text/html')).innerHTML);
  };
  return withLateSanitizer(isWellFormed, clean, toText, async () => {
    const chunk = await importForeign()
      .catch(() => importForeign('?again'))
      .catch(() => null);
    return chunk && ((html) => chunk.cleanForeign(html, rewrite));
  });
}

const importForeign: (query?: string) => Promise<{readonly cleanForeign: typeof cleanForeign}> = () =>
  import('./foreign/foreign-html.js');

const CONFIG: Config & {readonly RETURN_DOM_FRAGMENT: true} = Object.freeze({
  // DOMPurify reads settings by name. Without a prototype, a polluted `Object.prototype` cannot add any.
  __proto__: null,
  // DOMPurify starts at the document's body. If `body` were not allowed, it would deep-copy the content out of it. The
  // result never contains `body`, because only its content is returned.
  ALLOWED_TAGS: [...ALLOWED_TAGS, 'body'],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
  // DOMPurify applies the pattern above to all attributes that are not listed here.
  ADD_URI_SAFE_ATTR: ALLOWED_ATTRIBUTES.slice(1),
  FORBID_TAGS: ['style', 'template', 'slot', 'form'],
  FORBID_ATTR: ['style', 'id', 'class', 'name', 'slot', 'part'],
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM_FRAGMENT: true,
});

// Needed because TypeScript's type of `DOMParser` does not include Trusted Types.
interface Parser {
  parseFromString(html: ReturnType<Policy['createHTML']> | string, type: 'text/html'): Document;
}

type Policy = NonNullable<Config['TRUSTED_TYPES_POLICY']>;

interface PolicyFactory {
  createPolicy(name: string, rules: {createHTML(html: string): string; createScriptURL(): string}): Policy;
}

// Returns undefined if the browser has no Trusted Types, and null if the page forbids our policy.
function createPolicy(root: Window & {readonly trustedTypes?: PolicyFactory}): Policy | null | undefined {
  try {
    return root.trustedTypes?.createPolicy('colloquy', {createHTML: (html) => html, createScriptURL: () => ''});
  } catch {
    return null;
  }
}

/** Matches comments and elements whose text is not shown. */
const HIDDEN = /<(!--|script|style|template)[^]*?(?:-->|<\/\1[^>]*>|$)/gi;

/** Matches the position before each tag that may separate words, which formatting tags do not. */
const WORD_BOUNDARY = /(?=<\/?(?![abiqsu]\b|em|s[tpu]|font)[a-z])/gi;

// Drops all tags, because sanitising thousands of nested elements would take minutes.
const toText = (html: string): string =>
  html
    .replace(HIDDEN, '')
    .replace(WORD_BOUNDARY, ' ')
    .replace(/<[^\s<>][^<>]*>/g, '');
