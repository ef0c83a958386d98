// The only way from HTML in a string to nodes in the page. Nothing else in this project parses HTML.

import createDOMPurify, {type Config} from 'dompurify';
import {ALLOWED_ATTRIBUTES, ALLOWED_TAGS, LINK_PROTOCOLS, LINK_REL} from '../core/html-policy.js';
import {parseUrl} from '../core/url.js';
import {withBatches} from './sanitize-batch.js';
import {createForeignSanitizer} from './foreign/sanitize-foreign.js';

/** Turns HTML into a fragment that is safe to place, or null when that cannot be done: then show the text. */
export interface Sanitize {
  (html: string): DocumentFragment | null;
  /**
   * Says which bodies come next, at most about fifty: together they cost less, and each is kept until it is asked for.
   * What was kept before is dropped.
   */
  ahead?(bodies: readonly string[]): void;
  /**
   * Loads what some bodies need beyond the sanitiser. Undefined when that is here, or neither needed nor on its way. A body
   * that is asked for earlier shows its words at once, and its meaning as soon as it can.
   */
  prepare?(bodies: readonly string[]): Promise<void> | undefined;
}

/**
 * A sanitiser with an instance of DOMPurify of its own, so that a page's hooks and settings do not reach it.
 *
 * Null where DOMPurify does not work, or where the page enforces Trusted Types without naming the policy `colloquy`.
 */
export function createSanitizer(root: Window & typeof globalThis = window): Sanitize | null {
  const policy = createPolicy(root);
  const purify = createDOMPurify(root);
  if (!purify.isSupported || policy === null) return null;
  // Once: passed with every call, the settings cost as much as the sanitising (performance.md measured it).
  purify.setConfig({...CONFIG, ...(policy && {TRUSTED_TYPES_POLICY: policy})});
  const clean = (html: string): DocumentFragment | null => {
    const fragment: unknown = purify.sanitize(html);
    if (!(fragment instanceof root.DocumentFragment)) return null;
    dress(fragment);
    return fragment;
  };
  const foreign = createForeignSanitizer(clean, (html, change) => {
    // A document of this kind is inert: it runs and loads nothing. Only its text goes on, to DOMPurify.
    const parser: Parser = new root.DOMParser();
    return clean(change(parser.parseFromString(policy?.createHTML(html) ?? html, 'text/html')).innerHTML);
  });
  return Object.assign(withBatches(clean, foreign), {prepare: foreign.prepare});
}

const CONFIG: Config & {readonly RETURN_DOM_FRAGMENT: true} = Object.freeze({
  // DOMPurify reads settings by name: without a prototype, a polluted page has none to add.
  __proto__: null,
  // DOMPurify starts at the document's body. One that is not allowed it empties, with a deep copy of all that is in it;
  // none ever comes out, since what comes out is what was in it.
  ALLOWED_TAGS: [...ALLOWED_TAGS, 'body'],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
  // DOMPurify applies the pattern above to every attribute that is not listed here.
  ADD_URI_SAFE_ATTR: ALLOWED_ATTRIBUTES.slice(1),
  FORBID_TAGS: ['style', 'template', 'slot', 'form'],
  FORBID_ATTR: ['style', 'id', 'class', 'name', 'slot', 'part'],
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM_FRAGMENT: true,
});

// What TypeScript knows of it has no Trusted Types.
interface Parser {
  parseFromString(html: ReturnType<Policy['createHTML']> | string, type: 'text/html'): Document;
}

type Policy = NonNullable<Config['TRUSTED_TYPES_POLICY']>;

interface PolicyFactory {
  createPolicy(name: string, rules: {createHTML(html: string): string; createScriptURL(): string}): Policy;
}

// Undefined where the browser has no Trusted Types, null where the page forbids our policy.
function createPolicy(root: Window & {readonly trustedTypes?: PolicyFactory}): Policy | null | undefined {
  try {
    return root.trustedTypes?.createPolicy('colloquy', {createHTML: (html) => html, createScriptURL: () => ''});
  } catch {
    return null;
  }
}

/** Gives links their `rel`, elements their part, and blocks their own direction. */
function dress(fragment: DocumentFragment): void {
  for (const block of fragment.querySelectorAll<HTMLElement>('p,li,blockquote,pre,code')) {
    const part = PARTS.get(block.localName);
    if (part) block.setAttribute('part', part);
    if (block.localName === 'pre') {
      block.dir = 'ltr';
      // What scrolls sideways has to be reached without a mouse.
      block.tabIndex = 0;
    } else if (block.localName !== 'code' && !block.dir) block.dir = 'auto';
  }
  for (const link of fragment.querySelectorAll('a')) tieLink(link);
}

const PARTS = new Map([
  ['blockquote', 'quote'],
  ['pre', 'code'],
  ['code', 'code'],
]);

function tieLink(link: HTMLAnchorElement): void {
  const url = parseUrl(link.getAttribute('href') ?? '');
  if (!url || !LINK_PROTOCOLS.has(url.protocol)) return link.replaceWith(...link.childNodes);
  link.setAttribute('part', 'link');
  link.rel = LINK_REL;
  const shown = /^\s*(?:https?:\/\/|www\.)[^\s/?#]+/i.exec(link.textContent ?? '')?.[0];
  if (shown && !isSameHost(shown, url)) link.append(` [${url.host}]`);
}

// Words that look like an address have to be the address: a reader trusts what they read.
function isSameHost(shown: string, url: URL): boolean {
  const text = shown.trim();
  const host = parseUrl(/^https?:/i.test(text) ? text : `https://${text}`)?.host ?? '';
  return host.replace(/^www\./, '') === url.host.replace(/^www\./, '');
}
