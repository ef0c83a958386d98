// What a browser shows of some HTML, as the marked words in it.

/** The marked words (`q1z`) of a text. */
export interface Shown {
  /** In order. */
  readonly tokens: readonly string[];
  /** What stands between two of them; `EDGE` where something else than text begins or ends. */
  between(first: string, second: string): string;
}

/** The edge of a button, a picture, a part of a formula: what is beside it may, but need not stand apart. */
export const EDGE = '\u241f';

/** The edge of a formula or of a part of it. How apart those are is not for text to say. */
export const FORMULA_EDGE = '\u241e';

/** What shows other things than the text in it, or nothing. */
const SILENT =
  'script,style,video,audio,iframe,canvas,meter,progress,rp,datalist,svg desc,svg title,svg style,annotation,annotation-xml,dialog:not([open])';

/** What is a thing of its own in a line of text, and blocks that not every engine writes a line break for. */
const BOXES =
  'button,fieldset,legend,summary,details,figure,figcaption,hgroup,search,rt *,rtc *,select,option,optgroup,textarea,input,img:not(.emoji),object,marquee,svg,text,foreignObject,ruby *,rt,rtc,[style*=inline-block],picture,dialog';

/** Reads what an element shows; first fills it with HTML, as it is sent. */
export function readRenderedText(host: HTMLElement, html?: string): Shown {
  if (html !== undefined) {
    // oxlint-disable-next-line eslint/no-restricted-globals -- a comparison: made by the test itself, and it runs nothing
    const parser = new DOMParser();
    host.replaceChildren(...parser.parseFromString(`<!doctype html><body>${html}`, 'text/html').body.childNodes);
    writeOut(host);
  }
  const text = host.innerText;
  return {
    tokens: text.match(/q\d+z/g) ?? [],
    between: (first, second) => text.slice(text.indexOf(first) + first.length, text.indexOf(second)),
  };
}

/** Puts what is shown without being text of the document into the place of what shows it. */
function writeOut(host: HTMLElement): void {
  // What a click shows is shown.
  for (const details of host.querySelectorAll('details')) details.open = true;
  for (const element of host.querySelectorAll(SILENT)) element.replaceWith(EDGE);
  for (const element of host.querySelectorAll(BOXES)) surround(element, EDGE);
  for (const element of host.querySelectorAll('math,math *')) surround(element, FORMULA_EDGE);
}

function surround(element: Element, edge: string): void {
  element.before(edge);
  element.after(edge);
}
