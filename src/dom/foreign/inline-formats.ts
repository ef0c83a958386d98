// Reads format, link, language and layout of an element from its name, attributes and style. Does not sanitise.

import type {Wrapper} from './flow-builder.js';

/** The styles that set a format (first group) or remove it. */
const STYLES: ReadonlyMap<string, RegExp> = new Map([
  ['strong', /(?:^|[;\s])font-weight:\s*(?:(bold|[6-9]00)|(?:normal|[1-5]00))/i],
  ['em', /(?:^|[;\s])font-style:\s*(?:(italic|oblique)|normal)/i],
  ['del', /(?:^|[;\s])text-decoration[^;:]*:[^;]*(line-through)/i],
  ['sub', /(?:^|[;\s])vertical-align:\s*(?:(sub)\b|baseline)/i],
  ['sup', /(?:^|[;\s])vertical-align:\s*(?:(super)|baseline)/i],
]);

const TAGS: ReadonlyMap<string, string> = new Map([
  ['b', 'strong'], ['mark', 'strong'], ['i', 'em'], ['cite', 'em'], ['var', 'em'], ['dfn', 'em'], ['s', 'del'], ['strike', 'del'],
  ['kbd', 'code'], ['samp', 'code'], ['tt', 'code'], ['acronym', 'abbr'], ['rtc', 'rt'],
  ...['strong', 'em', 'del', 'code', 'sub', 'sup', 'q', 'abbr', 'bdi', 'bdo', 'ruby', 'rt', 'rp'].map((tag): [string, string] => [tag, tag]),
]); // prettier-ignore

const LINK_PROTOCOL = /^(?:https?:|mailto:)/i;

/** Returns the inline elements that an element is converted to, outermost first. */
export function formatsOf(element: Element): readonly Wrapper[] {
  const style = element.getAttribute('style') ?? '';
  const named = TAGS.get(element.localName);
  const styled = [...STYLES].flatMap(([tag, pattern]) => {
    const found = pattern.exec(style);
    return (found ? found[1] : named === tag) ? [tag] : [];
  });
  const tags = named && !STYLES.has(named) ? [named, ...styled] : styled;
  return tags.map((tag) => (tag === 'abbr' ? {tag, attributes: attributesOf(element, 'title')} : {tag}));
}

/** Returns the link of an element, or null. */
export function linkOf(element: Element): Wrapper | null {
  const href = (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').trim();
  return LINK_PROTOCOL.test(href) ? {tag: 'a', attributes: {href, ...attributesOf(element, 'title')}} : null;
}

/** Returns the language and direction that an element sets. */
export function scopeOf(element: Element): Readonly<Record<string, string>> {
  const {lang = '', dir = ''} = attributesOf(element, 'lang', 'dir');
  return {
    ...(/^[a-z\d-]{2,35}$/i.test(lang) && {lang}),
    ...(/^(?:ltr|rtl|auto)$/i.test(dir) && {dir}),
  };
}

function attributesOf(element: Element, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = element.getAttribute(name);
      return value ? [[name, value.slice(0, 300)]] : [];
    }),
  );
}

/** The layout of an element, as far as it separates words. */
export type Display = 'none' | 'inline' | 'inline-block' | 'block';

const HIDDEN = /^(?:area|base|basefont|bgsound|datalist|head|link|meta|noembed|noframes|noscript|param|script|source|style|template|title|track)$/; // prettier-ignore

const BLOCK = /^(?:address|article|aside|body|center|d[dlt]|details|dialog|div|fieldset|fig(?:caption|ure)|footer|form|h[1-6]|header|hgroup|html|legend|main|marquee|nav|noframes|optgroup|p|search|section|summary)$/; // prettier-ignore

const INLINE_BLOCK = /^(?:button|canvas|label-box|meter|object|applet|output-box|progress|select)$/;

/** Returns the layout from the browser's default styles, the `hidden` attribute and the element's style. */
export function displayOf(element: Element): Display {
  const style = element.getAttribute('style') ?? '';
  const isHidden = element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found';
  const display = /(?:^|;)\s*display\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase() ?? (isHidden ? 'none' : '');
  const {localName} = element;
  // In SVG and MathML these names have other meanings.
  const isSilent = /^(?:script|style)$/.test(localName) || (element instanceof HTMLElement && HIDDEN.test(localName));
  if (
    display === 'none' ||
    isSilent ||
    isMathCopy(element) ||
    /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/i.test(style)
  )
    return 'none';
  if (/(?:^|;)\s*(?:float\s*:\s*(?:left|right)|position\s*:\s*(?:absolute|fixed))/i.test(style)) return 'block';
  // An inline box separates words only with a margin, padding, border or width.
  if (display.startsWith('inline-') && /margin|padding|border|width/i.test(style)) return 'inline-block';
  if (/^(?:inline|contents|ruby)/.test(display)) return 'inline';
  if (/^(?:block|flow|flex|grid|list|table)/.test(display) || BLOCK.test(localName)) return 'block';
  if (localName === 'cite' && isQuoteAuthor(element)) return 'block';
  return INLINE_BLOCK.test(localName) ? 'inline-block' : 'inline';
}

/** Whether an element is the visual copy of a formula in an adjacent MathML element. */
const isMathCopy = (element: Element): boolean =>
  element.getAttribute('aria-hidden') === 'true' &&
  [element.previousElementSibling, element.nextElementSibling].some(
    (other) => other?.localName === 'math' || other?.firstElementChild?.localName === 'math',
  );

// Some forums put the author of a quote into a `<cite>` at its start, and style it as a block.
function isQuoteAuthor({previousSibling, parentElement}: Element): boolean {
  const isFirst = !previousSibling || (!previousSibling.previousSibling && !previousSibling.textContent?.trim());
  return isFirst && [parentElement, parentElement?.parentElement].some((each) => each?.localName === 'blockquote');
}
