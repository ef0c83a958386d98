// What an element's name and style say about its text. Decides nothing about what is safe.

import type {Wrapper} from './flow-builder.js';

/** Styles that give text a look, or take it away. */
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

const LEADS = /^(?:https?:|mailto:)/i;

/** The inline elements that an element becomes, outermost first. */
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

/** The link that an element is, or null. */
export function linkOf(element: Element): Wrapper | null {
  const href = (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').trim();
  return LEADS.test(href) ? {tag: 'a', attributes: {href, ...attributesOf(element, 'title')}} : null;
}

/** The language and direction that an element sets. */
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

/** How an element is laid out, as far as it keeps words apart. */
export type Display = 'none' | 'inline' | 'inline-block' | 'block';

const HIDDEN = /^(?:area|base|basefont|bgsound|datalist|head|link|meta|noembed|noframes|noscript|param|script|source|style|template|title|track)$/; // prettier-ignore

const BLOCK = /^(?:address|article|aside|body|center|d[dlt]|details|dialog|div|fieldset|fig(?:caption|ure)|footer|form|h[1-6]|header|hgroup|html|legend|main|marquee|nav|noframes|optgroup|p|search|section|summary)$/; // prettier-ignore

const BOX = /^(?:button|canvas|label-box|meter|object|applet|output-box|progress|select)$/;

/** Reads `display` as the browser's sheet, the `hidden` attribute and the style of the element say. */
export function displayOf(element: Element): Display {
  const style = element.getAttribute('style') ?? '';
  const isHidden = element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found';
  const display = /(?:^|;)\s*display\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase() ?? (isHidden ? 'none' : '');
  const {localName} = element;
  // In drawings and formulas these names mean other things.
  const isSilent = /^(?:script|style)$/.test(localName) || (element instanceof HTMLElement && HIDDEN.test(localName));
  if (
    display === 'none' ||
    isSilent ||
    isTwin(element) ||
    /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/i.test(style)
  )
    return 'none';
  if (/(?:^|;)\s*(?:float\s*:\s*(?:left|right)|position\s*:\s*(?:absolute|fixed))/i.test(style)) return 'block';
  // Only a space of its own sets a box in a line apart.
  if (display.startsWith('inline-') && /margin|padding|border|width/i.test(style)) return 'inline-block';
  if (/^(?:inline|contents|ruby)/.test(display)) return 'inline';
  if (/^(?:block|flow|flex|grid|list|table)/.test(display) || BLOCK.test(localName)) return 'block';
  if (localName === 'cite' && isHeading(element)) return 'block';
  return BOX.test(localName) ? 'inline-block' : 'inline';
}

/** Whether an element draws the formula that stands beside it as MathML. */
const isTwin = (element: Element): boolean =>
  element.getAttribute('aria-hidden') === 'true' &&
  [element.previousElementSibling, element.nextElementSibling].some(
    (other) => other?.localName === 'math' || other?.firstElementChild?.localName === 'math',
  );

// Forums name the writer of what is quoted so, and set it apart by their style.
function isHeading({previousSibling, parentElement}: Element): boolean {
  const isFirst = !previousSibling || (!previousSibling.previousSibling && !previousSibling.textContent?.trim());
  return isFirst && [parentElement, parentElement?.parentElement].some((each) => each?.localName === 'blockquote');
}
