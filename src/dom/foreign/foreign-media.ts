// What cannot be shown in a comment, as words: pictures, media, embedded pages, the fields of a form.

/** Words, and the address that they lead to. */
export interface Stand {
  readonly words: string;
  readonly address?: string;
  /** Part of the text around it, like a character. */
  readonly isGlyph?: boolean;
}

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*\d]\ufe0f?\u20e3)/u;

const GLYPH_CLASS = /emoji|smil(?:ey|ie)|emoticon|emote/i;

/** What stands for an element that shows something else than text; null for all others. */
export function standFor(element: Element): Stand | null {
  switch (element.localName) {
    case 'img':
    case 'image':
    case 'amp-img':
      return pictureOf(element);
    case 'input':
      return inputOf(element);
    case 'area':
      return {words: attribute(element, 'alt', 'title'), address: attribute(element, 'href')};
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
      return {words: element.textContent?.trim() || levelOf(element)};
    default:
      return attribute(element, 'role') === 'checkbox'
        ? {words: checkBox(attribute(element, 'aria-checked') === 'true')}
        : null;
  }
}

const checkBox = (isChecked: boolean): string => (isChecked ? '☑' : '☐');

/** The first of some attributes that says something. */
export const attribute = (element: Element, ...names: readonly string[]): string =>
  names.map((name) => element.getAttribute(name)?.trim()).find(Boolean) ?? '';

function pictureOf(element: Element): Stand | null {
  const alt = attribute(element, 'alt', 'aria-label', 'title');
  const isGlyph = alt !== '' && (GLYPH_CLASS.test(attribute(element, 'class')) || EMOJI.test(alt));
  if (isGlyph) return {words: alt, isGlyph};
  // What counts visits is no picture, and small ones without words are for looks.
  const small = alt === '' ? /^(?:\d|[12]\d|3[0-2])$/ : /^[01]$/;
  if (['width', 'height'].some((side) => small.test(attribute(element, side)))) return null;
  const lazy = attribute(element, 'data-src', 'data-lazy-src', 'data-original');
  const sources = [
    attribute(element, 'src', 'href', 'xlink:href'),
    lazy,
    attribute(element, 'srcset').split(/[\s,]/)[0] ?? '',
  ];
  const address =
    sources.find((source) => /^https?:/i.test(source)) ?? sources.find((source) => source && !isInline(source)) ?? '';
  const {words} = named(alt, address);
  return {words: words || '🖼', address};
}

const mediaOf = (element: Element): Stand =>
  named(
    attribute(element, 'title', 'aria-label', 'alt'),
    attribute(element, 'src', 'data') || attribute(element.querySelector('source[src]') ?? element, 'src'),
  );

const named = (words: string, address: string): Stand => ({words: words || fileName(address), address});

const isInline = (address: string): boolean => /^(?!https?:)[a-z][a-z\d+.-]*:/i.test(address);

/** The name of a file; where an address names none, the address without its scheme. */
function fileName(address: string): string {
  if (isInline(address)) return '';
  const [, host = '', path = ''] = /^(?:https?:)?(?:\/\/([^/?#]*))?([^?#]*)/i.exec(address) ?? [];
  const name = path.slice(path.lastIndexOf('/') + 1);
  const words = /\.\w+$/.test(name) || !host ? name : host + path.replace(/\/$/, '');
  try {
    return decodeURIComponent(words).slice(0, 200);
  } catch {
    return words.slice(0, 200);
  }
}

function inputOf(element: Element): Stand | null {
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
      return {words: checkBox(isChecked)};
    case 'radio':
      return {words: isChecked ? '◉' : '○'};
    default:
      return {words: attribute(element, 'value', 'placeholder')};
  }
}

function levelOf(element: Element): string {
  const [value, max] = [attribute(element, 'value'), attribute(element, 'max')];
  return value && max ? `${value}/${max}` : value;
}
