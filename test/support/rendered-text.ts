// Reads the text that a browser renders for some HTML, as a list of marker words. The reference for the converter that
// reduces foreign HTML to text.

/** The marker words (`q1z`) in a rendered text. */
export interface RenderedText {
  /** The marker words in order. */
  readonly tokens: readonly string[];
  /** Returns the text between two marker words. It contains `EDGE` where a box begins or ends. */
  between(first: string, second: string): string;
}

/** Stands for the edge of a button, image or other box. Text next to it may be separated from it or not. */
export const EDGE = '\u241f';

/** Stands for the edge of a formula or of a part of it. Text cannot express the distance between those. */
export const FORMULA_EDGE = '\u241e';

/** Elements that render something other than their text, or nothing. */
const SILENT =
  'script,style,video,audio,iframe,canvas,meter,progress,rp,datalist,svg desc,svg title,svg style,annotation,annotation-xml,dialog:not([open])';

/** Elements that are a box within a line, and blocks for which some engines omit the line break in `innerText`. */
const BOXES =
  'button,fieldset,legend,summary,details,figure,figcaption,hgroup,search,rt *,rtc *,select,option,optgroup,textarea,input,img:not(.emoji),object,marquee,svg,text,foreignObject,ruby *,rt,rtc,[style*=inline-block],picture,dialog';

/** Reads the rendered text of an element. Replaces its content with `html` first, if given, unsanitised. */
export function readRenderedText(host: HTMLElement, html?: string): RenderedText {
  if (html !== undefined) {
    // oxlint-disable-next-line eslint/no-restricted-globals -- the HTML is made by the test, and parsing runs no scripts
    const parser = new DOMParser();
    host.replaceChildren(...parser.parseFromString(`<!doctype html><body>${html}`, 'text/html').body.childNodes);
    replaceNonText(host);
  }
  const text = host.innerText;
  return {
    tokens: text.match(/q\d+z/g) ?? [],
    between: (first, second) => text.slice(text.indexOf(first) + first.length, text.indexOf(second)),
  };
}

/** Replaces or surrounds elements that render something other than text with edges. */
function replaceNonText(host: HTMLElement): void {
  // Content that a click reveals counts as text.
  for (const details of host.querySelectorAll('details')) details.open = true;
  for (const element of host.querySelectorAll(SILENT)) element.replaceWith(EDGE);
  for (const element of host.querySelectorAll(BOXES)) surround(element, EDGE);
  for (const element of host.querySelectorAll('math,math *')) surround(element, FORMULA_EDGE);
}

function surround(element: Element, edge: string): void {
  element.before(edge);
  element.after(edge);
}
