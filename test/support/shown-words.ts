// What a browser shows of some HTML, as the marked words in it.

/** Marked words (`q1z`) in order, and those with a space, a line or a cell between them and the word before. */
export interface Shown {
  readonly tokens: readonly string[];
  readonly apart: ReadonlySet<string>;
}

/** Reads what an element shows; first fills it with HTML, as it is sent. */
export function shownTokens(host: HTMLElement, html?: string): Shown {
  if (html !== undefined) {
    // oxlint-disable-next-line eslint/no-restricted-globals -- a comparison: made by the test itself, and it runs nothing
    const parser = new DOMParser();
    host.replaceChildren(...parser.parseFromString(`<!doctype html><body>${html}`, 'text/html').body.childNodes);
    // What a click shows is shown.
    for (const details of host.querySelectorAll('details')) details.open = true;
  }
  const text = host.innerText;
  const found = [...text.matchAll(/q\d+z/g)];
  const apart = found.filter(({index}, at) => {
    const previous = found[at - 1];
    return previous && /\s/.test(text.slice(previous.index, index));
  });
  return {tokens: found.map(([token]) => token), apart: new Set(apart.map(([token]) => token))};
}
