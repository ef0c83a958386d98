// Replaces elements that comments cannot show by text and a link: images, media, embedded pages, form fields.

/** A text, and the URL that it links to. */
export interface Replacement {
  readonly text: string;
  readonly url?: string;
  /** Whether it is part of the surrounding text, like a character. */
  readonly isGlyph?: boolean;
}

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*\d]\ufe0f?\u20e3)/u;

const GLYPH_CLASS = /emoji|smil(?:ey|ie)|emoticon|emote/i;

/** Returns the replacement of an element that does not show its text; null for other elements. */
export function replacementFor(element: Element): Replacement | null {
  switch (element.localName) {
    case 'img':
    case 'image':
    case 'amp-img':
      return pictureOf(element);
    case 'input':
      return inputOf(element);
    case 'area':
      return {text: attribute(element, 'alt', 'title'), url: attribute(element, 'href')};
    case 'video':
    case 'audio':
    case 'iframe':
    case 'frame':
    case 'embed':
    case 'object':
    case 'applet':
    case 'bgsound':
      return mediaOf(element);
    case 'param':
      return /^(?:movie|src|url)$/i.test(attribute(element, 'name')) ? named('', attribute(element, 'value')) : null;
    case 'progress':
    case 'meter':
      return {text: element.textContent?.trim() || levelOf(element)};
    default:
      return attribute(element, 'role') === 'checkbox'
        ? {text: checkBox(attribute(element, 'aria-checked') === 'true')}
        : null;
  }
}

const checkBox = (isChecked: boolean): string => (isChecked ? '☑' : '☐');

/** Returns the first non-empty value of some attributes. */
export const attribute = (element: Element, ...names: readonly string[]): string =>
  names.map((name) => element.getAttribute(name)?.trim()).find(Boolean) ?? '';

function pictureOf(element: Element): Replacement | null {
  const alt = attribute(element, 'alt', 'aria-label', 'title');
  const isGlyph = alt !== '' && (GLYPH_CLASS.test(attribute(element, 'class')) || EMOJI.test(alt));
  if (isGlyph) return {text: alt, isGlyph};
  // Drops tracking pixels, and small images without text, which are decoration.
  const small = alt === '' ? /^(?:\d|[12]\d|3[0-2])$/ : /^[01]$/;
  if (['width', 'height'].some((side) => small.test(attribute(element, side)))) return null;
  const lazy = attribute(element, 'data-src', 'data-lazy-src', 'data-original');
  const sources = [
    attribute(element, 'src', 'href', 'xlink:href'),
    lazy,
    attribute(element, 'srcset').split(/[\s,]/)[0] ?? '',
  ];
  const url =
    sources.find((source) => /^https?:/i.test(source)) ?? sources.find((source) => source && !isInline(source)) ?? '';
  const {text} = named(alt, url);
  return {text: text || '🖼', url};
}

const mediaOf = (element: Element): Replacement =>
  named(
    attribute(element, 'title', 'aria-label', 'alt'),
    attribute(element, 'src', 'data') || attribute(element.querySelector('source[src]') ?? element, 'src'),
  );

const named = (text: string, url: string): Replacement => ({text: text || fileName(url), url});

const isInline = (url: string): boolean => /^(?!https?:)[a-z][a-z\d+.-]*:/i.test(url);

/** Returns the file name in a URL; without a file name, the URL without its scheme. */
function fileName(url: string): string {
  if (isInline(url)) return '';
  const [, host = '', path = ''] = /^(?:https?:)?(?:\/\/([^/?#]*))?([^?#]*)/i.exec(url) ?? [];
  const name = path.slice(path.lastIndexOf('/') + 1);
  const text = /\.\w+$/.test(name) || !host ? name : host + path.replace(/\/$/, '');
  try {
    return decodeURIComponent(text).slice(0, 200);
  } catch {
    return text.slice(0, 200);
  }
}

function inputOf(element: Element): Replacement | null {
  const type = attribute(element, 'type').toLowerCase();
  const isChecked = element.hasAttribute('checked');
  switch (type) {
    case 'hidden':
    case 'password':
    case 'file':
    case 'color':
    case 'range':
      return null;
    case 'image':
      return pictureOf(element);
    case 'checkbox':
      return {text: checkBox(isChecked)};
    case 'radio':
      return {text: isChecked ? '◉' : '○'};
    default:
      return {text: attribute(element, 'value', 'placeholder')};
  }
}

function levelOf(element: Element): string {
  const [value, max] = [attribute(element, 'value'), attribute(element, 'max')];
  return value && max ? `${value}/${max}` : value;
}
