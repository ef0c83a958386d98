// The sanitiser: the only place where HTML strings become DOM nodes.

import createDOMPurify, {type Config} from 'dompurify';
import {ALLOWED_ATTRIBUTES, ALLOWED_TAGS, LINK_PROTOCOLS, LINK_REL} from '../core/html-policy.js';
import {parseUrl} from '../core/url.js';
import {withBatches} from './sanitize-batch.js';
import {createForeignSanitizer} from './foreign/sanitize-foreign.js';

/** Sanitises HTML. Returns a fragment that is safe to insert, or null on failure: then show the body as text. */
export interface Sanitize {
  (html: string): DocumentFragment | null;
  /**
   * Sanitises the bodies that are needed next, at most about fifty, in one call, which costs less. Keeps each result
   * until it is requested, and drops the results of the previous batch.
   */
  batch?(bodies: readonly string[]): void;
  /**
   * Loads the chunk for HTML of other systems if a body needs it. Returns undefined if the chunk is loaded, or neither
   * needed nor loading. A body sanitised before that is shown as text first and replaced when the chunk has loaded.
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
    addAttributes(fragment);
    return fragment;
  };
  const foreign = createForeignSanitizer(clean, (html, change) => {
    // A parsed document is inert: it runs and loads nothing. Only its HTML as a string is passed on to DOMPurify.
    const parser: Parser = new root.DOMParser();
    return clean(change(parser.parseFromString(policy?.createHTML(html) ?? html, 'text/html')).innerHTML);
  });
  return Object.assign(withBatches(clean, foreign), {prepare: foreign.prepare});
}

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

/** Adds `rel` to links, `part` to elements and `dir` to blocks. */
function addAttributes(fragment: DocumentFragment): void {
  for (const block of fragment.querySelectorAll<HTMLElement>('p,li,blockquote,pre,code')) {
    const part = PARTS.get(block.localName);
    if (part) block.setAttribute('part', part);
    if (block.localName === 'pre') {
      block.dir = 'ltr';
      // Focusable, so that the keyboard can scroll it sideways.
      block.tabIndex = 0;
    } else if (block.localName !== 'code' && !block.dir) block.dir = 'auto';
  }
  for (const link of fragment.querySelectorAll('a')) secureLink(link);
}

const PARTS = new Map([
  ['blockquote', 'quote'],
  ['pre', 'code'],
  ['code', 'code'],
]);

function secureLink(link: HTMLAnchorElement): void {
  const url = parseUrl(link.getAttribute('href') ?? '');
  if (!url || !LINK_PROTOCOLS.has(url.protocol)) return link.replaceWith(...link.childNodes);
  link.setAttribute('part', 'link');
  link.rel = LINK_REL;
  const shown = /^\s*(?:https?:\/\/|www\.)[^\s/?#]+/i.exec(link.textContent ?? '')?.[0];
  if (shown && !isSameHost(shown, url)) link.append(` [${url.host}]`);
}

// Compares the host in a link text that looks like a URL with the real host, because readers trust the text.
function isSameHost(shown: string, url: URL): boolean {
  const text = shown.trim();
  const host = parseUrl(/^https?:/i.test(text) ? text : `https://${text}`)?.host ?? '';
  return host.replace(/^www\./, '') === url.host.replace(/^www\./, '');
}
